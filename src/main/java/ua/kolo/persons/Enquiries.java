package ua.kolo.persons;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Who of other institutions asked for persons of this one, and why.
@Service
@Transactional
public class Enquiries {
  private final JdbcClient jdbc;
  private final Clock clock;

  Enquiries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those not yet seen first, then the newest; a part of them.
  @Needs(Right.PERSON_READ)
  public List<Enquiry> all(int offset, int size) {
    return jdbc.sql(
            """
            select id, person, asked_by_unit, purpose, asked_at, seen_at
              from persons.enquiry
             order by seen_at is not null, asked_at desc, id limit :size offset :offset
            """)
        .param("size", size)
        .param("offset", offset)
        .query(Enquiry.class)
        .list();
  }

  @Needs(Right.PERSON_READ)
  public long count() {
    return jdbc.sql("select count(*) from persons.enquiry").query(Long.class).single();
  }

  /// All asked until then were seen; what came since the page was shown was not.
  @Needs(Right.PERSON_WRITE)
  public void seeAll(Instant until) {
    jdbc.sql(
            """
            update persons.enquiry set seen_at = :now, seen_by = :by
             where seen_at is null and asked_at <= :until
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", Acting.current().name())
        .param("until", Timestamp.from(until))
        .update();
  }

  @Needs(Right.PERSON_READ)
  public int unseen() {
    return jdbc.sql("select count(*) from persons.enquiry where seen_at is null")
        .query(Integer.class)
        .single();
  }

  @Needs(Right.PERSON_WRITE)
  public void see(UUID id) {
    var seen =
        jdbc.sql(
                """
                update persons.enquiry set seen_at = coalesce(seen_at, :now),
                       seen_by = coalesce(seen_by, :by)
                 where id = :id
                """)
            .param("id", id)
            .param("now", Timestamp.from(clock.instant()))
            .param("by", Acting.current().name())
            .update();
    if (seen == 0) {
      throw new NotFound(id);
    }
  }
}
