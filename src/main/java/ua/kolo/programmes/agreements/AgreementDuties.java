package ua.kolo.programmes.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

/// An institution a draft was sent to owes its answer by the day the sender named; the sender
/// watches.
@Component
class AgreementDuties {
  static final String KIND = "agreement";
  private static final String TRIGGER = "DRAFT_SENT";
  private static final String ACTION = "ANSWER_DRAFT";
  private static final String FACT = "agreement_answer";
  private static final int LONGEST = 40;
  private final Duties duties;
  private final Clock clock;

  AgreementDuties(Duties duties, Clock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  /// The draft was sent to those of them whose institution is known and hears of it in Kolo.
  void asked(String title, Collection<Agreement> lines, Set<UUID> reached, LocalDate until) {
    var events =
        lines.stream()
            .filter(line -> line.institution() != null && reached.contains(line.institution()))
            .map(line -> event(title, line))
            .toList();
    end(lines.stream().map(Agreement::id).toList());
    duties.openAll(events, until.plusDays(1).atStartOfDay(Days.KYIV).toInstant());
  }

  /// The acting institution answered.
  void answered(UUID line) {
    answered(Acting.current().unit(), line);
  }

  /// An institution's answer came on paper.
  void answered(UUID institution, UUID line) {
    var fact = new Fact(FACT, line, clock.instant());
    duties.settleFor(institution, new Subject(KIND, line, ""), ACTION, fact);
  }

  /// Nobody awaits their answers any more.
  void end(List<UUID> lines) {
    duties.end(KIND, lines);
  }

  private Event event(String title, Agreement line) {
    var units =
        Map.of(
            "EXECUTOR",
            Objects.requireNonNull(line.institution()),
            "COORDINATOR",
            Acting.current().unit());
    var subject = new Subject(KIND, line.id(), reference(title));
    return new Event(TRIGGER, Set.of(), subject, clock.instant(), units, null);
  }

  // The beginning of the title in whole words, without signs a reference may not have.
  private static String reference(String title) {
    var words = title.replaceAll("[^\\p{L}\\p{Nd} .-]+", " ").replaceAll("\\s+", " ").strip();
    if (words.length() <= LONGEST) {
      return words.isEmpty() ? "-" : words;
    }
    var end = words.lastIndexOf(' ', LONGEST);
    return words.substring(0, end > 0 ? end : LONGEST);
  }
}
