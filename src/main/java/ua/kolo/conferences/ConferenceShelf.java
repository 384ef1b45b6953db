package ua.kolo.conferences;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Section;
import ua.kolo.clearance.Clearance;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Vault;

/// Conferences as they lie, and what stands in them once opened; row security leaves out what
/// whoever acts may not read.
@Component
class ConferenceShelf {
  private final ConferenceRows rows;
  private final InvitationRows invitations;
  private final MinuteRows minutes;
  private final DecisionRows decisions;
  private final ConferenceSealing sealing;
  private final Cases cases;
  private final Clearance clearance;
  private final Directory directory;
  private final Vault vault;

  ConferenceShelf(
      ConferenceRows rows,
      InvitationRows invitations,
      MinuteRows minutes,
      DecisionRows decisions,
      ConferenceSealing sealing,
      Cases cases,
      Clearance clearance,
      Directory directory,
      Vault vault) {
    this.rows = rows;
    this.invitations = invitations;
    this.minutes = minutes;
    this.decisions = decisions;
    this.sealing = sealing;
    this.cases = cases;
    this.clearance = clearance;
    this.directory = directory;
    this.vault = vault;
  }

  ConferenceRows.Kept find(UUID id) {
    var row = rows.find(id).orElseThrow(() -> new NotFound(id));
    if (!withoutClose(List.of(row)).isEmpty()) {
      return row;
    }
    throw clearance.missing(Conferences.KIND, id, cases.closed(row.file()));
  }

  /// Those on cases that name nobody close to whoever acts; the others are closed to them from now
  /// on, with their cases.
  List<ConferenceRows.Kept> withoutClose(List<ConferenceRows.Kept> found) {
    var here = Acting.current().unit();
    var foreign =
        found.stream()
            .filter(row -> !row.unit().equals(here))
            .map(ConferenceRows.Kept::file)
            .distinct()
            .toList();
    var closed = cases.namingSomebodyClose(foreign);
    return found.stream().filter(row -> !closed.contains(row.file())).toList();
  }

  /// One the acting institution called, to be changed by nobody else until the transaction ends.
  ConferenceRows.Kept ours(UUID id) {
    if (!find(id).unit().equals(Acting.current().unit())) {
      throw new Conflict("conferences.refused.notOurs");
    }
    return rows.lock(id).orElseThrow(() -> new NotFound(id));
  }

  /// One that is still to come.
  ConferenceRows.Kept oursCalled(UUID id) {
    return called(ours(id));
  }

  static ConferenceRows.Kept called(ConferenceRows.Kept row) {
    if (row.state() != Conference.State.CALLED) {
      throw new Conflict("conferences.refused.over");
    }
    return row;
  }

  /// One that was held, and what was said there may be written down.
  ConferenceRows.Kept oursHeld(UUID id) {
    return held(ours(id));
  }

  ConferenceRows.Kept held(ConferenceRows.Kept row) {
    if (row.state() != Conference.State.HELD) {
      throw new Conflict("conferences.refused.notHeld");
    }
    if (!cases.find(row.file()).isOpen()) {
      throw new Conflict("cases.refused.ended");
    }
    return row;
  }

  /// Where she stays is told in the part of the file that keeps it, never at a conference.
  static void mustNotTellPlace(Section section) {
    if (section == Section.LOCATION) {
      throw new BadRequest("conferences.refused.location");
    }
  }

  static void mustBe(ConferenceRows.Kept row, int version) {
    if (row.version() != version) {
      throw new Stale("conferences.stale", version, row.version());
    }
  }

  List<InvitationRows.Kept> standing(UUID conference) {
    return invitations.of(List.of(conference)).stream()
        .filter(one -> one.withdrawnAt() == null)
        .toList();
  }

  List<Conference> open(List<ConferenceRows.Kept> found) {
    var ids = found.stream().map(ConferenceRows.Kept::id).toList();
    var keys = vault.find(found.stream().map(ConferenceRows.Kept::file).distinct().toList());
    var parts = new Parts(ids);
    var names = names(found, parts);
    return found.stream().map(row -> open(row, keys.get(row.file()), parts, names)).toList();
  }

