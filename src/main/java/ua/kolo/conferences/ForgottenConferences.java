package ua.kolo.conferences;

import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.cases.CasesForgotten;

/// What was said at conferences is destroyed with the words of the case; that they met, who came
/// and what was owed stays.
@Component
class ForgottenConferences {
  private final JdbcClient jdbc;

  ForgottenConferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void forget(CasesForgotten forgotten) {
    jdbc.sql("select conferences.forget(:files)")
        .param("files", forgotten.files().toArray(UUID[]::new))
        .query((_, _) -> true)
        .list();
  }
}
