package ua.kolo.overview.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Hromadas;
import ua.kolo.directory.Place;
import ua.kolo.directory.Territory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Requests as whoever asks keeps them, and as whoever is asked answers.
@Service
@Transactional
public class Surveys {
  private final SurveyRows rows;
  private final SurveyDuties duties;
  private final Known known;
  private final Hromadas hromadas;
  private final Requests requests;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Surveys(
      SurveyRows rows,
      SurveyDuties duties,
      Known known,
      Hromadas hromadas,
      Requests requests,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.duties = duties;
    this.known = known;
    this.hromadas = hromadas;
    this.requests = requests;
    this.events = events;
    this.clock = clock;
  }

  public LocalDate today() {
    return Days.today(clock);
  }

  /// The place whose hromadas whoever acts may ask: an institution of a raion, an oblast or the
  /// country asks, one of a hromada is asked.
  @Needs(Right.PROGRAMME_READ)
  public Optional<Place> asking() {
    return hromadas
        .of(Acting.current().unit())
        .filter(
            place ->
                place.level() == Territory.Level.RAION
                    || place.level() == Territory.Level.OBLAST
                    || place.level() == Territory.Level.STATE);
  }

  @Needs(Right.PROGRAMME_READ)
  public List<Survey> own() {
    return rows.own();
  }

  @Needs(Right.PROGRAMME_READ)
  public Survey find(UUID id) {
    return rows.find(id).filter(Survey::isOurs).orElseThrow(() -> new NotFound(id));
  }

  @Needs(Right.PROGRAMME_READ)
  public List<SurveyPart> parts(UUID survey) {
    return rows.parts(find(survey).id());
  }

  /// What is asked, for whoever asks and whoever is asked.
  @Needs(Right.PROGRAMME_READ)
  public List<SurveyItem> items(UUID survey) {
    return rows.items(survey);
  }

  /// Answers that were sent; for whoever is asked their own, sent or not.
  @Needs(Right.PROGRAMME_READ)
  public List<Answer> answers(UUID survey) {
    return rows.answers(survey);
  }

  /// Sends a request to every hromada of the place; the same request sent twice makes one.
  @Needs(Right.PROGRAMME_MANAGE)
  public UUID ask(NewSurvey survey, @Nullable RequestKey request) {
    var place = asking().orElseThrow(() -> new Conflict("surveys.notAsking"));
    if (survey.dueOn().isBefore(today())) {
      throw new BadRequest("surveys.due.past");
    }
    var territory = survey.territory() == null ? place.code() : survey.territory();
    var asked = hromadas.within(territory);
    var own = hromadas.within(place.code()).stream().map(Place::code).toList();
    if (asked.isEmpty() || !own.containsAll(asked.stream().map(Place::code).toList())) {
      throw new BadRequest("surveys.place.wrong");
    }
    var id = Ids.next();
    var made = requests.once(request, id);
    if (made.equals(id)) {
      rows.add(id, territory, survey, clock.instant());
      address(id, asked);
      events.publishEvent(new SurveyChanged(id));
    }
    return made;
  }

  private void address(UUID survey, List<Place> asked) {
    var codes = asked.stream().map(Place::code).toList();
    var councils = hromadas.councils(codes);
    var bodies = new ArrayList<@Nullable UUID>();
    codes.forEach(code -> bodies.add(councils.get(code)));
    rows.address(survey, codes, bodies);
  }

  /// Gives more time, or says more.
  @Needs(Right.PROGRAMME_MANAGE)
  public void change(UUID id, int version, LocalDate due, @Nullable String note) {
    var survey = find(id);
    if (note != null && note.strip().length() > 2000) {
      throw new BadRequest("surveys.note.long");
    }
    var kept = note == null || note.isBlank() ? null : note.strip();
    if (!rows.change(id, version, due, kept)) {
      throw new Stale("surveys.stale", version, survey.version());
    }
    events.publishEvent(new SurveyChanged(id));
  }

  /// Nobody answers any more; what was sent stays.
  @Needs(Right.PROGRAMME_MANAGE)
  public void close(UUID id) {
    rows.close(find(id).id(), clock.instant());
    events.publishEvent(new SurveyChanged(id));
  }

  @Needs(Right.PROGRAMME_MANAGE)
  public void reopen(UUID id) {
    rows.close(find(id).id(), null);
    events.publishEvent(new SurveyChanged(id));
  }

  /// Requests to the own institution, with its part of each.
  @Needs(Right.PROGRAMME_READ)
  public List<Received> received() {
    var parts = rows.received();
    var surveys = rows.of(parts.stream().map(SurveyPart::survey).toList());
    return parts.stream()
        .flatMap(
            part ->
                surveys.stream()
                    .filter(survey -> survey.id().equals(part.survey()))
                    .map(survey -> new Received(survey, part)))
        .toList();
  }

  @Needs(Right.PROGRAMME_READ)
  public Received received(UUID part) {
    var found = rows.received(part).orElseThrow(() -> new NotFound(part));
    return new Received(rows.find(found.survey()).orElseThrow(() -> new NotFound(part)), found);
  }

  /// What the own institution told others of the same things and time.
  @Needs(Right.PROGRAMME_READ)
  public List<EarlierAnswer> earlier(UUID part) {
    return rows.earlier(received(part).survey().id());
  }

  /// Keeps what was filled in; sends it when told to.
  ///
  /// @param version of the part, as it was seen
  @Needs(Right.PROGRAMME_MANAGE)
  public void answer(UUID part, int version, List<Answer> answers, boolean send) {
    var received = received(part);
    if (!received.survey().isOpen()) {
      throw new Conflict("surveys.closed");
    }
    if (received.part().isSent()) {
      throw new Conflict("surveys.sent");
    }
    if (send && lacks(received, answers)) {
      throw new BadRequest("surveys.answer.missing");
    }
    var now = clock.instant();
    if (!rows.send(part, version, send ? now : null)) {
      throw new Stale("surveys.stale", version, received.part().version());
    }
    rows.answer(part, answers, now);
    if (send) {
      duties.sent(received.survey(), received.part());
    }
  }

  // What is published needs no answer.
  private boolean lacks(Received received, List<Answer> answers) {
    var answered = answers.stream().map(Answer::item).toList();
    var items = rows.items(received.survey().id());
    var open = items.stream().filter(item -> !answered.contains(item.id())).toList();
    if (open.isEmpty()) {
      return false;
    }
    var place = received.part().territory();
    var published = known.of(place, received.survey(), open).getOrDefault(place, Map.of());
    return !open.stream().allMatch(item -> published.containsKey(item.id()));
  }

  /// Takes back what was sent, to correct it.
  @Needs(Right.PROGRAMME_MANAGE)
  public void takeBack(UUID part) {
    var received = received(part);
    if (!received.survey().isOpen()) {
      throw new Conflict("surveys.closed");
    }
    rows.send(part, received.part().version(), null);
    duties.takenBack(received.survey(), received.part());
  }

  /// A request, and what the own institution is in it.
  public record Received(Survey survey, SurveyPart part) {}
}
