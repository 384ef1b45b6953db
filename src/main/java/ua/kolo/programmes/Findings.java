package ua.kolo.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Finding;
import ua.kolo.programmes.checking.Place;
import ua.kolo.programmes.checking.Sentences;
import ua.kolo.programmes.exchange.PlanJson;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Plan;

/// What the checks found in each draft, and what people said about it.
@Repository
class Findings {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Checks checks = new Checks();

  Findings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Checks the plan again. What is not found any more is fixed; an explanation holds as long as
  /// the finding claims the same.
  void refresh(UUID draft, Plan plan) {
    var rows = rows(checks.check(plan));
    jdbc.sql(
            """
            update programmes.finding t
               set fixed_at = :now
             where draft = :draft
               and fixed_at is null
               and id not in (select f.id from jsonb_to_recordset(:rows::jsonb) as f(id text))
            """)
        .param("draft", draft)
        .param("rows", rows)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    jdbc.sql(
            """
            insert into programmes.finding as t
              (unit, draft, id, position, rule, weight, measure, claim, fingerprint, found_at)
            select :unit::uuid, :draft::uuid, f.id, f.position, f.rule, f.weight, f.measure,
                   f.claim, f.fingerprint, :now::timestamptz
              from jsonb_to_recordset(:rows::jsonb)
                as f(id text, position int, rule text, weight text, measure text, claim text,
                     fingerprint text)
                on conflict (draft, id) do update
               set position = excluded.position, weight = excluded.weight,
                   measure = excluded.measure, claim = excluded.claim,
                   fingerprint = excluded.fingerprint, fixed_at = null,
                   explained_at =
                     case when t.fingerprint = excluded.fingerprint then t.explained_at end,
                   explained_by =
                     case when t.fingerprint = excluded.fingerprint then t.explained_by end,
                   explained_why =
                     case when t.fingerprint = excluded.fingerprint then t.explained_why end
             where t.fixed_at is not null
                or (t.position, t.claim) is distinct from (excluded.position, excluded.claim)
            """)
        .param("unit", Acting.current().unit())
        .param("draft", draft)
        .param("rows", rows)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// What people explained in one draft holds in another for the findings that claim the same.
  void carryExplanations(UUID from, UUID to) {
    jdbc.sql(
            """
            update programmes.finding t
               set explained_at = s.explained_at, explained_by = s.explained_by,
                   explained_why = s.explained_why
              from programmes.finding s
             where s.draft = :from and t.draft = :to and s.id = t.id
               and s.fingerprint = t.fingerprint and s.explained_at is not null
               and t.explained_at is null
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  void explain(UUID draft, String finding, String why) {
    if (why.isBlank()) {
      throw new BadRequest("programmes.finding.noReason");
    }
    int explained =
        jdbc.sql(
                """
                update programmes.finding
                   set explained_at = :now, explained_by = :by, explained_why = :why
                 where draft = :draft and id = :finding and fixed_at is null
                """)
            .param("draft", draft)
            .param("finding", finding)
            .param("why", why.strip())
            .param("by", Acting.current().name())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (explained == 0) {
      throw new NotFound(finding);
    }
  }

  void withdraw(UUID draft, String finding) {
    int withdrawn =
        jdbc.sql(
                """
                update programmes.finding
                   set explained_at = null, explained_by = null, explained_why = null
                 where draft = :draft and id = :finding
                """)
            .param("draft", draft)
            .param("finding", finding)
            .update();
    if (withdrawn == 0) {
      throw new NotFound(finding);
    }
  }

  int openBlocking(UUID draft) {
    return open(draft, "BLOCKING");
  }

  int open(UUID draft) {
    return open(draft, null);
  }

  private int open(UUID draft, @Nullable String weight) {
    return jdbc.sql(
            """
            select count(*)
              from programmes.finding
             where draft = :draft and fixed_at is null and explained_at is null
               and (:weight::text is null or weight = :weight)
            """)
        .param("draft", draft)
        .param("weight", weight)
        .query(Integer.class)
        .single();
  }

  List<Finding> claims(UUID draft) {
    return rowsOf(draft).stream().filter(row -> row.fixedAt() == null).map(Row::finding).toList();
  }

  List<FindingView> views(UUID draft, AmountUnit unit, Locale reader) {
    var sentences = new Sentences(reader, unit);
    return rowsOf(draft).stream().map(row -> row.view(sentences)).toList();
  }

  private List<Row> rowsOf(UUID draft) {
    return jdbc.sql(
            """
            select id, measure, claim, fixed_at, explained_at, explained_by, explained_why
              from programmes.finding
             where draft = :draft
             order by fixed_at nulls first, position, id
            """)
        .param("draft", draft)
        .query(Row.class)
        .list();
  }

  private static String rows(List<Finding> found) {
    var rows = new ArrayList<Fresh>();
    for (var finding : found) {
      rows.add(
          new Fresh(
              finding.id(),
              rows.size(),
              finding.rule().name(),
              finding.severity().name(),
              measure(finding.place()),
              PlanJson.write(finding),
              finding.fingerprint()));
    }
    return PlanJson.rows(rows);
  }

  private static @Nullable String measure(Place place) {
    return switch (place.kind()) {
      case MEASURE, LINE -> place.key();
      case DOCUMENT, NODE, TOTAL -> null;
    };
  }

  private record Fresh(
      String id,
      int position,
      String rule,
      String weight,
      @Nullable String measure,
      String claim,
      String fingerprint) {}

  private record Row(
      String id,
      @Nullable String measure,
      String claim,
      @Nullable Instant fixedAt,
      @Nullable Instant explainedAt,
      @Nullable String explainedBy,
      @Nullable String explainedWhy) {
    Finding finding() {
      return PlanJson.read(claim, Finding.class);
    }

    FindingView view(Sentences sentences) {
      var finding = finding();
      return new FindingView(
          id,
          finding.rule().name(),
          FindingView.Weight.valueOf(finding.severity().name()),
          finding.place().label(),
          measure,
          finding.place().total(),
          finding.place().origin(),
          finding.printed(),
          finding.computed(),
          finding.difference(),
          finding.byYear(),
          spots(finding),
          sentences.sentence(finding),
          explained(),
          fixedAt);
    }

    private static List<FindingView.Spot> spots(Finding finding) {
      return finding.places().size() < 2
          ? List.of()
          : finding.places().stream().map(Row::spot).distinct().toList();
    }

    private static FindingView.Spot spot(Place place) {
      var node = place.kind() == Place.Kind.NODE ? place.key() : null;
      return new FindingView.Spot(place.label(), Findings.measure(place), node);
    }

    private FindingView.@Nullable Explained explained() {
      return explainedAt == null || explainedBy == null || explainedWhy == null
          ? null
          : new FindingView.Explained(explainedAt, explainedBy, explainedWhy);
    }
  }
}
