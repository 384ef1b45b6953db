package ua.kolo.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.CountedStatements;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.programmes.ProgrammeId;

/// A programme that every hromada of the country carries out: its pages show a part of it, by as
/// many statements as a small one.
@KoloTest
class ManyExecutorsTests {
  private static final int HROMADAS = 1469;
  private static final int ROWS = 50;
  private static final Pattern ROW = Pattern.compile("<tr data-row|<th scope=\"row\"");
  private final Someone keeper = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final MockMvcTester web;
  private final Tracking tracking;
  private final Lived lived;
  private ProgrammeId id = new ProgrammeId(UUID.randomUUID());

  ManyExecutorsTests(MockMvcTester web, Tracking tracking, Lived lived) {
    this.web = web;
    this.tracking = tracking;
    this.lived = lived;
  }

  @BeforeEach
  void programme() {
    id = lived.programme(keeper.acting(), UUID.randomUUID());
  }

  @Test
  void pagesOfManyAskAsOftenAsPagesOfFew() throws SQLException {
    for (var address : List.of("", "/executors", "/times", "/times?state=OVERDUE")) {
      page(address);
    }
    long progress = statements("");
    long executors = statements("/executors");
    long times = statements("/times");
    grow();

    assertThat(statements("")).isLessThanOrEqualTo(progress);
    assertThat(statements("/executors")).isLessThanOrEqualTo(executors);
    assertThat(statements("/times")).isLessThanOrEqualTo(times);
    assertThat(rows(page("/executors"))).isEqualTo(ROWS);
    assertThat(rows(page("/times"))).isEqualTo(ROWS);
  }

  @Test
  void everyExecutorStandsOnOnePage() throws SQLException {
    grow();
    var all = ExecutorRow.of(keeper.acting().call(() -> tracking.participations(id)));

    var seen = new ArrayList<String>();
    for (int from = 0; from < all.size(); from += ROWS) {
      int start = from;
      var part = keeper.acting().call(() -> tracking.participations(id, start, ROWS));
      assertThat(ExecutorRow.of(part)).hasSizeLessThanOrEqualTo(ROWS);
      ExecutorRow.of(part).forEach(row -> seen.add(row.name() + row.measures()));
    }

    assertThat(all).hasSizeGreaterThan(HROMADAS);
    assertThat(rows(page("/executors?from=100000"))).as("past the end is the end").isPositive();
    assertThat(seen).isEqualTo(all.stream().map(row -> row.name() + row.measures()).toList());
    assertThat(keeper.acting().call(() -> tracking.bodies(id)))
        .isEqualTo(
            new PlanParticipations.Bodies(
                all.size(), (int) all.stream().filter(row -> row.body() == null).count()));
  }

  /// The statement and the record say the same of how a time stands.
  @ParameterizedTest
  @EnumSource(Occurrence.State.class)
  void timesOfAStateAreThoseThatStandSo(Occurrence.State state) throws SQLException {
    spread();
    var today = tracking.today();
    var query = new TimesQuery(state, null, null, null);

    var found = keeper.acting().call(() -> tracking.times(id, query));

    var expected =
        keeper.acting().call(() -> tracking.occurrences(id)).stream()
            .filter(one -> one.state(today) == state)
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(found.found()).isEqualTo(expected.size());
    assertThat(found.rows()).isNotEmpty().allMatch(one -> one.state(today) == state);
  }

  /// The pictures of a programme are made of counts: as many as it has goals and measures, however
  /// many carry them out.
  @Test
  void picturesAreMadeOfCounts() throws SQLException {
    int goals = keeper.acting().call(() -> tracking.came(id)).size();
    grow();
    spread();
    var all = keeper.acting().call(() -> tracking.occurrences(id));
    var came = keeper.acting().call(() -> tracking.came(id));
    var year = keeper.acting().call(() -> tracking.timeline(id, null));

    assertThat(came).hasSizeLessThanOrEqualTo(goals * (Occurrence.Status.values().length + 1));
    assertThat(came.stream().mapToInt(Progress.Came::count).sum()).isEqualTo(all.size());
    var goalsInOrder = all.stream().map(Occurrence::goal).distinct().toList();
    assertThat(came.stream().map(Progress.Came::goal).distinct()).isEqualTo(goalsInOrder);
    var due = all.stream().filter(one -> one.dueOn().getYear() == year.year()).toList();
    assertThat(year.rows().stream().map(Timeline.Row::measure).toList())
        .isEqualTo(due.stream().map(Occurrence::measure).distinct().toList());
    for (var row : year.rows()) {
      assertThat(worst(row)).isEqualTo(worst(due, row.measure()));
    }
  }

