package ua.kolo.conferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CaseFacet;
import ua.kolo.cases.CaseFile;
import ua.kolo.cases.Moment;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// The conferences on a case on the page of its file.
@Component
class ConferenceFacet implements CaseFacet {
  private final Conferences conferences;
  private final ConferenceWords words;

  ConferenceFacet(Conferences conferences, ConferenceWords words) {
    this.conferences = conferences;
    this.words = words;
  }

  @Override
  public String view() {
    return "conferences/parts";
  }

  @Override
  public Shown show(CaseFile file, Locale reader) {
    var ours = file.unit().equals(Acting.current().unit());
    var mayCall = ours && file.isOpen() && Acting.current().may(Right.CASE_WRITE);
    var found = conferences.of(file);
    var advised =
        mayCall
            && found.stream().noneMatch(one -> one.state() != Conference.State.CANCELLED)
            && conferences.isHigh(file.id());
    var moments = new ArrayList<Moment>();
    found.forEach(one -> add(one, moments, reader));
    return new Shown(new Part(file, found, ours, mayCall, advised), moments);
  }

  @Override
  public List<Unfinished> unfinished(CaseFile file, Locale reader) {
    return conferences.of(file).stream()
        .filter(one -> one.state() == Conference.State.CALLED)
        .map(
            one ->
                new Unfinished(
                    words.say("under", reader, ConferenceWords.moment(one.meetsAt())),
                    "/conferences/" + one.id()))
        .toList();
  }

  private void add(Conference one, List<Moment> moments, Locale reader) {
    for (var turn : one.turns()) {
      var when = ConferenceWords.moment(turn.meetsAt());
      var title = words.say("course." + turn.what(), reader, when);
      moments.add(Moment.of(turn.writtenAt(), "people", title, turn.words(), turn.writtenBy()));
    }
    for (var decision : one.decisions()) {
      var title = words.say("course.decision", reader, decision.name());
      moments.add(
          Moment.of(decision.decidedAt(), "check", title, decision.words(), decision.decidedBy()));
      for (var told : decision.outcomes()) {
        var said = words.say("course.told." + told.what(), reader, decision.name());
        moments.add(Moment.of(told.writtenAt(), "check", said, told.words(), told.writtenBy()));
      }
    }
  }

  /// What the section draws.
  ///
  /// @param advised the danger is high and nobody has conferred yet
  public record Part(
      CaseFile file,
      List<Conference> conferences,
      boolean ours,
      boolean mayCall,
      boolean advised) {}
}
