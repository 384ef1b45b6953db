package ua.kolo.overview.surveys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.directory.Hromadas;
import ua.kolo.duties.Doers;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Event;
import ua.kolo.duties.Fact;
import ua.kolo.duties.FiguresDue;
import ua.kolo.duties.Subject;
import ua.kolo.platform.Days;

/// Each asked institution owes its answer by the day of the request, unless what is published
/// answers everything: nobody tells twice what stands somewhere already.
@Component
class SurveyDuties {
  static final String KIND = "survey_part";
  private static final String TRIGGER = "SURVEY_ASKED";
  private static final String ACTION = "ANSWER_SURVEY";
  private static final String SENT = "survey_answer";
  private static final String PUBLISHED = "published";
  private final SurveyRows rows;
  private final Known known;
  private final Hromadas hromadas;
  private final Duties duties;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate anew;
  private final Clock clock;

  SurveyDuties(
      SurveyRows rows,
      Known known,
      Hromadas hromadas,
      Duties duties,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.known = known;
    this.hromadas = hromadas;
    this.duties = duties;
    this.events = events;
    this.anew = new TransactionTemplate(transactions);
    this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /// Once it stands; what fails here is made good by [SurveyRound].
  @TransactionalEventListener(fallbackExecution = true)
  void changed(SurveyChanged event) {
    look(event.survey());
  }

  /// Opens, ends and settles what is owed on a request of the acting institution. What is published
  /// is asked for outside of a transaction.
  void look(UUID id) {
    var found = anew.execute(_ -> rows.find(id).filter(Survey::isOurs));
    var survey = Objects.requireNonNull(found).orElse(null);
    if (survey == null) {
      return;
    }
    if (!survey.isOpen()) {
      anew.executeWithoutResult(_ -> rows.lock(id).ifPresent(this::endClosed));
      return;
    }
    var items = Objects.requireNonNull(anew.execute(_ -> rows.items(id)));
    var published = known.of(survey.territory(), survey, items);
    anew.executeWithoutResult(
        _ -> rows.lock(id).ifPresent(now -> renew(now, items.size(), published)));
  }

  // Whoever opened it again meanwhile has it looked after again.
  private void endClosed(Survey survey) {
    if (!survey.isOpen()) {
      end(survey);
    }
  }

  private void end(Survey survey) {
    var owed = rows.parts(survey.id()).stream().filter(part -> part.owedOn() != null).toList();
    duties.end(KIND, owed.stream().map(SurveyPart::id).toList());
    owed.forEach(part -> rows.owedNoMore(part.id()));
  }

  private void renew(Survey survey, int items, Map<String, Map<UUID, Told>> published) {
    if (!survey.isOpen()) {
      end(survey);
      return;
    }
    addressNewcomers(survey);
    for (var part : rows.parts(survey.id())) {
      var body = part.body();
      if (body == null || part.isSent()) {
        continue;
      }
      if (published.getOrDefault(part.territory(), Map.of()).size() == items) {
        settle(survey, part, body);
      } else {
        open(survey, part, body);
      }
    }
  }

  // Councils registered after the request was made are asked too.
  private void addressNewcomers(Survey survey) {
    var nobody = rows.parts(survey.id()).stream().filter(part -> part.body() == null).toList();
    if (nobody.isEmpty()) {
      return;
    }
    var councils = hromadas.councils(nobody.stream().map(SurveyPart::territory).toList());
    for (var part : nobody) {
      var council = councils.get(part.territory());
      if (council != null) {
        rows.address(part.id(), council);
      }
    }
  }

  private void settle(Survey survey, SurveyPart part, UUID body) {
    if (part.owedOn() != null) {
      var fact = new Fact(PUBLISHED, part.id(), clock.instant());
      duties.settleFor(body, subject(survey, part), ACTION, fact);
      rows.owedNoMore(part.id());
    }
  }

  private void open(Survey survey, SurveyPart part, UUID body) {
    var due = survey.dueOn();
    // What was late before anybody was told of it is shown on its list, not held against anybody.
    if (due.equals(part.owedOn()) || !ends(due).isAfter(clock.instant())) {
      return;
    }
    // Whoever is sending it just now settles what is owed after that, or owes nothing.
    if (!rows.owe(part.id(), due)) {
      return;
    }
    if (part.owedOn() != null) {
      duties.end(KIND, List.of(part.id()));
    }
    var units = Map.of("EXECUTOR", body, "COORDINATOR", survey.unit());
    var subject = subject(survey, part);
    duties.open(new Event(TRIGGER, Set.of(), subject, clock.instant(), units, null), ends(due));
    events.publishEvent(new FiguresDue(Set.of(body), Doers.ANSWERERS));
  }

  private static Instant ends(LocalDate due) {
    return due.plusDays(1).atStartOfDay(Days.KYIV).toInstant();
  }

  /// The asked institution sent its answer, and owes it no more.
  void sent(Survey survey, SurveyPart part) {
    duties.settle(subject(survey, part), ACTION, new Fact(SENT, part.id(), clock.instant()));
  }

  /// It took the answer back, and owes it again; what the request came to mean meanwhile (another
  /// day, closed and opened again) is owed from the next look of [SurveyRound] on.
  void takenBack(Survey survey, SurveyPart part) {
    if (survey.dueOn().equals(part.owedOn())) {
      duties.unsettle(subject(survey, part), SENT, part.id());
    }
  }

  private static Subject subject(Survey survey, SurveyPart part) {
    return new Subject(KIND, part.id(), String.valueOf(survey.year()));
  }
}
