package ua.kolo.overview;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import ua.kolo.TestDatabase;

/// An invented raion whose hromadas have institutions, programmes, reports and indicators: written
/// as they would lie in the database, so that a whole country can be made in seconds.
public final class Neighbours {
  private static final String OBLAST = "UA00010000000000001";
  private final String tail;
  private final List<String> hromadas = new ArrayList<>();
  private final List<UUID> units = new ArrayList<>();
  private final String raion;
  private final UUID raionUnit = UUID.randomUUID();

  public Neighbours(int count) {
    tail = "%05d".formatted(ThreadLocalRandom.current().nextInt(10, 99_999));
    raion = "UA0050000000000" + tail.substring(0, 4);
    var sql = new StringBuilder();
    sql.append(territory(raion, "Проєктний район", "RAION", OBLAST));
    sql.append(body(raionUnit, raion, "Вигадана районна адміністрація"));
    for (int i = 1; i <= count; i++) {
      var code = "UA0050" + "%04d".formatted(i) + "0000" + tail;
      var unit = UUID.randomUUID();
      hromadas.add(code);
      units.add(unit);
      sql.append(territory(code, "Громада " + (char) ('А' + i - 1), "HROMADA", raion));
      sql.append(body(unit, code, "Вигаданий виконком " + i));
    }
    run(sql.toString());
  }

  public String raion() {
    return raion;
  }

  public UUID raionUnit() {
    return raionUnit;
  }

  public String hromada(int number) {
    return hromadas.get(number - 1);
  }

  public UUID unit(int number) {
    return units.get(number - 1);
  }

  /// An adopted programme of a hromada, for the years, with a sum for each.
  ///
  /// @param territory null when its document names no place
  public UUID programme(
      int hromada, @Nullable String territory, String level, int from, int to, int planned) {
    var id = UUID.randomUUID();
    var draft = UUID.randomUUID();
    var sql = new StringBuilder();
    sql.append(
        """
        insert into programmes.draft (id, unit, version, title, kind, level, period_from, period_to,
          measures, questions)
        values ('%2$s', '%3$s', 1, 'Вигадана програма', 'TARGET_PROGRAMME', '%4$s', %5$d, %6$d, 1, 0);
        insert into programmes.programme (id, unit, territory, made_at, made_by, adopted_at)
        values ('%1$s', '%3$s', %7$s, now(), 'system', now());
        insert into programmes.edition (id, unit, programme, number, made_at, made_by, plan, act_body,
          act_kind, act_date, act_number, adopted_at, adopted_by)
        values ('%2$s', '%3$s', '%1$s', 1, now(), 'system', '{}', 'Рада', 'DECISION', '2024-12-20',
          '1', now(), 'system');
        insert into tracking.programme (id, unit, title, level, period_from, period_to, edition,
          act_number, act_date, followed_at)
        values ('%1$s', '%3$s', 'Вигадана програма', '%4$s', %5$d, %6$d, 1, '1', '2024-12-20', now());
        """
            .formatted(
                id,
                draft,
                unit(hromada),
                level,
                from,
                to,
                territory == null ? "null" : "'" + territory + "'"));
    for (int year = from; year <= to; year++) {
      sql.append(
          "insert into programmes.year_sum values ('%s', '%s', '%d', %d, %d);"
              .formatted(unit(hromada), draft, year, year, planned));
    }
    run(sql.toString());
    return id;
  }

  /// A report on a programme.
  public UUID report(int hromada, UUID programme, String period, String first, boolean published) {
    var id = UUID.randomUUID();
    run(
        """
        insert into tracking.report (id, unit, programme, edition, period, starts_on, ends_on,
          due_on, opened_at, approved_at, published_at, title, version)
        values ('%s', '%s', '%s', 1, '%s', '%s', date '%s' + interval '%d months -1 day',
          date '%s' + 400, now(), now(), %s, 'Вигадана програма', 1)
        """
            .formatted(
                id,
                unit(hromada),
                programme,
                period,
                first,
                first,
                months(period),
                first,
                published ? "now()" : "null"));
    return id;
  }

