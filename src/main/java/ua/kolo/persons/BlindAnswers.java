package ua.kolo.persons;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;

/// Which records a blind answer was about, sealed for whoever asked: their browser carries it and
/// can read neither a number nor how many there are. Good for an hour, and for nobody else.
@Component
class BlindAnswers {
  /// How long after the search its answer can still be opened.
  static final Duration GOOD_FOR = Duration.ofHours(1);

  // Always of one length: how many records there are must not show in it.
  private static final int MOST = 4;
  private static final UUID NONE = new UUID(0, 0);
  private final Vault vault;
  private final Clock clock;

  BlindAnswers(Vault vault, Clock clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /// Empty when a program asked: a glass is broken by people.
  String seal(UUID institution, List<UUID> records) {
    var acting = Acting.current();
    if (!acting.isPerson()) {
      return "";
    }
    var content = ByteBuffer.allocate(Long.BYTES * (3 + 2 * MOST) + 1);
    content.putLong(clock.instant().plus(GOOD_FOR).getEpochSecond());
    put(content, institution);
    for (int at = 0; at < MOST; at++) {
      put(content, at < records.size() ? records.get(at) : NONE);
    }
    content.put((byte) (records.size() > MOST ? 1 : 0));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(vault.seal(place(), content.array()));
  }

  /// Empty when it is too old, another's, or no answer at all.
  Optional<Answer> open(String sealed) {
    try {
      var content = ByteBuffer.wrap(vault.open(place(), Base64.getUrlDecoder().decode(sealed)));
      if (content.getLong() < clock.instant().getEpochSecond()) {
        return Optional.empty();
      }
      var institution = take(content);
      var records = new ArrayList<UUID>();
      for (int at = 0; at < MOST; at++) {
        records.add(take(content));
      }
      records.removeIf(NONE::equals);
      return Optional.of(new Answer(institution, List.copyOf(records), content.get() == 1));
    } catch (IllegalArgumentException | BufferUnderflowException | Conflict notOurs) {
      return Optional.empty();
    }
  }

  private static Cell place() {
    return new Cell("persons.answer", "records", Objects.requireNonNull(Acting.current().person()));
  }

  private static void put(ByteBuffer content, UUID id) {
    content.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID take(ByteBuffer content) {
    return new UUID(content.getLong(), content.getLong());
  }

  /// The institution that answered and the records it meant.
  ///
  /// @param more whether it meant more than can be opened
  record Answer(UUID institution, List<UUID> records, boolean more) {}
}
