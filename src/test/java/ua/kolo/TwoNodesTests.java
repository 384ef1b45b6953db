package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import ua.kolo.platform.Acting;
import ua.kolo.tracking.Lived;

/// Two programs on one database: what each does by its own clock happens once.
@KoloTest
class TwoNodesTests {
  private static final List<String> BY_THE_CLOCK = List.of("Obliger.look", "Escalator.tell");
  private final ApplicationContext one;
  private final Lived lived;

  TwoNodesTests(ApplicationContext one, Lived lived) {
    this.one = one;
    this.lived = lived;
  }

  @Test
  void aMeasureIsRemindedOfOnce() throws Exception {
    var unit = UUID.randomUUID();
    var programme = lived.programme(Acting.system(unit), unit).value();
    // One of its times comes in five days, whatever day it is.
    var time =
        ask(
            """
            update tracking.occurrence set starts_on = current_date - 9, due_on = current_date + 5
             where id = (select min(id::text)::uuid from tracking.occurrence
                          where programme = '%s' and body is not null) returning id
            """
                .formatted(programme));
    try (var other = another()) {
      for (var work : BY_THE_CLOCK) {
        atOnce(one, other, work);
      }
      assertThat(ask("select count(*) from duties.duty where subject = '%s'".formatted(time)))
          .isEqualTo("1");

      // Time passes: it is long overdue, and nobody was told.
      run(
          """
          update duties.duty set event_at = now() - interval '90 days', due_at = now() - interval '60 days',
            tell_at = now() - interval '60 days' where subject = '%s'
          """
              .formatted(time));
      atOnce(one, other, "Escalator.tell");
      atOnce(one, other, "Escalator.tell");
    }

    var told =
        "from duties.escalation e join duties.duty d on d.id = e.duty where d.subject = '%s'"
            .formatted(time);
    assertThat(ask("select string_agg(step, ' ' order by step) " + told))
        .isEqualTo("COORDINATOR DEPUTY HEAD");
    assertThat(
            ask(
                "select count(*) from audit.trail where operation = 'INSERT' and subject in"
                    + " (select e.id "
                    + told
                    + ")"))
        .isEqualTo("3");
  }

  private static void atOnce(ApplicationContext one, ApplicationContext other, String work)
      throws Exception {
    var start = new CyclicBarrier(2);
    try (var nodes = Executors.newFixedThreadPool(2)) {
      for (var done : nodes.invokeAll(List.of(of(one, work, start), of(other, work, start)))) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  // As the program's own clock would start it.
  private static Callable<Boolean> of(ApplicationContext node, String work, CyclicBarrier start) {
    var found =
        node.getBeansOfType(ScheduledTaskHolder.class).values().stream()
            .flatMap(holder -> holder.getScheduledTasks().stream())
            .filter(task -> task.toString().endsWith(work))
            .findFirst()
            .orElseThrow();
    return () -> {
      start.await();
      found.getTask().getRunnable().run();
      return true;
    };
  }

  private static org.springframework.context.ConfigurableApplicationContext another() {
    return new SpringApplicationBuilder(Application.class)
        .profiles("trial")
        .properties("server.port=0")
        .initializers(new TestDatabase())
        .run();
  }

  private static void run(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
