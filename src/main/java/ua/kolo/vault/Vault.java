package ua.kolo.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.audit.Trail;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

/// Keys of persons and other subjects. Each is wrapped by the key set outside the database: a copy
/// of the database opens nothing, and a subject whose key is shredded is gone from every copy made
/// after.
@Service
@Transactional
public class Vault {
  private static final int KEY_LENGTH = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Keys keys;
  private final DataKeys rows;
  private final Trail trail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Vault(Keys keys, DataKeys rows, Trail trail, TransactionTemplate transaction, Clock clock) {
    this.transaction = transaction;
    this.keys = keys;
    this.rows = rows;
    this.trail = trail;
    this.clock = clock;
  }

  /// A new key for the subject, who belongs to the institution of whoever acts.
  public DataKey mint(UUID subject) {
    return Objects.requireNonNull(mint(List.of(subject)).get(subject));
  }

  /// The same for several subjects at once.
  public Map<UUID, DataKey> mint(List<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    var fresh = subjects.stream().map(this::fresh).toList();
    var wrapped = fresh.stream().map(Fresh::wrapped).toList();
    rows.add(subjects, Acting.current().unit(), wrapped, clock.instant());
    var minted = new HashMap<UUID, DataKey>();
    for (int i = 0; i < subjects.size(); i++) {
      minted.put(subjects.get(i), fresh.get(i).key());
    }
    return minted;
  }

  /// The subject's key; a [Conflict] `vault.shredded` when it is no more.
  public DataKey find(UUID subject) {
    return rows.find(List.of(subject)).stream()
        .findFirst()
        .map(this::key)
        .orElseThrow(() -> new NotFound(subject.toString()));
  }

  /// The keys of those subjects that still have one.
  public Map<UUID, DataKey> find(Collection<UUID> subjects) {
    var found = new HashMap<UUID, DataKey>();
    for (var row : rows.find(subjects)) {
      if (row.isKey()) {
        found.put(row.subject(), key(row));
      }
    }
    return found;
  }

  /// Destroys the subject's key. Nothing sealed with it will ever open again.
  public void shred(UUID subject, Shredding.Reason reason) {
    var shredding = new Shredding(clock.instant(), reason);
    if (!rows.shred(subject, shredding, Acting.current().person())) {
      throw new Conflict("vault.shredded");
    }
  }

  public Optional<Shredding> shredding(UUID subject) {
    return rows.shredding(subject);
  }

  /// Seals a secret of the program's own, which belongs to no subject and is never shredded.
  public byte[] seal(Cell place, byte[] secret) {
    try {
      return keys.sets().wrapping().encrypt(secret, place.place());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Opens what `seal` made for this very place; a [Conflict] `vault.cell.damaged` when it does
  /// not.
  public byte[] open(Cell place, byte[] sealed) {
    try {
      return keys.sets().wrapping().decrypt(sealed, place.place());
    } catch (GeneralSecurityException perhapsNewer) {
      keys.lookAgain();
    }
    try {
      return keys.sets().wrapping().decrypt(sealed, place.place());
    } catch (GeneralSecurityException damaged) {
      alarm(place);
      throw new Conflict("vault.cell.damaged", place.table(), place.column());
    }
  }

  public Tokens tokens() {
    return new Tokens(keys.sets());
  }

  /// A new key for the subject, not yet kept.
  Fresh fresh(UUID subject) {
    var secret = new byte[KEY_LENGTH];
    RANDOM.nextBytes(secret);
    var wrapped = seal(place(subject), secret);
    return new Fresh(key(subject, secret, null, wrapped), wrapped);
  }

  DataKey key(DataKeys.Wrapped row) {
    var previous = row.previous();
    var before = previous == null ? null : open(placeBefore(row.subject()), previous);
    return key(row.subject(), secret(row), before, Objects.requireNonNull(row.key()));
  }

  byte[] secret(DataKeys.Wrapped row) {
    var wrapped = row.key();
    if (wrapped == null) {
      throw new Conflict("vault.shredded");
    }
    return open(place(row.subject()), wrapped);
  }

  byte[] wrapBefore(UUID subject, byte[] secret) {
    return seal(placeBefore(subject), secret);
  }

  private DataKey key(UUID subject, byte[] secret, byte @Nullable [] before, byte[] wrapped) {
    try {
      return new DataKey(secret, before, () -> newer(subject, wrapped), this::alarm);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // A rotation may give the subject another key between the reading of a key and of a cell.
  private Optional<DataKey> newer(UUID subject, byte[] wrapped) {
    return Objects.requireNonNull(transaction.execute(_ -> rows.find(List.of(subject)))).stream()
        .filter(row -> row.isKey() && !Arrays.equals(row.key(), wrapped))
        .map(this::key)
        .findFirst();
  }

  private void alarm(Cell cell) {
    trail.denied(cell.table(), cell.row(), "vault.cell.damaged");
  }

  private static Cell place(UUID subject) {
    return new Cell("vault.data_key", "wrapped", subject);
  }

  private static Cell placeBefore(UUID subject) {
    return new Cell("vault.data_key", "previous", subject);
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Fresh(DataKey key, byte[] wrapped) {}
}
