package ua.kolo.overview.services;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;

/// What was said of services. Row security decides whose: an institution sees its own, a visitor
/// what is published.
@Repository
class ProvisionRows {
  private static final String COLUMNS =
      """
      select id, territory, service, edition, way, since, provider, act, note, made_at, made_by,
             replaced_at, published_at
        from overview.provision
      """;
  private final JdbcClient jdbc;

  ProvisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Of each service what was said last for the day.
  ///
  /// @param published only what others see
  List<Provision> on(String territory, LocalDate day, boolean published) {
    return jdbc.sql(
            "select distinct on (service) * from ("
                + COLUMNS
                + """
                 where territory = :territory and since <= :day
                   and case when :published then published_at is not null
                            else replaced_at is null end) said
                 order by service, since desc, made_at desc
                """)
        .param("territory", territory)
        .param("day", day)
        .param("published", published)
        .query(Provision.class)
        .list();
  }

  /// Everything said of a service, corrections too, the newest first.
  ///
  /// @param service null for all
  List<Provision> history(String territory, @Nullable String service) {
    return jdbc.sql(
            COLUMNS
                + """
                 where territory = :territory
                   and (:service::text is null or service = :service)
                 order by since desc, made_at desc
                """)
        .param("territory", territory)
        .param("service", service)
        .query(Provision.class)
        .list();
  }

  Optional<Provision> find(UUID id) {
    return jdbc.sql(COLUMNS + " where id = :id and unit = platform.unit()")
        .param("id", id)
        .query(Provision.class)
        .optional();
  }

  /// Of published entries: how many services each hromada told of, and how many it provides.
  List<Counted> counted(
      Collection<String> territories, Collection<String> services, LocalDate day) {
    return jdbc.sql(
            """
            select territory, told, provided from overview.coverage(:services, :day)
             where territory = any (:territories)
            """)
        .param("territories", territories.toArray(String[]::new))
        .param("services", services.toArray(String[]::new))
        .param("day", day)
        .query(Counted.class)
        .list();
  }

  /// Of published entries: in how many hromadas each service is provided in which way.
  List<ByWay> byWay(Collection<String> territories, Collection<String> services, LocalDate day) {
    return jdbc.sql(
            """
            select service, way, count(*)::int as hromadas
              from (
                select distinct on (territory, service) territory, service, way
                  from overview.provision
                 where territory = any (:territories) and service = any (:services)
                   and since <= :day and published_at is not null
                 order by territory, service, since desc, made_at desc) said
             group by service, way
            """)
        .param("territories", territories.toArray(String[]::new))
        .param("services", services.toArray(String[]::new))
        .param("day", day)
        .query(ByWay.class)
        .list();
  }

  UUID add(String territory, UUID edition, NewProvision said, Instant now) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into overview.provision (id, unit, territory, service, edition, way, since,
              provider, act, note, made_at, made_by)
            values (:id, platform.unit(), :territory, :service, :edition, :way, :since, :provider,
              :act, :note, :now, :by)
            """)
        .param("id", id)
        .param("territory", territory)
        .param("service", said.service())
        .param("edition", edition)
        .param("way", said.way().name())
        .param("since", said.since())
        .param("provider", said.provider())
        .param("act", said.act())
        .param("note", said.note())
        .param("now", Timestamp.from(now))
        .param("by", Acting.current().name())
        .update();
    return id;
  }

  /// Takes out what was said of a service for a day.
  void replace(String territory, String service, LocalDate since, Instant now) {
    jdbc.sql(
            """
            update overview.provision set replaced_at = :now
             where unit = platform.unit() and territory = :territory and service = :service
               and since = :since and replaced_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("territory", territory)
        .param("service", service)
        .param("since", since)
        .update();
  }

  void bringBack(UUID id) {
    jdbc.sql(
            """
            update overview.provision set replaced_at = null
             where id = :id and unit = platform.unit()
            """)
        .param("id", id)
        .update();
  }

  /// What stands becomes what others see; what was replaced is seen no more.
  void publish(String territory, Instant now) {
    jdbc.sql(
            """
            update overview.provision
               set published_at = case when replaced_at is null
                                       then coalesce(published_at, :now::timestamptz) end
             where unit = platform.unit() and territory = :territory
               and (published_at is null) = (replaced_at is null)
            """)
        .param("now", Timestamp.from(now))
        .param("territory", territory)
        .update();
  }

  void hide(String territory) {
    jdbc.sql(
            """
            update overview.provision set published_at = null
             where unit = platform.unit() and territory = :territory and published_at is not null
            """)
        .param("territory", territory)
        .update();
  }

  /// Whether others see anything, and whether anything has changed since.
  Publication publication(String territory) {
    return jdbc.sql(
            """
            select bool_or(published_at is not null) is true as open,
                   bool_or((published_at is null) = (replaced_at is null)) is true as changed,
                   max(published_at) as last_at
              from overview.provision
             where unit = platform.unit() and territory = :territory
            """)
        .param("territory", territory)
        .query(Publication.class)
        .single();
  }

  record Counted(String territory, int told, int provided) {}

  record ByWay(String service, Way way, int hromadas) {}
}