  /// A measure of a programme, with the keeper's part in it.
  public UUID measure(int hromada, UUID programme, String text) {
    var id = UUID.randomUUID();
    run(
        """
        insert into tracking.measure (id, unit, programme, key, position, number, text, gone)
        values ('%1$s', '%2$s', '%3$s', '%1$s', 1, '1.1', '%4$s', false);
        insert into tracking.participation (id, unit, programme, measure, position, name, by_consent,
          body, settled, gone)
        values ('%1$s', '%2$s', '%3$s', '%1$s', 1, 'Вигаданий виконавець', false, '%2$s', true, false);
        """
            .formatted(id, unit(hromada), programme, text));
    return id;
  }

  /// A measure carries out one above.
  public void tie(int hromada, UUID programme, UUID measure, UUID upper) {
    run(
        """
        insert into tracking.upper_tie (id, unit, programme, measure, upper, edition, upper_edition,
          tied_at)
        values (gen_random_uuid(), '%s', '%s', '%s', '%s', 1, 1, now())
        """
            .formatted(unit(hromada), programme, measure, upper));
  }

  /// A row of a report: accepted, or only handed in.
  public void told(int hromada, UUID report, UUID measure, String status, String state) {
    run(
        """
        insert into tracking.contribution (id, unit, report, measure, participation, body, state,
          status, narrative, confirmed, version, position, text, executor)
        values ('%5$s', '%1$s', '%2$s', '%3$s', '%3$s', '%1$s', '%4$s', '%6$s', 'Вигадані слова',
          false, 1, 1, 'Вигаданий захід', 'Вигаданий виконавець');
        insert into tracking.spending (id, unit, contribution, line, planned, spent)
        values ('%5$s', '%1$s', '%5$s', 0, 100, 40);
        """
            .formatted(unit(hromada), report, measure, state, UUID.randomUUID(), status));
  }

  private static int months(String period) {
    return period.equals("QUARTER") ? 3 : period.equals("HALF_YEAR") ? 6 : 12;
  }

  /// A published indicator of a programme with a figure of a year.
  ///
  /// @param amount or the mark that stands instead; null when nobody told
  public void indicator(
      int hromada, UUID programme, String code, Kind kind, int year, @Nullable String amount) {
    var id = UUID.randomUUID();
    var value = UUID.randomUUID();
    var sql =
        """
        insert into indicators.indicator (id, unit, programme, code, name, kind, subject,
          measured_in, every, aggregation, by_sex, by_age, proposed_at, accepted_at, published_at,
          version)
        values ('%s', '%s', '%s', '%s', 'Вигаданий показник', 'PRODUCT', '%s', '%s', 'YEAR', '%s',
          false, false, now(), now(), now(), 1);
        """
            .formatted(
                id,
                unit(hromada),
                programme,
                code,
                kind.subject(),
                kind.measuredIn(),
                kind.aggregation());
    if (amount != null) {
      boolean shown = amount.matches("[0-9.]+");
      sql +=
          """
          insert into indicators.value (id, unit, indicator, period, starts_on, source, told_at,
            told_by, replaced, published_at)
          values ('%1$s', '%2$s', '%3$s', 'YEAR', '%4$d-01-01', 'MANUAL', now(), 'system', false,
            now());
          insert into indicators.figure (id, unit, value, cell, amount, mark)
          values (gen_random_uuid(), '%2$s', '%1$s', 'TOTAL', %5$s, %6$s);
          """
              .formatted(
                  value,
                  unit(hromada),
                  id,
                  year,
                  shown ? amount : "null",
                  shown ? "null" : "'" + amount + "'");
    }
    run(sql);
  }

  /// What an indicator measures and by which rule.
  public record Kind(String subject, String measuredIn, String aggregation) {
    public static final Kind EVENTS = new Kind("THINGS", "заходів", "SUM");
    public static final Kind PEOPLE = new Kind("PERSONS", "осіб", "APART");
    public static final Kind SHARE = new Kind("THINGS", "%", "LAST");
  }

  private static String territory(String code, String name, String level, String parent) {
    return """
    insert into directory.territory (code, name, level, parent, folded)
    values ('%s', '%s', '%s', '%s', lower('%s')) on conflict do nothing;
    """
        .formatted(code, name, level, parent, name);
  }

  private static String body(UUID id, String territory, String name) {
    return """
    insert into directory.body (id, territory, name, kind, made_at)
    values ('%s', '%s', '%s', 'EXECUTIVE_COMMITTEE', now());
    """
        .formatted(id, territory, name);
  }

  static void run(String sql) {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
