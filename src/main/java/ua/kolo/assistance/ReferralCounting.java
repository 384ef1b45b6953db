package ua.kolo.assistance;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ua.kolo.counts.Count;
import ua.kolo.counts.CountQuery;
import ua.kolo.counts.CountQuery.Subject;
import ua.kolo.counts.Counting;
import ua.kolo.law.Law;
import ua.kolo.persons.PeopleCounted;
import ua.kolo.platform.Days;

/// What is counted of the referrals an institution sent: how many, and whom they helped.
@Component
class ReferralCounting implements Counting {
  private static final CountQuery SENT = CountQuery.of("REFERRALS_SENT", 1, Subject.RECORDS);
  private static final CountQuery PROVIDED =
      CountQuery.of("REFERRALS_PROVIDED", 1, Subject.RECORDS);
  private static final CountQuery HELPED = CountQuery.of("PERSONS_HELPED", 1, Subject.PERSONS);
  private static final String HELP =
      """
       from assistance.referral r join assistance.step s on s.referral = r.id
       where r.unit = platform.unit() and r.state <> 'RECALLED' and s.what = 'PROVIDED' and s.undone_at is null
         and s.happened_at >= :from and s.happened_at < :to\
      """;
  private final JdbcClient jdbc;
  private final PeopleCounted people;
  private final Law law;

  ReferralCounting(JdbcClient jdbc, PeopleCounted people, Law law) {
    this.jdbc = jdbc;
    this.people = people;
    this.law = law;
  }

  @Override
  public List<CountQuery> queries() {
    var all = new ArrayList<>(List.of(SENT, PROVIDED, HELPED));
    for (var list : List.of("service", "social_service")) {
      law.values(list, law.today()).forEach(one -> all.add(HELPED.of(list, one.item())));
    }
    return all;
  }

  @Override
  public Count count(CountQuery query, LocalDate from, LocalDate to) {
    if (query.subject() == Subject.PERSONS) {
      return people.of(helped(query, from, to), to);
    }
    var sql =
        query.equals(SENT)
            ? """
              select count(*) from assistance.referral r
               where r.unit = platform.unit() and r.state <> 'RECALLED'
                 and r.sent_at >= :from and r.sent_at < :to
              """
            : "select count(distinct r.id)" + HELP;
    return Count.of(asked(sql, from, to).query(Long.class).single());
  }

  private List<UUID> helped(CountQuery query, LocalDate from, LocalDate to) {
    return asked(
            "select distinct r.person" + HELP + " and (:item::text is null or r.service = :item)",
            from,
            to)
        .param("item", query.item())
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
