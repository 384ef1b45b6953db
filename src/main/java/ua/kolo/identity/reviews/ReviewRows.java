package ua.kolo.identity.reviews;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// Reviews as rows, and what there is to review.
@Repository
class ReviewRows {
  private final JdbcClient jdbc;

  ReviewRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who holds what at the institution, now or soon.
  List<Held> held(UUID unit, Instant now) {
    return jdbc.sql(
            """
            select h.id as holding, h.holder, a.name, a.login, p.title, p.role, p.heads,
                   h.kind = 'DEPUTY' as deputy, h.held_since, h.held_until,
                   (select count(*) from identity.token t
                     where t.holding = h.id and t.revoked_at is null
                       and t.expires_at > :now) as tokens,
                   identity.last_entered(h.holder) as entered_at,
                   h.id in (select identity.posts_given_before()) as given_before
              from identity.holding h
              join identity.post p on p.id = h.post
              join identity.account a on a.id = h.holder
             where h.unit = :unit
               and p.closed_at is null
               and (h.held_until is null or h.held_until > :now)
             order by a.name collate "uk-x-icu", p.title, h.id
            """)
        .param("unit", unit)
        .param("now", Timestamp.from(now))
        .query(Held.class)
        .list();
  }

  /// How many posts that can say yes for the head were given before whoever acts headed the
  /// institution, and not looked at by them since.
  int givenBefore() {
    return jdbc.sql("select count(*) from identity.posts_given_before()")
        .query(Integer.class)
        .single();
  }

  List<Review> list(UUID unit) {
    return jdbc.sql(
            """
            select r.id, r.made_at, a.name as made_by, p.title as made_as,
                   (select count(*) from identity.review_line l
                     where l.review = r.id and not l.withdrawn) as confirmed,
                   (select count(*) from identity.review_line l
                     where l.review = r.id and l.withdrawn) as withdrawn
              from identity.review r
              join identity.account a on a.id = r.made_by
              join identity.post p on p.id = r.made_as
             where r.unit = :unit
             order by r.made_at desc
            """)
        .param("unit", unit)
        .query(Review.class)
        .list();
  }

  List<ReviewedLine> lines(UUID review) {
    return jdbc.sql(
            """
            select l.holding, l.holder, a.name, l.title, l.role, l.deputy, l.rights,
                   l.entered_at, l.withdrawn
              from identity.review_line l
              join identity.account a on a.id = l.holder
             where l.review = :review
             order by l.withdrawn desc, a.name collate "uk-x-icu", l.title, l.id
            """)
        .param("review", review)
        .query(ReviewedLine.class)
        .list();
  }

  @Nullable Instant last(UUID unit) {
    return moment(
            "select made_at from identity.review where unit = :unit order by made_at desc limit 1",
            unit)
        .orElse(null);
  }

  /// When the first post there was made; absent where there is none.
  Optional<Instant> begun(UUID unit) {
    return moment(
        "select made_at from identity.post where unit = :unit order by made_at limit 1", unit);
  }

  private Optional<Instant> moment(String query, UUID unit) {
    return jdbc.sql(query)
        .param("unit", unit)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  boolean isHeaded(UUID unit) {
    return jdbc.sql(
            """
            select exists (
              select from identity.post where unit = :unit and heads and closed_at is null)
            """)
        .param("unit", unit)
        .query(Boolean.class)
        .single();
  }

  UUID add(UUID unit, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into identity.review (id, unit, made_at, made_by, made_as)
            values (:id, :unit, :now, :by, :as)
            """)
        .param("id", id)
        .param("unit", unit)
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().person())
        .param("as", Acting.current().post())
        .update();
    return id;
  }

  void add(UUID review, UUID unit, Held held, boolean withdrawn) {
    var entered = held.enteredAt();
    jdbc.sql(
            """
            insert into identity.review_line (id, unit, review, holding, holder, title, role,
              deputy, rights, entered_at, withdrawn)
            values (:id, :unit, :review, :holding, :holder, :title, :role, :deputy, :rights,
              :entered, :withdrawn)
            """)
        .param("id", Ids.next())
        .param("unit", unit)
        .param("review", review)
        .param("holding", held.holding())
        .param("holder", held.holder())
        .param("title", held.title())
        .param("role", held.role().name())
        .param("deputy", held.deputy())
        .param("rights", held.rights().stream().map(Enum::name).toArray(String[]::new))
        .param("entered", entered == null ? null : Timestamp.from(entered))
        .param("withdrawn", withdrawn)
        .update();
  }

  void end(UUID holding, Instant now) {
    jdbc.sql(
            """
            update identity.holding
               set held_until = greatest(held_since, :now), ended_by = :by, ended_at = :now
             where id = :id
            """)
        .param("id", holding)
        .param("by", Acting.current().person())
        .param("now", Timestamp.from(now))
        .update();
  }
}
