package ua.kolo.papers;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.persons.PersonShredded;

/// What a paper says of a person is destroyed with the person; that it was made, and its number,
/// stays.
@Component
class ForgottenPapers {
  private final PaperRows rows;
  private final ApplicationEventPublisher events;

  ForgottenPapers(PaperRows rows, ApplicationEventPublisher events) {
    this.rows = rows;
    this.events = events;
  }

  @EventListener
  void forget(PersonShredded shredded) {
    var emptied = rows.forget(shredded.person());
    if (!emptied.isEmpty()) {
      events.publishEvent(new PapersForgotten(emptied));
    }
  }
}
