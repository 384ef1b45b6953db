package ua.kolo.identity.devices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.identity.sessions.Token;

/// Counts tries to enter. A try counts as a miss until it succeeds, so that a hundred at once are
/// counted like a hundred one after another. Logins that do not exist wait like those that do.
@Service
@Transactional
public class Tries {
  private static final Duration SWEEPING = Duration.ofHours(1);
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);
  private final JdbcClient jdbc;
  private final Devices devices;
  private final Clock clock;

  Tries(JdbcClient jdbc, Devices devices, Clock clock) {
    this.jdbc = jdbc;
    this.devices = devices;
    this.clock = clock;
  }

  /// Counts a try and tells how long to wait if it misses.
  ///
  /// @param what is tried: the password, the second factor
  /// @throws Shut while one has to wait; such a try is not counted
  public Duration begin(String what, String login, Place place) {
    return begin(keys(what, login, place));
  }

  /// The same where what is typed cannot be guessed, a long code: a network that misses waits, and
  /// nobody in another network waits with it, so that no stranger shuts anybody out.
  public Duration beginLong(String what, String login, Place place) {
    return begin(
        keys(what, login, place).stream()
            .filter(key -> key.patience() != Patience.STRANGERS)
            .filter(key -> key.patience() != Patience.SHARE)
            .toList());
  }

  /// The same for a password with a code of the second factor beside it: whoever has the code need
  /// not wait for strangers elsewhere.
  ///
  /// @return empty, and nothing is counted, when a code is worth nothing here: the wider network
  ///   missed too often, or all together did today
  public Optional<Duration> beginWithCode(String what, String login, Place place) {
    var keys = keysWithCode(what, login, place);
    return keys.stream().anyMatch(this::isUsedUp) ? Optional.empty() : Optional.of(begin(keys));
  }

  private Duration begin(List<Key> keys) {
    sweep();
    var spent = keys.stream().anyMatch(key -> key.patience() == Patience.SHARE && isUsedUp(key));
    return keys.stream()
        .map(key -> count(key, spent))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private boolean isUsedUp(Key key) {
    return switch (key.patience()) {
      case SHARE, CODES -> key.patience().isUsedUp(read(key, clock.instant()).misses());
      case PAIR, NETWORK, STRANGERS -> false;
    };
  }

  /// The try did not miss; misses before it from this very place are forgiven.
  public void succeeded(String what, String login, Place place) {
    forgive(keys(what, login, place));
  }

  /// The same of a try with a code.
  public void succeededWithCode(String what, String login, Place place) {
    forgive(keysWithCode(what, login, place));
  }

  private void forgive(List<Key> keys) {
    for (var key : keys) {
      var statement =
          key.patience() == Patience.PAIR
              ? "delete from identity.tries where key = :key"
              : "update identity.tries set misses = greatest(0, misses - 1) where key = :key";
      jdbc.sql(statement).param("key", key.hash()).update();
    }
  }

  // In place of the strangers' count that of the day, right after the share: the order of locks.
  private List<Key> keysWithCode(String what, String login, Place place) {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var codes = new Key(Patience.CODES, name(what, login) + "codes\n" + day);
    return keys(what, login, place).stream()
        .filter(key -> key.patience() != Patience.STRANGERS)
        .flatMap(key -> key.patience() == Patience.SHARE ? Stream.of(key, codes) : Stream.of(key))
        .toList();
  }

  private static String name(String what, String login) {
    return what + "\n" + login.strip().toLowerCase(Locale.ROOT) + "\n";
  }

  private List<Key> keys(String what, String login, Place place) {
    var name = name(what, login);
    if (devices.knows(login, place)) {
      return List.of(new Key(Patience.PAIR, name + "device\n" + place.token()));
    }
    // In the order their rows are locked, here and where a try succeeded.
    return List.of(
        new Key(Patience.SHARE, name + "share\n" + place.wider()),
        new Key(Patience.NETWORK, "network\n" + place.network()),
        new Key(Patience.STRANGERS, name + "strangers"),
        new Key(Patience.PAIR, name + "network\n" + place.network()));
  }

  // What is forgotten need not be kept.
  private void sweep() {
    var now = clock.instant();
    var last = swept.get();
    if (now.minus(SWEEPING).isAfter(last) && swept.compareAndSet(last, now)) {
      jdbc.sql("delete from identity.tries where last_at < :then")
          .param("then", Timestamp.from(now.minus(Duration.ofDays(1))))
          .update();
    }
  }

  // A network that gave its share waits for itself, and makes strangers elsewhere wait no more.
  private Duration count(Key key, boolean spent) {
    var now = clock.instant();
    var kept = read(key, now);
    var pause = Duration.between(now, kept.lastAt().plus(key.patience().after(kept.misses())));
    if (kept.misses() > 0 && pause.isPositive()) {
      throw new Shut(pause);
    }
    return spent && key.patience() == Patience.STRANGERS
        ? key.patience().after(kept.misses())
        : write(key, kept.misses() + 1, now);
  }

  private Duration write(Key key, int misses, Instant now) {
    jdbc.sql("update identity.tries set misses = :misses, last_at = :now where key = :key")
        .param("misses", misses)
        .param("now", Timestamp.from(now))
        .param("key", key.hash())
        .update();
    return key.patience().after(misses);
  }

  // The row stays locked until the try is counted, so that tries at once wait for each other.
  private Kept read(Key key, Instant now) {
    jdbc.sql(
            """
            insert into identity.tries (key, misses, last_at) values (:key, 0, :now)
            on conflict (key) do nothing
            """)
        .param("key", key.hash())
        .param("now", Timestamp.from(now))
        .update();
    var kept =
        jdbc.sql("select misses, last_at from identity.tries where key = :key for update")
            .param("key", key.hash())
            .query((row, _) -> new Kept(row.getInt(1), row.getTimestamp(2).toInstant()))
            .single();
    return kept.lastAt().plus(key.patience().forgotten()).isBefore(now) ? new Kept(0, now) : kept;
  }

  private record Kept(int misses, Instant lastAt) {}

  private record Key(Patience patience, String name) {
    byte[] hash() {
      return Token.hash(name);
    }
  }
}
