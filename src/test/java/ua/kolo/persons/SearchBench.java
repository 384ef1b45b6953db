package ua.kolo.persons;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.directory.Directory;
import ua.kolo.persons.likeness.Labelled;
import ua.kolo.persons.likeness.Traits;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Right;
import ua.kolo.trial.EmbeddedDatabase;

/// Searching among very many persons of one institution: recall in the top ten and time at eight
/// clients; and how many look-alikes are shown for one another. Run by `bench/persons.sh COUNT
/// FOLDER`; the folder is kept, so a second run only measures. Figures in `bench/README.md`.
final class SearchBench {
  private static final UUID UNIT = new UUID(7, 7);
  private static final int CLIENTS = 8;
  private static final int ROUNDS = Integer.getInteger("rounds", 4);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int BATCH = 500;
  private static final Acting WORKER =
      Acting.person(new UUID(7, 1), "Проба", new UUID(7, 2), UNIT, EnumSet.allOf(Right.class));
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final ConfigurableApplicationContext context;
  private final EmbeddedDatabase database;
  private final Persons persons;
  private final Path folder;

  private SearchBench(
      ConfigurableApplicationContext context, EmbeddedDatabase database, Path folder) {
    this.folder = folder;
    this.context = context;
    this.database = database;
    this.persons = context.getBean(Persons.class);
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[1]).toAbsolutePath();
    try (var database = EmbeddedDatabase.start(folder.resolve("postgres"), true, (_, _) -> {});
        var context = BenchProgram.start(database, folder)) {
      new SearchBench(context, database, folder).run(Integer.parseInt(arguments[0]));
    }
  }

  private void run(int count) throws Exception {
    fill(count);
    var ids = keepLabelled();
    OUT.printf("persons in one institution: %,d%n", there());
    new WriteBench(database, persons, WORKER).run();
    searches("name and birth date", ids, true);
    searches("name alone", ids, false);
    lookAlikes();
  }

  private void fill(int count) throws Exception {
    if (there() == 0) {
      Acting.system(Demo.UNIT)
          .run(
              () ->
                  context
                      .getBean(Directory.class)
                      .found(UNIT, "Вигадана установа для вимірів", Demo.TERRITORY));
    }
    var missing = new AtomicInteger((int) (count - there()));
    var batch = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    var begun = System.nanoTime();
    var work = new ArrayList<Callable<Void>>();
    for (int thread = 0; thread < 3; thread++) {
      var names = new SyntheticNames(there() + thread);
      work.add(
          () -> {
            while (missing.getAndAdd(-BATCH) > 0) {
              WORKER.run(
                  () ->
                      batch.executeWithoutResult(
                          _ -> {
                            for (int i = 0; i < BATCH; i++) {
                              persons.add(names.next(), List.of());
                            }
                          }));
            }
            return null;
          });
    }
    all(work, 3);
    OUT.printf("filled in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
    try (var admin = database.admin("kolo");
        var statement = admin.createStatement()) {
      statement.execute("vacuum analyze persons.person");
      statement.execute("vacuum analyze vault.data_key");
    }
  }

  // Each labelled person is there once, in every run on the folder; her birth day is made of her
  // name.
  private Map<String, UUID> keepLabelled() throws IOException {
    var kept = folder.resolve("labelled.csv");
    var ids = new HashMap<String, UUID>();
    if (Files.exists(kept)) {
      for (var line : Files.readAllLines(kept)) {
        ids.put(line.substring(37), UUID.fromString(line.substring(0, 36)));
      }
      return ids;
    }
    for (var pair : Labelled.same()) {
      ids.computeIfAbsent(
          pair.keptName(), name -> WORKER.call(() -> persons.add(born(name, name), List.of())));
    }
    var lines = ids.entrySet().stream().map(one -> one.getValue() + ";" + one.getKey()).toList();
    Files.write(kept, lines);
    return ids;
  }

  private static Identity labelled(String name, Traits traits) {
    var born = traits.born();
    return PersonRecords.born(name, born == null ? null : born.day());
  }

  private static Identity born(String name, String whose) {
    var named = Identity.named(name);
    var day = LocalDate.of(1950, 1, 1).plusDays(Math.floorMod(whose.hashCode(), 20_000));
    return new Identity(
        named.surname(),
        named.given(),
        named.patronymic(),
        List.of(),
        day,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private void searches(String what, Map<String, UUID> ids, boolean withDay) throws Exception {
    var pairs = Labelled.same();
    var times = new long[pairs.size()];
    var own = new long[pairs.size()];
    var found = new AtomicInteger();
    var before = Spent.now();
    for (int round = 0; round < ROUNDS; round++) {
      before = Spent.now();
      found.set(0);
      var next = new AtomicInteger();
      var work = new ArrayList<Callable<Void>>();
      for (int client = 0; client < CLIENTS; client++) {
        work.add(
            () -> {
              int at;
              while ((at = next.getAndIncrement()) < pairs.size()) {
                var pair = pairs.get(at);
                var sought =
                    withDay
                        ? born(pair.soughtName(), pair.keptName())
                        : Identity.named(pair.soughtName());
                var mine = THREADS.getCurrentThreadCpuTime();
                var begun = System.nanoTime();
                var answer = WORKER.call(() -> persons.search(sought, Purpose.CASE_WORK));
                times[at] = System.nanoTime() - begun;
                own[at] = THREADS.getCurrentThreadCpuTime() - mine;
                if (answer.own().stream()
                    .anyMatch(match -> match.id().equals(ids.get(pair.keptName())))) {
                  found.incrementAndGet();
                }
              }
              return null;
            });
      }
      all(work, CLIENTS);
    }
    Arrays.sort(times);
    OUT.printf(
        Locale.ROOT,
        "%-20s recall in top 10: %.3f of %d; %d clients: median %.1f ms, p95 %.1f ms, most %.1f ms%n",
        what,
        (double) found.get() / pairs.size(),
        pairs.size(),
        CLIENTS,
        times[times.length / 2] / 1e6,
        times[times.length * 95 / 100] / 1e6,
        times[times.length - 1] / 1e6);
    Arrays.sort(own);
    OUT.printf(
        Locale.ROOT,
        "%-20s its own thread: median %.1f ms, p95 %.1f ms of processor time; with all: %s%n",
        "",
        own[own.length / 2] / 1e6,
        own[own.length * 95 / 100] / 1e6,
        Spent.now().since(before, pairs.size()));
  }

  // Those who must not be taken for one another: how many of one are shown for the other.
  private void lookAlikes() throws IOException {
    var kept = folder.resolve("others.csv");
    if (!Files.exists(kept)) {
      for (var pair : Labelled.others()) {
        WORKER.call(() -> persons.add(labelled(pair.keptName(), pair.kept()), List.of()));
      }
      Files.createFile(kept);
    }
    int taken = 0;
    int shown = 0;
    for (var pair : Labelled.others()) {
      var sought = labelled(pair.soughtName(), pair.sought());
      var other = labelled(pair.keptName(), pair.kept());
      var answer = WORKER.call(() -> persons.search(sought, Purpose.CASE_WORK));
      shown += answer.own().size();
      if (answer.own().stream().anyMatch(match -> match.identity().equals(other))) {
        taken++;
      }
    }
    OUT.printf(
        Locale.ROOT,
        "look-alikes shown for one another in the top 10: %d of %d (precision on them %.3f);"
            + " shown in all: %d%n",
        taken,
        Labelled.others().size(),
        1 - (double) taken / Labelled.others().size(),
        shown);
  }

  /// Processor time so far: of this program, and of the database it started.
  private record Spent(Duration program, Duration database) {
    static Spent now() {
      var database =
          ProcessHandle.current()
              .descendants()
              .flatMap(process -> process.info().totalCpuDuration().stream())
              .reduce(Duration.ZERO, Duration::plus);
      var program = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
      return new Spent(program, database);
    }

    String since(Spent before, int searches) {
      return "program %.1f ms, database %.1f ms"
          .formatted(
              program.minus(before.program).toNanos() / 1e6 / searches,
              database.minus(before.database).toNanos() / 1e6 / searches);
    }
  }

  private long there() throws SQLException {
    try (var admin = database.admin("kolo");
        var rows =
            admin
                .createStatement()
                .executeQuery("select count(*) from persons.person where unit = '" + UNIT + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void all(List<Callable<Void>> work, int threads) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (var done : pool.invokeAll(work)) {
        done.get();
      }
    }
  }
}
