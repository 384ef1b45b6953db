package ua.kolo.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Addresses by which a calendar program asks for an institution's measures: whoever has one sees
/// what is due and when, nothing else. Only fingerprints are kept; an address is shown once.
@Service
@Transactional
public class Calendars {
  private static final int BYTES = 24;
  private static final int MONTHS_BACK = 3;
  private static final int MONTHS_AHEAD = 18;
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final Occurrences occurrences;
  private final Clock clock;

  Calendars(JdbcClient jdbc, Occurrences occurrences, Clock clock) {
    this.jdbc = jdbc;
    this.occurrences = occurrences;
    this.clock = clock;
  }

  /// An address that works.
  public record Address(UUID id, Instant madeAt) {}

  @Needs(Right.PROGRAMME_REPORT)
  public List<Address> list() {
    return jdbc.sql(
            """
            select id, made_at from tracking.calendar
             where unit = platform.unit() and ended_at is null order by made_at desc
            """)
        .query(Address.class)
        .list();
  }

  /// The end of a new address, to be shown once.
  @Needs(Right.PROGRAMME_REPORT)
  public String make() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into tracking.calendar (id, unit, fingerprint, made_at)
            values (:id, platform.unit(), :fingerprint, :now)
            """)
        .param("id", Ids.next())
        .param("fingerprint", fingerprint(token))
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return token;
  }

  @Needs(Right.PROGRAMME_REPORT)
  public void end(UUID id) {
    int ended =
        jdbc.sql(
                """
                update tracking.calendar set ended_at = :now
                 where id = :id and unit = platform.unit() and ended_at is null
                """)
            .param("now", Timestamp.from(clock.instant()))
            .param("id", id)
            .update();
    if (ended == 0) {
      throw new NotFound(id);
    }
  }

  /// Whose an address is; empty when it is none, or ended.
  public Optional<UUID> unitOf(String token) {
    return jdbc.sql("select tracking.calendar_of(:fingerprint)")
        .param("fingerprint", fingerprint(token))
        .query(UUID.class)
        .optional();
  }

  /// What is due for the acting institution, from three months back to a year and a half ahead.
  @Needs(Right.PROGRAMME_REPORT)
  public List<Occurrence> near() {
    var today = Days.today(clock);
    return occurrences.ofCalendar(today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD));
  }

  private static String fingerprint(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
