package ua.kolo.programmes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Days;

/// Adopted programmes in the structure recommended for open data of councils.
@Repository
class OpenDataTables {
  // The data speak Ukrainian whoever reads them.
  private static final Locale UKRAINIAN = Locale.of("uk");
  private static final String ACT =
      """
             case e.act_kind when 'DECISION' then :decision else :order end as "legalActType",
             o.act_title as "legalActTitle", o.act_url as "legalActUrl",
             e.act_date as "legalActAccepted", e.act_number as "legalActNumber",
             e.act_body as "publisherName", e.unit
      """;
  // The number and day of the act; where several acts have both, of councils that know nothing of
  // each other, those adopted here later are numbered, for good.
  private static final String NAMED =
      """
      with told as (
        select id, programme, number, act_number || '-' || act_date as uid,
               row_number() over (partition by number = 1, act_number, act_date
                                  order by adopted_at, id) as at
          from programmes.edition where adopted_at is not null),
      named as (
        select id, programme, number, case when at > 1 then uid || '-' || at else uid end as uid
          from told)
      """;
  private static final String PROGRAMS =
      NAMED
          + """
      select n.uid, d.title,
             make_date(d.period_from, 1, 1) as "validFrom",
             make_date(d.period_to, 12, 31) as "validThrough",
             case when p.repeal_date <= :today then :repealed
                  when d.period_to < extract(year from :today::date) then :completed
                  else :force end as status,
             :base || '/public/programmes/' || e.programme as "programUrl",
             coalesce(o.executant, a.executant) as "executantName",
             a.act_title as "legalActTitle", a.act_url as "legalActUrl",
             case f.act_kind when 'DECISION' then :decision else :order end as "legalActType",
             f.act_date as "legalActAccepted", f.act_number as "legalActNumber",
             f.act_body as "publisherName", e.unit
        from programmes.edition e
        join programmes.programme p on p.id = e.programme
        join programmes.draft d on d.id = e.id
        join programmes.edition f on f.programme = e.programme and f.number = 1
        join named n on n.id = f.id
        left join programmes.open_words o on o.edition = e.id
        left join programmes.open_words a on a.edition = f.id
       where e.adopted_at is not null
         and not exists (select from programmes.edition later
                          where later.programme = e.programme and later.number > e.number
                            and later.adopted_at is not null)
       order by f.act_date, f.act_number, e.programme
      """;
  private static final String AMENDMENTS =
      NAMED
          + """
            select own.uid, n.uid as "programId", d.title as "programTitle",
            """
          + ACT
          + """
              from programmes.edition e
              join programmes.draft d on d.id = e.id
              join programmes.edition f on f.programme = e.programme and f.number = 1
              join named n on n.id = f.id
              join named own on own.id = e.id
              left join programmes.open_words o on o.edition = e.id
             where e.adopted_at is not null and e.number > 1
             order by e.act_date, e.act_number, e.programme
            """;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final MessageSource messages;
  private final String base;
  private final Directory directory;

  OpenDataTables(
      JdbcClient jdbc,
      Clock clock,
      MessageSource messages,
      Directory directory,
      @Value("${kolo.base-url}") String base) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.messages = messages;
    this.base = base;
    this.directory = directory;
  }

  List<Map<String, @Nullable Object>> rows(OpenDataTable table) {
    return switch (table) {
      case PROGRAMS ->
          answered(
              acts(PROGRAMS)
                  .param("today", Days.today(clock))
                  .param("force", word("status.IN_FORCE"))
                  .param("completed", word("status.COMPLETED"))
                  .param("repealed", word("status.REPEALED"))
                  .param("base", base)
                  .query()
                  .listOfRows());
      case AMENDMENTS -> coded(acts(AMENDMENTS).query().listOfRows());
      case REPORTS -> throw new IllegalArgumentException("Reports are another module's");
    };
  }

  /// Another text once any adopted edition, its plan or the institution that keeps it has changed,
  /// and each day: each row names who wrote it last, and a programme ends with its year.
  String state() {
    return jdbc.sql(
                """
            select :today::date || ' ' || count(*) || '-' || coalesce(sum(
                     hashtextextended(concat_ws(' ', e.id, e.xmin, p.xmin, d.xmin, o.xmin), 0)), 0)
              from programmes.edition e
              join programmes.programme p on p.id = e.programme
              join programmes.draft d on d.id = e.id
              left join programmes.open_words o on o.edition = e.id
             where e.adopted_at is not null
            """)
            .param("today", Days.today(clock))
            .query(String.class)
            .single()
        + " "
        + directory.stateOfCodes();
  }

  /// Reports beside their programmes; without those whose programme is not public any more.
  List<Map<String, @Nullable Object>> reports(
      List<ReportTable.Row> reports, List<Map<String, @Nullable Object>> programmes) {
    var known = new HashMap<@Nullable Object, Map<String, @Nullable Object>>();
    programmes.forEach(programme -> known.put(programme.get("programUrl"), programme));
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var report : reports) {
      var programme = known.get(base + "/public/programmes/" + report.programme());
      if (programme != null) {
        rows.add(row(report, programme));
      }
    }
    return rows;
  }

  private Map<String, @Nullable Object> row(
      ReportTable.Row report, Map<String, @Nullable Object> programme) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("uid", report.id());
    row.put("acceptedDate", report.accepted());
    row.put("title", report.title());
    row.put("periodStartDate", report.from());
    row.put("periodEndDate", report.to());
    row.put("programId", programme.get("uid"));
    row.put("programTitle", programme.get("title"));
    row.put("url", base + report.path());
    return row;
  }

  /// With the state code of whoever answers for the programme too, as far as known.
  private List<Map<String, @Nullable Object>> answered(List<Map<String, @Nullable Object>> rows) {
    return coded(coded(rows), "executantName", "executantId");
  }

  private List<Map<String, @Nullable Object>> coded(List<Map<String, @Nullable Object>> rows) {
    return coded(rows, "publisherName", "publisherId");
  }

  /// With the state code of a named body, where the institution that keeps the programme is called
  /// exactly so: by its name, never guessed.
  private List<Map<String, @Nullable Object>> coded(
      List<Map<String, @Nullable Object>> rows, String named, String code) {
    var names = new HashMap<UUID, Set<String>>();
    for (var row : rows) {
      if (row.get("unit") instanceof UUID unit && row.get(named) instanceof String name) {
        names.computeIfAbsent(unit, _ -> new HashSet<>()).add(name);
      }
    }
    var codes = codes(names);
    rows.forEach(row -> row.put(code, codes.get(row.get("unit") + "|" + row.get(named))));
    return rows;
  }

  /// A unit may keep programmes of several bodies: each name is asked for.
  private Map<String, String> codes(Map<UUID, Set<String>> names) {
    var codes = new HashMap<String, String>();
    int most = names.values().stream().mapToInt(Set::size).max().orElse(0);
    for (int at = 0; at < most; at++) {
      var asked = new HashMap<UUID, String>();
      for (var one : names.entrySet()) {
        int skipped = at;
        one.getValue().stream()
            .skip(skipped)
            .findFirst()
            .ifPresent(n -> asked.put(one.getKey(), n));
      }
      directory.codes(asked).forEach((unit, code) -> codes.put(unit + "|" + asked.get(unit), code));
    }
    return codes;
  }

  private JdbcClient.StatementSpec acts(String sql) {
    return jdbc.sql(sql).param("decision", word("act.DECISION")).param("order", word("act.ORDER"));
  }

  private String word(String key) {
    return messages.getMessage("programmes.openData." + key, null, UKRAINIAN);
  }
}