  private Map<UUID, String> names(List<ConferenceRows.Kept> found, Parts parts) {
    var named = new HashSet<UUID>();
    found.forEach(row -> named.add(row.unit()));
    parts.invitations.values().forEach(all -> all.forEach(one -> named.add(one.institution())));
    parts.decisions.values().forEach(all -> all.forEach(one -> named.add(one.institution())));
    return directory.names(named);
  }

  private Conference open(
      ConferenceRows.Kept row, @Nullable DataKey key, Parts parts, Map<UUID, String> names) {
    var id = row.id();
    return new Conference(
        id,
        row.unit(),
        names.getOrDefault(row.unit(), ""),
        key == null && !row.unit().equals(Acting.current().unit()) ? null : row.file(),
        key == null ? "" : row.reference(),
        key == null ? null : row.why(),
        row.meetsAt(),
        row.state(),
        row.version(),
        key == null ? null : sealing.open(key, id, row.words()),
        row.calledAt(),
        key == null ? "" : row.calledBy(),
        key == null ? List.of() : each(parts.turns, id, one -> Opened.turn(key, one)),
        key == null ? List.of() : invitations(key, id, parts, names),
        key == null ? List.of() : each(parts.points, id, one -> Opened.point(key, one)),
        key == null ? List.of() : each(parts.notes, id, one -> Opened.note(key, one)),
        key == null
            ? List.of()
            : each(
                parts.decisions,
                id,
                one ->
                    Opened.decision(
                        key,
                        one,
                        names.getOrDefault(one.institution(), ""),
                        parts.outcomes.getOrDefault(one.id(), List.of()))));
  }

  private static List<Invitation> invitations(
      DataKey key, UUID id, Parts parts, Map<UUID, String> names) {
    var last = new HashMap<UUID, InvitationRows.Answered>();
    parts.answers.getOrDefault(id, List.of()).forEach(one -> last.put(one.institution(), one));
    return each(
        parts.invitations,
        id,
        one ->
            Opened.invitation(
                key,
                one,
                names.getOrDefault(one.institution(), ""),
                one.answer() == null ? null : last.get(one.institution())));
  }

  private static <R, T> List<T> each(Map<UUID, List<R>> rows, UUID of, Function<R, T> opened) {
    return rows.getOrDefault(of, List.of()).stream().map(opened).toList();
  }

  /// All that belongs to some conferences, read once.
  private final class Parts {
    private final Map<UUID, List<ConferenceRows.Turned>> turns;
    private final Map<UUID, List<InvitationRows.Kept>> invitations;
    private final Map<UUID, List<InvitationRows.Answered>> answers;
    private final Map<UUID, List<MinuteRows.Pointed>> points;
    private final Map<UUID, List<MinuteRows.Noted>> notes;
    private final Map<UUID, List<DecisionRows.Kept>> decisions;
    private final Map<UUID, List<DecisionRows.Told>> outcomes;

    Parts(List<UUID> ids) {
      var shelf = ConferenceShelf.this;
      var decided = shelf.decisions.of(ids);
      turns = grouped(shelf.rows.turns(ids), ConferenceRows.Turned::conference);
      invitations = grouped(shelf.invitations.of(ids), InvitationRows.Kept::conference);
      answers = grouped(shelf.invitations.answers(ids), InvitationRows.Answered::conference);
      points = grouped(shelf.minutes.points(ids), MinuteRows.Pointed::conference);
      notes = grouped(shelf.minutes.notes(ids), MinuteRows.Noted::conference);
      decisions = grouped(decided, DecisionRows.Kept::conference);
      outcomes =
          grouped(
              shelf.decisions.outcomes(decided.stream().map(DecisionRows.Kept::id).toList()),
              DecisionRows.Told::decision);
    }

    private static <R> Map<UUID, List<R>> grouped(List<R> found, Function<R, UUID> by) {
      return found.stream().collect(Collectors.groupingBy(by));
    }
  }
}
