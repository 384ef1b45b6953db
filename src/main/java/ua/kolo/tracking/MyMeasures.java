package ua.kolo.tracking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Fact;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// What an institution owes to programmes, its own and others', and what it says came of it.
@Service
@Transactional
public class MyMeasures {
  private final Occurrences occurrences;
  private final Duties duties;
  private final Clock clock;

  MyMeasures(Occurrences occurrences, Duties duties, Clock clock) {
    this.occurrences = occurrences;
    this.duties = duties;
    this.clock = clock;
  }

  /// In order of days, from the one after the given.
  @Needs(Right.PROGRAMME_REPORT)
  public List<Occurrence> list(MeasureFilter filter, @Nullable UUID after, int size) {
    return occurrences.ours(filter, today(), after, size);
  }

  /// How many there are of each kind.
  @Needs(Right.PROGRAMME_REPORT)
  public Map<MeasureFilter.Which, Long> counts(@Nullable UUID programme) {
    var counts = new LinkedHashMap<MeasureFilter.Which, Long>();
    for (var which : MeasureFilter.Which.values()) {
      counts.put(which, occurrences.count(new MeasureFilter(which, programme), today()));
    }
    return counts;
  }

  @Needs(Right.PROGRAMME_REPORT)
  public Occurrence find(UUID id) {
    return occurrences.find(id);
  }

  /// The same measure at its other times.
  @Needs(Right.PROGRAMME_REPORT)
  public List<Occurrence> beside(UUID id) {
    return occurrences.beside(occurrences.find(id));
  }

  /// Says what came of it. The institution that keeps the programme may say it for a body whose
  /// answer came on paper.
  @Needs(Right.PROGRAMME_REPORT)
  public Occurrence answer(UUID id, int version, Answer answer) {
    var one = ours(id);
    var done = answer.doneOn();
    if (done != null && done.isAfter(today())) {
      throw new BadRequest("tracking.day.future");
    }
    occurrences.answer(one, version, answer, clock.instant());
    var body = one.body();
    if (body != null) {
      duties.settleFor(
          body, Obliging.subject(one), Obliging.ACTION, new Fact("answer", id, clock.instant()));
    }
    return occurrences.find(id);
  }

  /// Takes an answer back; the measure is owed again.
  @Needs(Right.PROGRAMME_REPORT)
  public Occurrence takeBack(UUID id, int version) {
    var one = ours(id);
    occurrences.takeBack(one, version);
    duties.unsettle(Obliging.subject(one), "answer", id);
    return occurrences.find(id);
  }

  public LocalDate today() {
    return Days.today(clock);
  }

  private Occurrence ours(UUID id) {
    var one = occurrences.find(id);
    var acting = Acting.current();
    boolean keeper = Occurrences.isKeeper(one) && acting.may(Right.PROGRAMME_MANAGE);
    if (!keeper && !Objects.equals(one.body(), acting.unit())) {
      throw new Forbidden(Right.PROGRAMME_MANAGE);
    }
    return one;
  }
}
