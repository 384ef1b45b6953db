package ua.kolo.intake;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import ua.kolo.directory.Directory;
import ua.kolo.persons.BenchProgram;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Right;
import ua.kolo.trial.EmbeddedDatabase;

/// What two duties of every write cost it: the trail, and the comparison with the names of the
/// staff. A person written, a person changed and a report with three persons, by the doors; whole,
/// without the one and without the other, in turns of the same run. Run by `bench/cost.sh FOLDER
/// STAFF`; figures in `bench/README.md`.
final class CostBench {
  private static final UUID UNIT = new UUID(7, 8);
  private static final int A_TURN = 25;
  private static final int TURNS = Integer.getInteger("turns", 12);
  private static final Acting WORKER =
      Acting.person(new UUID(7, 1), "Проба", new UUID(7, 2), UNIT, EnumSet.allOf(Right.class));
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final ConfigurableApplicationContext context;
  private final Persons persons;
  private final Intake intake;
  private int written;

  private CostBench(ConfigurableApplicationContext context) {
    this.context = context;
    this.persons = context.getBean(Persons.class);
    this.intake = context.getBean(Intake.class);
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]).toAbsolutePath();
    try (var database = EmbeddedDatabase.start(folder.resolve("postgres"), true, (_, _) -> {});
        var context = BenchProgram.start(database, folder);
        var admin = database.admin("kolo");
        var statement = admin.createStatement()) {
      new CostBench(context).run(statement, Integer.parseInt(arguments[1]));
    }
  }

  private enum Mode {
    WHOLE,
    NO_TRAIL,
    NO_NAMES
  }

  private void run(Statement admin, int staff) throws SQLException {
    Acting.system(Demo.UNIT)
        .run(
            () ->
                context
                    .getBean(Directory.class)
                    .found(UNIT, "Вигадана установа для вимірів", Demo.TERRITORY));
    employ(admin, staff);
    OUT.printf("staff whose names are compared: %d%n", staff);
    compare(admin, "a person written", () -> add());
    var id = add();
    var version = new int[] {1};
    compare(
        admin,
        "a person changed",
        () -> WORKER.run(() -> persons.change(id, version[0]++, name(), List.of())));
    compare(
        admin,
        "a report of three",
        () -> WORKER.run(() -> intake.register(ReportRecords.report(), null)));
  }

  private void compare(Statement admin, String what, Runnable work) throws SQLException {
    var times = new EnumMap<Mode, List<Long>>(Mode.class);
    var spent = new EnumMap<Mode, Duration>(Mode.class);
    for (var mode : Mode.values()) {
      times.put(mode, new ArrayList<>());
      spent.put(mode, Duration.ZERO);
    }
    for (int turn = -TURNS; turn < TURNS; turn++) {
      for (var mode : Mode.values()) {
        begin(admin, mode);
        work.run();
        var before = processor();
        for (int i = 0; i < A_TURN; i++) {
          var begun = System.nanoTime();
          work.run();
          if (turn >= 0) {
            times.getOrDefault(mode, List.of()).add(System.nanoTime() - begun);
          }
        }
        if (turn >= 0) {
          spent.merge(mode, processor().minus(before), Duration::plus);
        }
      }
    }
    begin(admin, Mode.WHOLE);
    OUT.println(what);
    for (var mode : Mode.values()) {
      var each = each(spent, mode);
      var whole = each(spent, Mode.WHOLE);
      var all = times.getOrDefault(Mode.WHOLE, List.of());
      var own = times.getOrDefault(mode, List.of());
      var median = at(own, 50);
      var quick = at(own, 10);
      OUT.printf(
          Locale.ROOT,
          "  %-9s a tenth below %.2f ms (whole %+.0f %%), half below %.2f ms (whole %+.0f %%),"
              + " processor of program and database %.2f ms (whole %+.0f %%)%n",
          mode,
          quick,
          100 * (at(all, 10) / quick - 1),
          median,
          100 * (at(all, 50) / median - 1),
          each,
          100 * (whole / each - 1));
    }
  }

  private static double each(Map<Mode, Duration> spent, Mode mode) {
    return spent.getOrDefault(mode, Duration.ZERO).toNanos() / 1e6 / TURNS / A_TURN;
  }

  // Of the program and of the database it started: what other work on the machine spoils least.
  private static Duration processor() {
    var mine = ProcessHandle.current();
    return Stream.concat(Stream.of(mine), mine.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static double at(List<Long> times, int percent) {
    var sorted = times.stream().sorted().toList();
    return sorted.get(sorted.size() * percent / 100) / 1e6;
  }

  // Every trigger of the trail there is; and the function the comparison asks for names.
  private static void begin(Statement admin, Mode mode) throws SQLException {
    admin.execute(
        """
        do $$ declare one record; begin
          for one in select tgrelid::regclass as name from pg_trigger where tgname = 'audit' loop
            execute format('alter table %%s %s trigger audit', one.name);
          end loop;
        end $$
        """
            .formatted(mode == Mode.NO_TRAIL ? "disable" : "enable"));
    admin.execute(
        mode == Mode.NO_NAMES
            ? "alter function persons.staff_here() set kolo.rights = ''"
            : "alter function persons.staff_here() reset kolo.rights");
  }

  private static void employ(Statement admin, int staff) throws SQLException {
    admin.execute(
        """
        insert into identity.account (id, login, name, password, unit, made_at)
        select gen_random_uuid(), 'bench-' || n,
               'Працівненко' || n || ' Вимірка' || n %% 50 || ' Вигаданівна', 'none', '%1$s', now()
          from generate_series(1, %2$d) n on conflict do nothing;
        insert into identity.post (id, unit, title, role, made_at)
        select a.id, '%1$s', 'проба', 'CASE_WORKER', now() from identity.account a
         where a.login like 'bench-%%' on conflict do nothing;
        insert into identity.holding (id, unit, post, holder, kind, held_since)
        select a.id, '%1$s', a.id, a.id, 'HOLDER', now() from identity.account a
         where a.login like 'bench-%%' on conflict do nothing
        """
            .formatted(UNIT, staff));
  }

  private UUID add() {
    return WORKER.call(() -> persons.add(name(), List.of()));
  }

  private Identity name() {
    written++;
    return Identity.named("Небувалюк" + (char) ('а' + written % 30) + " Проба Вигаданівна");
  }
}
