package ua.kolo.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Requests that create, remembered for a day by the key their sender gave them, so that one sent
/// twice creates once. Part of the transaction that creates: both hold or neither. What was asked
/// is kept as a signature only: a digest of a name and a birth date could be tried.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Requests {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final String PURPOSE = "request";
  private static final UUID NO_POST = new UUID(0, 0);
  private final JdbcClient jdbc;
  private final Signing signing;
  private final Clock clock;

  Requests(JdbcClient jdbc, Signing signing, Clock clock) {
    this.jdbc = jdbc;
    this.signing = signing;
    this.clock = clock;
  }

  /// The id the request stands for: the given one at the first time, the first one's afterwards.
  ///
  /// @param asked null when the sender gave no key: then every time is the first
  /// @throws KeyReused when the key stands for another request
  public UUID once(@Nullable RequestKey asked, UUID made) {
    if (asked == null) {
      return made;
    }
    forget();
    // A request under way with the same key is waited for here.
    return add(asked, made) == 1 ? made : before(asked);
  }

  private UUID before(RequestKey asked) {
    var known =
        jdbc.sql(
                """
                select signature, made from platform.request_key
                 where unit = platform.unit() and post = :post and key = :key
                """)
            .param("post", post())
            .param("key", asked.key())
            .query(Known.class)
            .single();
    if (!signing.isSigned(PURPOSE, asked.digest(), known.signature())) {
      throw new KeyReused(known.made());
    }
    return known.made();
  }

  private int add(RequestKey asked, UUID made) {
    return jdbc.sql(
            """
            insert into platform.request_key (id, unit, post, key, signature, made, asked_at)
            values (:id, platform.unit(), :post, :key, :signature, :made, :now)
            on conflict (unit, post, key) do nothing
            """)
        .param("id", Ids.next())
        .param("post", post())
        .param("key", asked.key())
        .param("signature", signing.sign(PURPOSE, asked.digest()))
        .param("made", made)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void forget() {
    jdbc.sql("delete from platform.request_key where post = :post and asked_at < :old")
        .param("post", post())
        .param("old", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  private static UUID post() {
    return Objects.requireNonNullElse(Acting.current().post(), NO_POST);
  }

  private record Known(String signature, UUID made) {}
}
