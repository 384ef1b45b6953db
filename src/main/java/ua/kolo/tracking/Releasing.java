package ua.kolo.tracking;

import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ua.kolo.duties.Duties;

/// Ends duties of measures nobody owes any more, or another institution does: refused, taken out by
/// an amendment, a name that means somebody else.
@Component
class Releasing {
  private final PlanParticipations participations;
  private final Occurrences occurrences;
  private final Duties duties;
  private final ApplicationEventPublisher events;

  Releasing(
      PlanParticipations participations,
      Occurrences occurrences,
      Duties duties,
      ApplicationEventPublisher events) {
    this.participations = participations;
    this.occurrences = occurrences;
    this.duties = duties;
    this.events = events;
  }

  /// The body under this name owes more or less than before.
  void consent(UUID programme, String name) {
    participations.of(programme).stream()
        .filter(one -> one.name().equals(name))
        .map(Participation::body)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(body -> events.publishEvent(new ConsentChanged(programme, body)));
  }

  void release(UUID programme) {
    var free = new ArrayList<>(participations.spread(programme));
    free.addAll(occurrences.owedInVain(programme));
    duties.end(Obliging.KIND, free);
    events.publishEvent(new ExecutorsChanged(programme));
  }
}
