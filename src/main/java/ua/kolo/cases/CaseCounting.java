package ua.kolo.cases;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.counts.Count;
import ua.kolo.counts.CountQuery;
import ua.kolo.counts.CountQuery.Subject;
import ua.kolo.counts.Counting;
import ua.kolo.persons.PeopleCounted;
import ua.kolo.platform.Days;

/// What is counted of the institution's own files.
@Component
class CaseCounting implements Counting {
  private static final CountQuery OPENED = CountQuery.of("CASES_OPENED", 2, Subject.RECORDS);
  private static final CountQuery CLOSED = CountQuery.of("CASES_CLOSED", 2, Subject.RECORDS);
  private static final CountQuery PERSONS = CountQuery.of("PERSONS_PROTECTED", 2, Subject.PERSONS);
  // Joined into another, a file is the same matter as that one.
  private static final String COUNTED = " and coalesce(f.ending, '') not in ('MISTAKE', 'JOINED')";
  private static final String STOOD =
      "f.opened_at < :to and (f.ended_at is null or f.ended_at >= :from)"
          + " and coalesce(f.ending, '') <> 'MISTAKE'";
  private final JdbcClient jdbc;
  private final PeopleCounted people;

  CaseCounting(JdbcClient jdbc, PeopleCounted people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Override
  public List<CountQuery> queries() {
    return List.of(OPENED, CLOSED, PERSONS);
  }

  @Override
  public Count count(CountQuery query, LocalDate from, LocalDate to) {
    return switch (query.name()) {
      case "CASES_OPENED" -> files("f.opened_at >= :from and f.opened_at < :to", from, to);
      case "CASES_CLOSED" -> files("f.ended_at >= :from and f.ended_at < :to", from, to);
      default -> persons(from, to);
    };
  }

  private Count files(String which, LocalDate from, LocalDate to) {
    return Count.of(
        asked(
                "select count(*) from cases.case_file f where f.unit = platform.unit() and "
                    + which
                    + COUNTED,
                from,
                to)
            .query(Long.class)
            .single());
  }

  private Count persons(LocalDate from, LocalDate to) {
    var found =
        asked(
                """
                select distinct p.person
                  from cases.party p join cases.case_file f on f.id = p.file
                 where f.unit = platform.unit() and p.ended_at is null
                   and p.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS') and\
                """
                    + " "
                    + STOOD,
                from,
                to)
            .query(UUID.class)
            .list();
    return people.of(found, to);
  }

  private JdbcClient.StatementSpec asked(String sql, LocalDate from, LocalDate to) {
    return jdbc.sql(sql).param("from", start(from)).param("to", start(to.plusDays(1)));
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(Days.KYIV).toInstant());
  }
}
