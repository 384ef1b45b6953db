package ua.kolo.cases;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.intake.ReportForgotten;
import ua.kolo.persons.PersonShredded;

/// What files tell of a destroyed person goes with them: how others were told they are called, how
/// to reach them, what was repeated from a report that is destroyed, and, once nobody is left who
/// suffered in it, all words of a file. Files closed to whoever confirmed are reached too.
@Component
class ForgottenPeople {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  ForgottenPeople(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @EventListener
  void forget(PersonShredded shredded) {
    call("select cases.forget(:gone)", shredded.person());
    var files =
        jdbc.sql("select unnest(cases.forget_files(:gone))")
            .param("gone", shredded.person())
            .query(UUID.class)
            .list();
    if (!files.isEmpty()) {
      events.publishEvent(new CasesForgotten(files));
    }
  }

  @EventListener
  void forget(ReportForgotten forgotten) {
    call("select cases.forget_report(:gone)", forgotten.report());
  }

  private void call(String sql, UUID gone) {
    jdbc.sql(sql).param("gone", gone).query((_, _) -> true).list();
  }
}
