package ua.kolo.intake;

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

/// What is counted of registered reports, by the day they were received.
@Component
class ReportCounting implements Counting {
  private static final CountQuery REPORTS = CountQuery.of("REPORTS", 2, Subject.RECORDS);
  private static final CountQuery PERSONS = CountQuery.of("PERSONS_REPORTED", 2, Subject.PERSONS);
  private static final String RECEIVED =
      """
       from intake.report r
       where r.unit = platform.unit() and r.received_at >= :from and r.received_at < :to
         and r.struck_at is null\
      """;
  private final JdbcClient jdbc;
  private final PeopleCounted people;

  ReportCounting(JdbcClient jdbc, PeopleCounted people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  @Override
  public List<CountQuery> queries() {
    return List.of(REPORTS, PERSONS);
  }

  @Override
  public Count count(CountQuery query, LocalDate from, LocalDate to) {
    if (query.equals(PERSONS)) {
      return people.of(persons(from, to), to);
    }
    return Count.of(asked("select count(*)" + RECEIVED, from, to).query(Long.class).single());
  }

  private List<UUID> persons(LocalDate from, LocalDate to) {
    return asked(
            """
            select distinct i.person from intake.involved i
             where i.role in ('VICTIM', 'CHILD_VICTIM', 'CHILD_WITNESS')
               and i.ended_at is null and i.report in (
               select r.id\
            """
                + RECEIVED
                + ")",
            from,
            to)
        .query(UUID.class)
        .list();
  }

  private JdbcClient.StatementSpec asked(String sql, LocalDate from, LocalDate to) {
    return jdbc.sql(sql).param("from", start(from)).param("to", start(to.plusDays(1)));
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(Days.KYIV).toInstant());
  }
}
