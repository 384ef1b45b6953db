package ua.kolo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Which files belong together, and why: to be read in each of them.
@Service
@Transactional
public class FileLinks {
  private final FileLinkRows rows;
  private final CaseShelf shelf;
  private final CaseSealing sealing;
  private final Vault vault;

  FileLinks(FileLinkRows rows, CaseShelf shelf, CaseSealing sealing, Vault vault) {
    this.rows = rows;
    this.shelf = shelf;
    this.sealing = sealing;
    this.vault = vault;
  }

  /// All of a file, in the order they were made; only the institution that keeps it has any.
  @Needs(Right.CASE_READ)
  public List<Link> of(UUID file) {
    shelf.find(file);
    var found = rows.of(file);
    if (found.isEmpty()) {
      return List.of();
    }
    var key = vault.find(file);
    return found.stream().map(row -> open(row, key, row.fromFile().equals(file))).toList();
  }

  private Link open(FileLinkRows.Kept row, DataKey key, boolean isFrom) {
    var words = isFrom ? row.fromWords() : row.intoWords();
    var undone = row.undoneAt();
    var taken = isFrom ? row.undoneFromWords() : row.undoneIntoWords();
    return new Link(
        row.id(),
        row.kind(),
        row.from(),
        row.into(),
        sealing.link(key, isFrom ? "from_words" : "into_words", row.id(), words),
        row.madeAt(),
        row.madeBy(),
        undone == null
            ? null
            : new Link.Undone(
                undone,
                Objects.requireNonNullElse(row.undoneBy(), ""),
                sealing.link(
                    key, isFrom ? "undone_from_words" : "undone_into_words", row.id(), taken)));
  }

  /// Notes that it was done, and why.
  void add(Link.Kind kind, Row from, Row into, String reason, Instant now) {
    var id = Ids.next();
    rows.add(id, kind, from, into, sealed(from.id(), into.id(), id, "", reason), now);
  }

  /// Notes that a joining was taken back.
  void undo(FileLinkRows.Kept link, String reason, Instant now) {
    var sealed = sealed(link.fromFile(), link.intoFile(), link.id(), "undone_", reason);
    rows.undo(link.id(), sealed, now);
  }

  private FileLinkRows.Reason sealed(UUID from, UUID into, UUID id, String what, String reason) {
    return new FileLinkRows.Reason(
        sealing.link(vault.find(from), what + "from_words", id, reason),
        sealing.link(vault.find(into), what + "into_words", id, reason));
  }

  static String reason(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      throw new BadRequest("cases.refused.noReason");
    }
    return typed.strip();
  }
}
