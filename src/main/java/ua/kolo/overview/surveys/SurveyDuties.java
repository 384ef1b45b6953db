package ua.kolo.overview.surveys;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private static final Logger LOG = LoggerFactory.getLogger(SurveyDuties.class);
  private static final int AT_ONCE = 200;
  static final String KIND = "survey_part";
  private static final String TRIGGER = "SURVEY_ASKED";
  private static final String ACTION = "ANSWER_SURVEY";
  private static final String SENT = "survey_answer";
  private static final String PUBLISHED = "published";
  private final SurveyRows rows;
  private final OwedRows owed;
  private final Known known;
  private final Hromadas hromadas;
  private final Duties duties;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate anew;
  private final Clock clock;

  SurveyDuties(
      SurveyRows rows,
      OwedRows owed,
      Known known,
      Hromadas hromadas,
      Duties duties,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.rows = rows;
    this.owed = owed;
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
  /// is asked for outside of a transaction. A whole country is taken in portions, each for itself:
  /// a later look goes on with those that are not done.
  void look(UUID id) {
    var found = anew.execute(_ -> rows.find(id).filter(Survey::isOurs));
    var survey = Objects.requireNonNull(found).orElse(null);
    if (survey == null) {
      return;
    }
    if (!survey.isOpen()) {
      anew.executeWithoutResult(_ -> owed.lock(id).ifPresent(this::endClosed));
      return;
    }
    var items = Objects.requireNonNull(anew.execute(_ -> rows.items(id)));
    var published = published(survey, items);
    var waiting = Objects.requireNonNull(anew.execute(_ -> waiting(id, published)));
    for (int from = 0; from < waiting.size(); from += AT_ONCE) {
      var some = waiting.subList(from, Math.min(from + AT_ONCE, waiting.size()));
      tryPortion(id, some, published);
    }
  }

  // Hromadas that published everything that is asked.
  private Set<String> published(Survey survey, List<SurveyItem> items) {
    return known.of(survey.territory(), survey, items).entrySet().stream()
        .filter(one -> one.getValue().size() == items.size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void tryPortion(UUID id, List<UUID> parts, Set<String> published) {
    try {
      anew.executeWithoutResult(_ -> owed.lock(id).ifPresent(now -> renew(now, parts, published)));
    } catch (RuntimeException failed) {
      // The next portion must not wait for this one; it is tried again later.
      LOG.error("Could not renew a portion of request {}: {}", id, failed.getClass().getName());
    }
  }

  // Whoever opened it again meanwhile has it looked after again.
  private void endClosed(Survey survey) {
    if (!survey.isOpen()) {
      end(survey);
    }
  }

  // Answers before duties, as whoever sends one takes them.
  private void end(Survey survey) {
    duties.end(KIND, owed.endOwed(survey.id()));
  }

  // Parts of which something is to be done.
  private List<UUID> waiting(UUID id, Set<String> published) {
    var survey = owed.lock(id).orElse(null);
    if (survey == null) {
      return List.of();
    }
    if (!survey.isOpen()) {
      end(survey);
      return List.of();
    }
    addressNewcomers(survey);
    return rows.parts(id).stream()
        .filter(part -> isSettled(part, published) || isNew(survey, part, published))
        .map(SurveyPart::id)
        .toList();
  }

  private static boolean isSettled(SurveyPart part, Set<String> published) {
    return !part.isSent() && part.owedOn() != null && published.contains(part.territory());
  }

  // What was late before anybody was told of it is shown on its list, not held against anybody.
  private boolean isNew(Survey survey, SurveyPart part, Set<String> published) {
    var due = survey.dueOn();
    return part.body() != null
        && !part.isSent()
        && !published.contains(part.territory())
        && !due.equals(part.owedOn())
        && ends(due).isAfter(clock.instant());
  }

  private void renew(Survey survey, List<UUID> ids, Set<String> published) {
    if (!survey.isOpen()) {
      end(survey);
      return;
    }
    var parts = owed.parts(ids);
    settle(parts.stream().filter(part -> isSettled(part, published)).toList());
    open(survey, parts.stream().filter(part -> isNew(survey, part, published)).toList());
  }

  // Councils registered after the request was made are asked too.
  private void addressNewcomers(Survey survey) {
    var nobody = rows.parts(survey.id()).stream().filter(part -> part.body() == null).toList();
    if (nobody.isEmpty()) {
      return;
    }
    var councils = hromadas.councils(nobody.stream().map(SurveyPart::territory).toList());
    if (!councils.isEmpty()) {
      owed.addressNewcomers(survey.id(), councils);
    }
  }

  private void settle(List<SurveyPart> parts) {
    duties.settleAll(KIND, bodies(unsent(parts, null)), ACTION, PUBLISHED);
  }

  private void open(Survey survey, List<SurveyPart> parts) {
    var due = survey.dueOn();
    // Whoever is sending it just now settles what is owed after that, or owes nothing.
    var owing = unsent(parts, due);
    if (owing.isEmpty()) {
      return;
    }
    var before = owing.stream().filter(part -> part.owedOn() != null).map(SurveyPart::id).toList();
    duties.end(KIND, before);
    var bodies = bodies(owing);
    var now = clock.instant();
    duties.openAll(
        owing.stream().map(part -> asked(survey, part, bodies, now)).toList(), ends(due));
    events.publishEvent(new FiguresDue(Set.copyOf(bodies.values()), Doers.ANSWERERS));
  }

  // Those of them that nobody sent meanwhile, owed by the day from now on.
  private List<SurveyPart> unsent(List<SurveyPart> parts, @Nullable LocalDate due) {
    if (parts.isEmpty()) {
      return List.of();
    }
    var still = owed.owe(parts.stream().map(SurveyPart::id).toList(), due);
    return parts.stream().filter(part -> still.contains(part.id())).toList();
  }

  // By the part.
  private static Map<UUID, UUID> bodies(List<SurveyPart> parts) {
    return parts.stream()
        .collect(Collectors.toMap(SurveyPart::id, part -> Objects.requireNonNull(part.body())));
  }

  private static Event asked(Survey survey, SurveyPart part, Map<UUID, UUID> bodies, Instant now) {
    var body = Objects.requireNonNull(bodies.get(part.id()));
    var units = Map.of("EXECUTOR", body, "COORDINATOR", survey.unit());
    return new Event(TRIGGER, Set.of(), subject(survey, part), now, units, null);
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
