package ua.kolo.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
  private final Clock clock;

  Vault(Keys keys, DataKeys rows, Trail trail, Clock clock) {
    this.keys = keys;
    this.rows = rows;
    this.trail = trail;
    this.clock = clock;
  }

  /// A new key for the subject, who belongs to the institution of whoever acts.
  public DataKey mint(UUID subject) {
    var secret = new byte[KEY_LENGTH];
    RANDOM.nextBytes(secret);
    rows.add(subject, Acting.current().unit(), wrap(subject, secret), clock.instant());
    return key(secret);
  }

  /// The subject's key; a [Conflict] `vault.shredded` when it is no more.
  public DataKey find(UUID subject) {
    return rows.find(List.of(subject)).stream()
        .findFirst()
        .map(this::unwrap)
        .orElseThrow(() -> new NotFound(subject.toString()));
  }

  /// The keys of those subjects that still have one.
  public Map<UUID, DataKey> find(Collection<UUID> subjects) {
    var found = new HashMap<UUID, DataKey>();
    for (var row : rows.find(subjects)) {
      if (row.key() != null) {
        found.put(row.subject(), unwrap(row));
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

  /// Wraps the keys of these subjects, all of one institution, with the primary key.
  void rewrap(Collection<UUID> subjects) {
    for (var row : rows.find(subjects)) {
      var before = row.key();
      if (before != null) {
        rows.replace(row.subject(), before, wrap(row.subject(), secret(row.subject(), before)));
      }
    }
  }

  private DataKey unwrap(DataKeys.Wrapped row) {
    var wrapped = row.key();
    if (wrapped == null) {
      throw new Conflict("vault.shredded");
    }
    return key(secret(row.subject(), wrapped));
  }

  private byte[] secret(UUID subject, byte[] wrapped) {
    return open(place(subject), wrapped);
  }

  private byte[] wrap(UUID subject, byte[] secret) {
    return seal(place(subject), secret);
  }

  private DataKey key(byte[] secret) {
    try {
      return new DataKey(secret, this::alarm);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void alarm(Cell cell) {
    trail.denied(cell.table(), cell.row(), "vault.cell.damaged");
  }

  private static Cell place(UUID subject) {
    return new Cell("vault.data_key", "wrapped", subject);
  }
}
