package ua.kolo.vault;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives one subject a new key and seals all they have with it, in one transaction. Who read the
/// key before may still write with it, so it is kept beside the new one until they are done; see
/// decisions/0081.
@Component
@Transactional
class Rekeying {
  private final Vault vault;
  private final Keys keys;
  private final DataKeys rows;
  private final SealedCells cells;

  Rekeying(Vault vault, Keys keys, DataKeys rows, SealedCells cells) {
    this.vault = vault;
    this.keys = keys;
    this.rows = rows;
    this.cells = cells;
  }

  /// False when there is nothing to do: it is done, or the turn before this one is not settled, or
  /// the key is no more. A [ua.kolo.platform.Conflict] when something of the subject's does not
  /// open: then nothing is changed.
  boolean turn(UUID subject) {
    var row = rows.lock(subject).filter(DataKeys.Wrapped::isKey).orElse(null);
    if (row == null || row.previous() != null) {
      return false;
    }
    var secret = vault.secret(row);
    // Only now: a key made by a newer set than ours has just been met.
    if (row.number() == keys.sets().wrappingKey()) {
      return false;
    }
    var before = vault.key(row);
    var fresh = vault.fresh(subject);
    for (var found : cells.of(subject)) {
      reseal(found, before, fresh.key());
    }
    rows.turn(subject, fresh.wrapped(), vault.wrapBefore(subject, secret));
    return true;
  }

  /// Ends a turn; nobody uses the key before any more. False when something was still left under
  /// it: then it stays until those who read that are done, too.
  boolean settle(UUID subject) {
    var row = rows.lock(subject).filter(DataKeys.Wrapped::isKey).orElse(null);
    if (row == null || row.previous() == null) {
      return true;
    }
    var key = vault.key(row);
    var left = false;
    for (var found : cells.of(subject)) {
      left |= reseal(found, key, key);
    }
    if (!left) {
      rows.settle(subject);
    }
    return !left;
  }

  /// Secrets of the program's own that another key than the primary sealed.
  List<SealedCells.Found> oldSecrets() {
    return cells.oldSecrets(keys.sets().wrappingKey());
  }

  /// Seals one of them with the primary key; false when somebody changed it meanwhile.
  boolean secret(SealedCells.Found found) {
    var was = cells.value(found);
    return was != null
        && cells.put(found, was, vault.seal(found.cell(), vault.open(found.cell(), was)));
  }

  // What somebody changes meanwhile is left to the end of the turn.
  private boolean reseal(SealedCells.Found found, DataKey before, DataKey fresh) {
    var was = cells.value(found);
    if (was == null || fresh.sealed(found.cell(), was)) {
      return false;
    }
    cells.put(found, was, fresh.seal(found.cell(), before.open(found.cell(), was)));
    return true;
  }
}
