package ua.kolo.identity.devices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.sessions.Token;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;

/// The devices an account entered from, known by a random secret in a cookie. A known device is no
/// proof of who sits before it: it only need not wait for the misses of strangers.
@Service
@Transactional
public class Devices {
  private static final Duration KEPT = Duration.ofDays(365);
  private final JdbcClient jdbc;
  private final Clock clock;
  private final boolean underTls;

  Devices(JdbcClient jdbc, Clock clock, @Value("${kolo.base-url}") String baseUrl) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.underTls = baseUrl.startsWith("https://");
  }

  boolean knows(String login, Place place) {
    return place.token() != null
        && jdbc.sql(
                """
                select exists (
                  select from identity.device d join identity.account a on a.id = d.account
                   where a.login = :login and d.token = :token)
                """)
            .param("login", login.strip().toLowerCase(Locale.ROOT))
            .param("token", Token.hash(place.token()))
            .query(Boolean.class)
            .single();
  }

  /// Gives the device something to be known by, if it keeps nothing yet; nobody's so far.
  public Place mark(HttpServletRequest request, HttpServletResponse response) {
    var here = Place.of(request);
    if (here.token() != null) {
      return here;
    }
    var token = Token.next();
    request.setAttribute(Place.MARK, token);
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(token).toString());
    return Place.of(request);
  }

  /// The account entered from here: the device is known from now on. The first one of an account
  /// needs no telling; of any other the owner is told.
  ///
  /// @return whether there is something to tell: it is new, and not the first
  public boolean remember(UUID account, Place place, HttpServletResponse response) {
    var token = place.token() == null ? Token.next() : place.token();
    var untold =
        jdbc.sql(
                """
                insert into identity.device (id, account, token, device, made_at, seen_at, told_at)
                values (:id, :account, :token, :device, :now, :now,
                  case when exists (select from identity.device where account = :account)
                    then null::timestamptz else :now end)
                on conflict (account, token) do update set seen_at = :now, device = :device
                returning xmax = 0 and told_at is null
                """)
            .param("id", Ids.next())
            .param("account", account)
            .param("token", Token.hash(token))
            .param("device", place.device())
            .param("now", Timestamp.from(clock.instant()))
            .query(Boolean.class)
            .single();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(token).toString());
    return untold;
  }

  private ResponseCookie cookie(String token) {
    return ResponseCookie.from((underTls ? "__Host-" : "") + Place.COOKIE, token)
        .path("/")
        .httpOnly(true)
        .secure(underTls)
        .sameSite("Lax")
        .maxAge(KEPT)
        .build();
  }

  /// Devices somebody entered from, of which whoever acts was not told yet. The device they sit at
  /// does not count: a thief would tell himself.
  public List<NewDevice> untold(Place here) {
    return jdbc.sql(
            """
            select id, device, made_at from identity.device
             where account = :me and told_at is null and token <> :here
             order by made_at, id
            """)
        .param("here", here.hash())
        .param("me", Acting.current().person())
        .query(NewDevice.class)
        .list();
  }

  /// Whoever acts has seen it, sitting at another device they entered from.
  public void told(UUID device, Place here) {
    jdbc.sql(
            """
            update identity.device set told_at = :now
             where id = :id and account = :me and told_at is null and token <> :here
               and exists (select from identity.device d
                            where d.account = :me and d.token = :here)
            """)
        .param("here", here.hash())
        .param("now", Timestamp.from(clock.instant()))
        .param("id", device)
        .param("me", Acting.current().person())
        .update();
  }

  /// Those whoever acts entered from, the latest seen first.
  public List<KnownDevice> own(Place here) {
    return jdbc.sql(
            """
            select id, device, made_at, seen_at, token = :here as here from identity.device
             where account = :me
             order by seen_at desc, id
            """)
        .param("here", here.hash())
        .param("me", Acting.current().person())
        .query(KnownDevice.class)
        .list();
  }

  /// A device of whoever acts is a stranger's again.
  ///
  /// @throws NotFound when it is forgotten already, or somebody else's
  public void forget(UUID device) {
    var forgotten =
        jdbc.sql("delete from identity.device where id = :id and account = :me")
            .param("id", device)
            .param("me", Acting.current().person())
            .update();
    if (forgotten == 0) {
      throw new NotFound(device);
    }
  }

  /// Every device of whoever acts but the one they sit at is a stranger's again.
  public void forgetOthers(Place here) {
    jdbc.sql("delete from identity.device where account = :me and token <> :here")
        .param("me", Acting.current().person())
        .param("here", here.hash())
        .update();
  }

  /// Every device of the account is a stranger's again.
  public void forgetAll(UUID account) {
    jdbc.sql("delete from identity.device where account = :account")
        .param("account", account)
        .update();
  }
}
