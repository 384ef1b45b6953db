package ua.kolo.directory.tables;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ua.kolo.directory.Contact;

/// The whole register at once, for comparing a table with it. What was merged into another lends it
/// its names, codes, contacts and territories.
@Repository
@Transactional
class Stock {
  private final JdbcClient jdbc;

  Stock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All institutions by id, merged ones too.
  Map<UUID, Entry> all() {
    var all = new LinkedHashMap<UUID, Entry>();
    jdbc.sql(
            """
            select b.id, b.name, b.kind, b.edrpou, b.territory, b.closed_on, b.merged_into,
                   b.version, nullif(coalesce(p.merged_into, p.id), b.id) as parent
              from directory.body b left join directory.body p on p.id = b.parent
             order by b.id
            """)
        .query(Row.class)
        .list()
        .forEach(row -> all.put(row.id(), new Entry(row)));
    all.values().forEach(one -> addName(all, one.mergedInto(), one.name()));
    addNames(all);
    addServed(all);
    addContacts(all);
    return all;
  }

  private void addNames(Map<UUID, Entry> all) {
    jdbc.sql(
            """
            select b.id, b.merged_into as other, n.spelling as text
              from directory.body_name n join directory.body b on b.id = n.body
            """)
        .query(Part.class)
        .list()
        .forEach(
            part -> {
              addName(all, part.id(), part.text());
              addName(all, part.other(), part.text());
            });
  }

  private static void addName(Map<UUID, Entry> all, @Nullable UUID id, String name) {
    if (id != null) {
      Objects.requireNonNull(all.get(id)).names().add(name);
    }
  }

  private void addServed(Map<UUID, Entry> all) {
    jdbc.sql(
            """
            select distinct coalesce(b.merged_into, b.id) as id, null::uuid as other,
                   s.territory as text
              from directory.body_serves s join directory.body b on b.id = s.body
             order by text
            """)
        .query(Part.class)
        .list()
        .forEach(part -> Objects.requireNonNull(all.get(part.id())).serves().add(part.text()));
  }

  private void addContacts(Map<UUID, Entry> all) {
    jdbc.sql(
            """
            select coalesce(b.merged_into, b.id) as body, c.id, c.kind, c.value, c.verified_on,
                   c.verified_by
              from directory.contact c join directory.body b on b.id = c.body
             where c.removed_at is null order by c.id
            """)
        .query(
            (found, _) ->
                Objects.requireNonNull(all.get(found.getObject("body", UUID.class)))
                    .contacts()
                    .add(
                        new Contact(
                            found.getObject("id", UUID.class),
                            Contact.Kind.valueOf(found.getString("kind")),
                            found.getString("value"),
                            found.getObject("verified_on", LocalDate.class),
                            found.getString("verified_by"))))
        .list();
  }

  /// The row itself.
  record Row(
      UUID id,
      String name,
      @Nullable String kind,
      @Nullable String edrpou,
      String territory,
      @Nullable LocalDate closedOn,
      @Nullable UUID mergedInto,
      int version,
      @Nullable UUID parent) {}

  private record Part(UUID id, @Nullable UUID other, String text) {}
}