  private static List<String> worst(Timeline.Row row) {
    return row.months().stream()
        .map(cell -> cell == null ? "" : cell.count() + (isLate(cell.state()) ? " late" : ""))
        .toList();
  }

  private List<String> worst(List<Occurrence> due, UUID measure) {
    var months = new ArrayList<String>();
    for (int month = 1; month <= 12; month++) {
      int at = month;
      var all =
          due.stream()
              .filter(one -> one.measure().equals(measure) && one.dueOn().getMonthValue() == at)
              .toList();
      boolean late = all.stream().anyMatch(one -> isLate(one.state(tracking.today())));
      months.add(all.isEmpty() ? "" : all.size() + (late ? " late" : ""));
    }
    return months;
  }

  private static boolean isLate(Occurrence.State state) {
    return state == Occurrence.State.OVERDUE;
  }

  @Test
  void programsGetExecutorsPageByPage() throws SQLException {
    grow();
    int found = keeper.acting().call(() -> tracking.bodies(id)).found();

    var first = executors("");
    assertThat(first.path("found").asInt()).isEqualTo(found);
    assertThat(bodies(first)).hasSize(ROWS);
    assertThat(first.path("next").asInt()).isEqualTo(ROWS);
    var last = executors("?from=" + (found - 1));
    assertThat(bodies(last)).hasSize(1);
    assertThat(last.path("next").isNull()).isTrue();
    assertThat(bodies(executors("?from=-3"))).isEqualTo(bodies(first));
  }

  private JsonNode executors(String query) {
    return new JsonMapper().readTree(read("/api/v1/execution/" + id + "/executors" + query));
  }

  private static Set<String> bodies(JsonNode page) {
    return page.path("rows")
        .valueStream()
        .map(row -> row.path("name").asString())
        .collect(Collectors.toSet());
  }

  @Test
  void timesArePagedByBodyAndYear() throws SQLException {
    grow();
    var year = LocalDate.of(2026, 1, 1).getYear();
    var one = new TimesQuery(null, "Громада 7", year, null);

    assertThat(keeper.acting().call(() -> tracking.times(id, one)).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.executor()).isEqualTo("Громада 7"));
    var last = new TimesQuery(null, null, null, HROMADAS);
    assertThat(keeper.acting().call(() -> tracking.times(id, last)).start()).isEqualTo(HROMADAS);
    assertThat(keeper.acting().call(() -> tracking.executors(id))).contains("Громада 1469");
    assertThat(keeper.acting().call(() -> tracking.years(id))).contains(2026);
  }

  /// Every hromada takes part in the first measure, once.
  private void grow() throws SQLException {
    run(
        """
        insert into tracking.participation (id, unit, programme, measure, position, name, by_consent,
          settled, gone)
        select gen_random_uuid(), m.unit, m.programme, m.id, 100 + n, 'Громада ' || n, false, false,
               false
          from (select * from tracking.measure where programme = ? order by position limit 1) m,
               generate_series(1, %d) n
        """
            .formatted(HROMADAS));
    run(
        """
        insert into tracking.occurrence (id, unit, programme, measure, participation, kind,
          starts_on, due_on, withdrawn, version)
        select gen_random_uuid(), p.unit, p.programme, p.measure, p.id, 'DEADLINE', '2026-01-01',
               '2026-03-31', false, 1
          from tracking.participation p where p.programme = ? and p.name like 'Громада %'
        """);
  }

  /// Times of every state, of bodies that are ordered and of ones that are asked.
  private void spread() throws SQLException {
    run(
        """
        insert into tracking.occurrence (id, unit, programme, measure, participation, kind,
          starts_on, due_on, withdrawn, version, status, answered_at)
        select gen_random_uuid(), p.unit, p.programme, p.measure, p.id, 'DEADLINE',
               current_date + d.days, current_date + d.days + 20, false, 1, d.status,
               case when d.status is not null then now() end
          from tracking.participation p,
               (values (-300, null), (-10, null), (300, null), (-200, 'DONE')) as d (days, status)
         where p.programme = ?
        on conflict do nothing
        """);
  }

  private void run(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id.value());
      statement.executeUpdate();
    }
  }

  private long statements(String address) {
    try (var counted = new CountedStatements()) {
      page(address);
      return counted.count();
    }
  }

  private static int rows(String page) {
    return (int) ROW.matcher(page).results().count() / (page.contains("data-row") ? 2 : 1);
  }

  private String page(String address) {
    return read("/execution/" + id + address);
  }

  private String read(String address) {
    var answer = web.get().uri(address).with(keeper.asks()).exchange();
    assertThat(answer).hasStatusOk();
    var content = Objects.requireNonNull(answer.getResponse().getContentAsByteArray());
    return new String(content, StandardCharsets.UTF_8);
  }
}
