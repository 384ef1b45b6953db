import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Kills the trial while many clients register reports, and looks whether what was acknowledged is
/// stored: `java bench/Killed.java PORT FOLDER [ROUNDS] [CLIENTS]`, from the root of a checkout. In
/// odd rounds the program is killed with signal 9, in even ones its database. After each round every
/// acknowledged report must be found, requests without an answer are sent again with the same key
/// and must not be stored twice, and the numbers of the journal must run without a gap and without a
/// double.
class Killed {
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern TOKEN =
      Pattern.compile("\"login\"\\s*:\\s*\"fakhivets\".*?\"token\"\\s*:\\s*\"([^\"]+)\"", Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"\\s*,\\s*\"reference\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final String REPORT =
      """
      {"facts": {"scenario": "A1", "basis": "APPLICATION", "channel": "P102", "reporter": "VICTIM",
        "kind": "DV", "forms": ["PHYSICAL"], "hazards": [], "urgent": [], "children": 0,
        "repeated": false},
       "words": {"narrative": "Вигадана розповідь"},
       "people": [{"role": "VICTIM", "identity": {"surname": "Вигадана", "given": "Оксана"}}]}
      """;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final Path data;
  private final int port;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Boolean> unanswered = new ConcurrentHashMap<>();
  private final AtomicInteger sent = new AtomicInteger();
  private List<String> before = List.of();
  private String token = "";

  Killed(int port, Path data) {
    this.port = port;
    this.data = data;
    this.address = "http://localhost:" + port;
  }

  public static void main(String[] arguments) throws Exception {
    var one = new Killed(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    var rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
    var clients = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 64;
    for (var round = 1; round <= rounds; round++) {
      one.round(round, clients);
    }
  }

  private void round(int round, int clients) throws Exception {
    var program = start();
    if (round == 1) {
      before = stored();
    }
    try {
      flood(program, clients, round % 2 == 1);
    } finally {
      kill(program);
    }
    program = start();
    try {
      check(round, round % 2 == 1 ? "program" : "database");
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private Process start() throws Exception {
    var program =
        new ProcessBuilder(
                "./kolo", "trial", "--port", String.valueOf(port), "--data", data.toString())
            .redirectErrorStream(true)
            .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
            .start();
    while (!answers() || !Files.exists(data.resolve("trial-access.json"))) {
      if (!program.isAlive()) {
        throw new IllegalStateException("The trial ended: see its log beside the data");
      }
      Thread.sleep(200);
    }
    var access = Files.readString(data.resolve("trial-access.json"));
    var found = TOKEN.matcher(access);
    if (!found.find()) {
      throw new IllegalStateException("No token in trial-access.json");
    }
    token = found.group(1);
    return program;
  }

  private boolean answers() throws InterruptedException {
    try {
      var page = HttpRequest.newBuilder(URI.create(address + "/sign-in")).build();
      return http.send(page, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private void flood(Process program, int clients, boolean ofProgram) throws Exception {
    try (var pool = Executors.newFixedThreadPool(clients)) {
      for (var client = 0; client < clients; client++) {
        pool.submit(this::send);
      }
      Thread.sleep(3_000 + ThreadLocalRandom.current().nextInt(3_000));
      if (ofProgram) {
        kill(program);
      } else {
        killDatabase();
      }
      Thread.sleep(500);
      kill(program);
      pool.shutdownNow();
    }
  }

  private void send() {
    while (!Thread.currentThread().isInterrupted()) {
      var key = UUID.randomUUID().toString();
      unanswered.put(key, true);
      sent.incrementAndGet();
      try {
        if (!register(key)) {
          return;
        }
      } catch (IOException | InterruptedException gone) {
        return;
      }
    }
  }

  private boolean register(String key) throws IOException, InterruptedException {
    var answer = ask("POST", "/api/v1/reports", key);
    if (answer.statusCode() == 429) {
      unanswered.remove(key);
      sent.decrementAndGet();
      Thread.sleep(100);
      return true;
    }
    if (answer.statusCode() != 201) {
      return false;
    }
    acknowledged.put(key, find(ID, answer.body()) + " " + find(REFERENCE, answer.body()));
    unanswered.remove(key);
    return true;
  }

  private HttpResponse<String> ask(String verb, String path, String key)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    var body =
        verb.equals("POST")
            ? HttpRequest.BodyPublishers.ofString(REPORT)
            : HttpRequest.BodyPublishers.noBody();
    return http.send(request.method(verb, body).build(), BodyHandlers.ofString());
  }

  private static String find(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static void kill(Process program) throws InterruptedException {
    program.descendants().forEach(ProcessHandle::destroyForcibly);
    program.destroyForcibly();
    program.waitFor();
  }

  private void killDatabase() throws IOException {
    try (var files = Files.walk(data)) {
      for (var note : files.filter(file -> file.endsWith("postmaster.pid")).toList()) {
        var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  private void check(int round, String killed) throws Exception {
    var lost = unanswered.size();
    for (var key : List.copyOf(unanswered.keySet())) {
      while (unanswered.containsKey(key)) {
        register(key);
      }
    }
    var stored = stored();
    var missing = new HashSet<>(acknowledged.values());
    missing.removeAll(stored);
    var numbers = new TreeSet<Integer>();
    stored.forEach(row -> numbers.add(Integer.valueOf(row.replaceAll(".*-", ""))));
    var gaps = numbers.isEmpty() ? 0 : numbers.last() - numbers.size();
    var doubled = stored.size() - before.size() - acknowledged.size();
    System.out.printf(
        "round %d, %s killed: in all %d sent, %d of them unanswered this round and sent again,"
            + " %d acknowledged, %d stored, %d missing, %d doubled, %d numbers twice, %d gaps%n",
        round,
        killed,
        sent.get(),
        lost,
        acknowledged.size(),
        stored.size() - before.size(),
        missing.size(),
        doubled,
        stored.size() - numbers.size(),
        gaps);
    if (!missing.isEmpty() || doubled != 0 || stored.size() != numbers.size() || gaps != 0) {
      throw new IllegalStateException("Reports or numbers were lost or doubled");
    }
  }

  private List<String> stored() throws Exception {
    var rows = new ArrayList<String>();
    var after = "";
    do {
      var page = ask("GET", "/api/v1/reports?size=200" + after, "");
      var row = ROW.matcher(page.body());
      while (row.find()) {
        rows.add(row.group(1) + " " + row.group(2));
      }
      var next = find(NEXT, page.body());
      after = next.isEmpty() ? "" : "&after=" + next;
    } while (!after.isEmpty());
    return rows;
  }
}
