package ua.kolo.assessments;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.persons.PersonShredded;

/// What was found of a person is destroyed with the person; that it was found, when and to which
/// level, stays to be counted.
@Component
class ForgottenAssessments {
  private final JdbcClient jdbc;

  ForgottenAssessments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void forget(PersonShredded shredded) {
    jdbc.sql("select assessments.forget(:gone)")
        .param("gone", shredded.person())
        .query((_, _) -> true)
        .list();
  }
}
