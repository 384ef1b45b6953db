import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Registers reports with two persons each by REST and tells what one costs:
/// `java bench/Reports.java URL TOKEN SECONDS PID [PID…]`, the processes whose processor time counts
/// (their children with them).
class Reports {
  private static final String REPORT =
      """
      {"facts": {"scenario": "A1", "basis": "APPLICATION", "channel": "P102", "reporter": "VICTIM",
        "kind": "DV", "forms": ["PHYSICAL"], "hazards": ["WEAPON"], "urgent": [], "children": %d,
        "repeated": false},
       "words": {"narrative": "Вигадана розповідь про те, чого не було, на два рядки тексту. %s",
        "place": "вигадане місце"},
       "people": [
        {"role": "VICTIM", "relationship": "SPOUSE", "identity": {"surname": "Вигадана%s",
          "given": "Оксана", "patronymic": "Петрівна", "birthDate": "1985-03-12", "sex": "FEMALE",
          "phones": ["+38000%07d"], "addresses": ["м. Вигадане, вул. Уявна, %d"]}},
        {"role": "OFFENDER", "identity": {"surname": "Вигаданий%s", "given": "Петро",
          "patronymic": "Іванович", "birthYear": 1980, "sex": "MALE"}}]}
      """;

  public static void main(String[] arguments) throws Exception {
    var seconds = Integer.parseInt(arguments[2]);
    var processes = List.of(arguments).subList(3, arguments.length);
    send(arguments, 8, Math.max(5, seconds / 2), processes, "warm-up");
    for (var clients : List.of(1, 8, 32)) {
      send(arguments, clients, seconds, processes, clients + " clients");
    }
  }

  private static void send(
      String[] arguments, int clients, int seconds, List<String> processes, String name)
      throws Exception {
    var http = HttpClient.newHttpClient();
    var until = System.nanoTime() + seconds * 1_000_000_000L;
    var before = processor(processes);
    var all = new ArrayList<Long>();
    try (var pool = Executors.newFixedThreadPool(clients)) {
      Callable<List<Long>> client =
          () -> {
            var times = new ArrayList<Long>();
            while (System.nanoTime() < until) {
              times.add(one(http, arguments));
            }
            return times;
          };
      for (var times : pool.invokeAll(java.util.Collections.nCopies(clients, client))) {
        all.addAll(times.get());
      }
    }
    var spent = processor(processes) - before;
    all.sort(null);
    System.out.printf(
        "%s: %d reports, %.1f/s, p50 %.1f ms, p95 %.1f ms, %.2f CPU-ms each, load %s%n",
        name,
        all.size(),
        all.size() / (double) seconds,
        all.get(all.size() / 2) / 1e6,
        all.get(all.size() * 95 / 100) / 1e6,
        spent * 1000.0 / all.size(),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private static long one(HttpClient http, String[] arguments) throws Exception {
    var random = ThreadLocalRandom.current();
    var word = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    var body =
        REPORT.formatted(
            random.nextInt(2), word, word, random.nextInt(10_000_000), random.nextInt(200), word);
    var request =
        HttpRequest.newBuilder(URI.create(arguments[0] + "/api/v1/reports"))
            .header("Authorization", "Bearer " + arguments[1])
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var began = System.nanoTime();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return System.nanoTime() - began;
  }

  // Seconds of processor time of the processes and all that descend from them.
  private static double processor(List<String> roots) throws IOException {
    double ticks = 0;
    for (var root : roots) {
      var process = ProcessHandle.of(Long.parseLong(root)).orElseThrow();
      ticks += ticks(process.pid());
      for (var child : process.descendants().toList()) {
        ticks += ticks(child.pid());
      }
    }
    return ticks / 100;
  }

  private static long ticks(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var fields = Pattern.compile(" ").split(stat.substring(stat.lastIndexOf(')') + 2));
      return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    } catch (IOException ended) {
      return 0;
    }
  }
}
