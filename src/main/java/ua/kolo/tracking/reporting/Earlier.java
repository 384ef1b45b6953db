package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the body said already of a row's time, so that it is asked once: accepted rows of shorter
/// reports, and answers for days none of them tells of.
@Repository
class Earlier {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private final JdbcClient jdbc;
  private final Contributions contributions;

  Earlier(JdbcClient jdbc, Contributions contributions) {
    this.jdbc = jdbc;
    this.contributions = contributions;
  }

  /// Its words one after another, the last status, paid sums added up and the last allocated one;
  /// null when nothing was said. Whoever reports looks it through: sums told as growing totals are
  /// not to be added.
  @Nullable Filled of(Contribution row) {
    var reports = taken(contributions.shorter(row));
    var answers =
        answers(row).stream()
            .filter(one -> reports.stream().noneMatch(told -> one.within(told.row())))
            .toList();
    if (reports.isEmpty() && answers.isEmpty()) {
      return null;
    }
    var words = new ArrayList<String>();
    Contribution.Status status = null;
    for (var answer : answers) {
      words.add(line(DAY.format(answer.dueOn()), answer.note()));
      status = answer.status();
    }
    for (var told : reports) {
      var days = DAY.format(told.row().startsOn()) + "–" + DAY.format(told.row().endsOn());
      words.add(line(days, told.row().narrative()));
      status = told.row().status();
    }
    words.removeIf(String::isEmpty);
    return new Filled(
        status,
        String.join("\n", words),
        reason(reports),
        evidence(reports),
        from(reports),
        to(reports),
        money(reports),
        false);
  }

  private static String line(String days, @Nullable String words) {
    return words == null || words.isBlank() ? "" : days + ": " + words.strip();
  }

  // A half-year that is told of stands for its quarters.
  private static List<ReportedRow> taken(List<ReportedRow> all) {
    var taken = new ArrayList<ReportedRow>();
    for (var one : all) {
      if (taken.isEmpty() || one.row().startsOn().isAfter(taken.getLast().row().endsOn())) {
        taken.add(one);
      }
    }
    return taken;
  }

  private static @Nullable String reason(List<ReportedRow> reports) {
    return reports.isEmpty() ? null : reports.getLast().row().reason();
  }

  private static @Nullable String evidence(List<ReportedRow> reports) {
    var all =
        reports.stream().map(one -> one.row().evidence()).filter(one -> one != null).distinct();
    return String.join("; ", all.toList());
  }

  private static @Nullable LocalDate from(List<ReportedRow> reports) {
    return reports.stream()
        .map(one -> one.row().doneFrom())
        .filter(one -> one != null)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private static @Nullable LocalDate to(List<ReportedRow> reports) {
    return reports.stream()
        .map(one -> one.row().doneTo())
        .filter(one -> one != null)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private static List<Spending> money(List<ReportedRow> reports) {
    Map<Integer, Spending> sums = new HashMap<>();
    for (var told : reports) {
      told.money().forEach(line -> sums.merge(line.line(), line, Earlier::plus));
    }
    return List.copyOf(sums.values());
  }

  private static Spending plus(Spending one, Spending next) {
    var allocated = next.allocated() == null ? one.allocated() : next.allocated();
    return new Spending(
        one.line(),
        one.source(),
        one.planned(),
        allocated,
        sum(one.financed(), next.financed()),
        sum(one.spent(), next.spent()),
        one.shared());
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }

  private List<Said> answers(Contribution row) {
    return jdbc.sql(
            """
            select o.due_on, o.status, o.note from tracking.occurrence o
              join tracking.contribution c on c.participation = o.participation
             where c.id = :row and o.status is not null and o.due_on between :from and :to
             order by o.due_on, o.id
            """)
        .param("row", row.id())
        .param("from", row.startsOn())
        .param("to", row.endsOn())
        .query(Said.class)
        .list();
  }

  /// An answer under one's own measures.
  record Said(LocalDate dueOn, Contribution.Status status, @Nullable String note) {
    boolean within(Contribution told) {
      return !dueOn.isBefore(told.startsOn()) && !dueOn.isAfter(told.endsOn());
    }
  }
}
