package ua.kolo.conferences;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;

/// The agenda of a conference and what was said there, each of a part of the file: whoever does not
/// read that part does not read this.
@Service
@Transactional
public class Minutes {
  private final ConferenceShelf shelf;
  private final MinuteRows rows;
  private final ConferenceSealing sealing;
  private final Requests requests;
  private final Clock clock;

  Minutes(
      ConferenceShelf shelf,
      MinuteRows rows,
      ConferenceSealing sealing,
      Requests requests,
      Clock clock) {
    this.shelf = shelf;
    this.rows = rows;
    this.sealing = sealing;
    this.requests = requests;
    this.clock = clock;
  }

  /// Puts a point on the agenda; the same request sent twice puts one.
  @Needs(Right.CASE_WRITE)
  public UUID addPoint(UUID id, Conference.Said said, @Nullable RequestKey request) {
    var row = shelf.oursCalled(id);
    var written = written(row, ConferenceSealing.Place.POINT, said);
    var point = requests.once(request, written.id());
    if (point.equals(written.id())) {
      rows.addPoint(row, written);
    }
    return point;
  }

  /// Takes a point off; it stays, struck through.
  @Needs(Right.CASE_WRITE)
  public void strike(UUID id, UUID point) {
    var row = shelf.ours(id);
    if (rows.points(List.of(id)).stream()
        .noneMatch(one -> one.id().equals(point) && one.struckAt() == null)) {
      throw new NotFound(point);
    }
    ConferenceShelf.called(row);
    rows.strike(id, point, clock.instant());
  }

  /// Writes down what was said; the same request sent twice writes once.
  @Needs(Right.CASE_WRITE)
  public UUID note(UUID id, Conference.Said said, @Nullable RequestKey request) {
    var row = shelf.oursHeld(id);
    var written = written(row, ConferenceSealing.Place.NOTE, said);
    var note = requests.once(request, written.id());
    return note.equals(written.id()) ? add(row, written, null) : note;
  }

  /// Corrects an entry by another of the same part; a [Conflict] `conferences.refused.corrected`
  /// when somebody did before.
  @Needs(Right.CASE_WRITE)
  public UUID correct(UUID id, UUID note, @Nullable String words) {
    var row = shelf.ours(id);
    var before =
        rows.notes(List.of(id)).stream()
            .filter(one -> one.id().equals(note))
            .findFirst()
            .orElseThrow(() -> new NotFound(note));
    shelf.held(row);
    var said = new Conference.Said(before.section(), words == null ? "" : words);
    return add(row, written(row, ConferenceSealing.Place.NOTE, said), note);
  }

  private UUID add(ConferenceRows.Kept row, MinuteRows.Written written, @Nullable UUID replaces) {
    if (!rows.addNote(row, written, replaces)) {
      throw new Conflict("conferences.refused.corrected");
    }
    return written.id();
  }

  private MinuteRows.Written written(
      ConferenceRows.Kept row, ConferenceSealing.Place place, Conference.Said said) {
    ConferenceShelf.mustNotTellPlace(said.section());
    var id = Ids.next();
    var sealed = sealing.seal(row.file(), place, id, ConferenceSealing.need(said.words()));
    return new MinuteRows.Written(id, said.section(), sealed, clock.instant());
  }
}
