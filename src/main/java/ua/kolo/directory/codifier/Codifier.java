package ua.kolo.directory.codifier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Takes editions of the codifier: shows what one would change, then changes it. A code that was
/// ever known stays; what the state abolished is closed by the edition's day.
@Service
@Transactional
public class Codifier {
  private static final String STATE = "UA00000000000000000";
  private final CodifierStore store;
  private final Clock clock;

  Codifier(CodifierStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  LocalDate today() {
    return Days.today(clock);
  }

  List<CodifierEdition> editions() {
    return store.editions();
  }

  /// Files given and neither taken nor dropped, the newest first.
  List<Given> given() {
    return store.given();
  }

  /// Keeps what a file says until it is confirmed or dropped.
  ///
  /// @throws UnusableCodifier when it is not the codifier, with the rows that are wrong
  @Needs(Right.DIRECTORY_MANAGE)
  UUID give(String fileName, LocalDate dated, byte[] content) throws UnusableCodifier {
    if (dated.isAfter(today())) {
      throw new UnusableCodifier("directory.codifier.future", List.of());
    }
    var rows = CodifierFile.packed(CodifierFile.read(content, STATE));
    var id = Ids.next();
    store.keep(id, fileName, dated, rows, clock.instant());
    return id;
  }

  @Needs(Right.DIRECTORY_MANAGE)
  Waiting waiting(UUID id) {
    var draft = find(id);
    var difference = comparison(draft).difference();
    return new Waiting(
        id, draft.fileName(), draft.dated(), newerThan(draft), store.isKeeper(), difference);
  }

  /// Makes the directory agree with the edition. Only whoever keeps the widest territory does:
  /// places of others close by it.
  ///
  /// @param thoughOlder whether it is known that an edition of a later day was taken already
  /// @param thoughMany whether it is known how many places it closes, when these are very many
  @Needs(Right.DIRECTORY_MANAGE)
  Difference confirm(UUID id, boolean thoughOlder, boolean thoughMany) {
    var draft = find(id);
    if (!store.isKeeper()) {
      throw new Conflict("directory.codifier.notKept");
    }
    var newer = newerThan(draft);
    if (newer != null && !thoughOlder) {
      throw new Conflict("directory.codifier.older", Days.show(newer));
    }
    var comparison = comparison(draft);
    var difference = comparison.difference();
    if (difference.isSuspicious() && !thoughMany) {
      throw new Conflict("directory.codifier.many", difference.abolished().size());
    }
    var added = comparison.added();
    if (!added.isEmpty()) {
      store.add(added, draft.dated());
    }
    var changed = comparison.changed();
    if (!changed.isEmpty()) {
      store.change(changed, draft.dated());
    }
    store.close(comparison.abolished(), draft.dated());
    store.record(draft, difference, clock.instant());
    store.drop(id);
    return difference;
  }

  @Needs(Right.DIRECTORY_MANAGE)
  void drop(UUID id) {
    store.drop(find(id).id());
  }

  private @Nullable LocalDate newerThan(CodifierStore.Draft draft) {
    return store.newest().filter(draft.dated()::isBefore).orElse(null);
  }

  private Comparison comparison(CodifierStore.Draft draft) {
    return new Comparison(CodifierFile.unpacked(draft.packed()), store.known());
  }

  private CodifierStore.Draft find(UUID id) {
    return store.draft(id).orElseThrow(() -> new NotFound(id));
  }

  /// A file that waits. Templates read it, so it is public.
  public record Given(UUID id, String fileName, LocalDate dated, Instant givenAt) {}

  /// An edition that waits, and what it would change. Templates read it, so it is public.
  ///
  /// @param newer the day of a later edition taken already, null when this is the latest
  /// @param ours whether whoever acts may take it
  public record Waiting(
      UUID id,
      String fileName,
      LocalDate dated,
      @Nullable LocalDate newer,
      boolean ours,
      Difference difference) {}
}
