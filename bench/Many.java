import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How fast pages come with very many cases in the database: `java bench/Many.java URL FOLDER
/// CLIENTS ROUNDS [PART]`, after `bench/many.sh` filled the trial of the folder. First it has the
/// program write what the pages show: sixty cases of the demo's centre, newer than all others; then
/// each page, or each whose address or login has the part, is asked by so many clients at once.
/// Tells median, p95 and the longest of each, and with `-Dpid=PID` the processor time of the program
/// and its database a page, which alone can be compared when others use the machine. With
/// `-Dfile=ID` nothing is written and that file is shown; `-Dwarm=N` asks each page N times before.
class Many {
  private static final int SHOWN = 60;
  private static final int WARM = Integer.getInteger("warm", 3);
  private static final String CHILDREN = "01980000-0000-7000-8000-000000000004";
  private static final String ID = "[0-9a-f-]{36}";
  private static final String HROMADA = "UA54060050000000000";
  private static final String REPORT =
      """
      {"facts": {"scenario": "A1", "basis": "APPLICATION", "channel": "P102", "reporter": "VICTIM",
        "kind": "DV", "forms": ["PHYSICAL"], "hazards": [], "urgent": [], "children": 1,
        "repeated": false},
       "words": {"narrative": "Вигадана розповідь"},
       "people": [{"role": "VICTIM", "identity": {"surname": "Вигадана%1$s", "given": "Оксана"}},
        {"role": "OFFENDER", "identity": {"surname": "Вигаданий%1$s", "given": "Петро"}}]}
      """;
  private final String url;
  private final Path folder;

  private Many(String url, Path folder) {
    this.url = url;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    var one = new Many(arguments[0], Path.of(arguments[1]));
    var part = arguments.length > 4 ? arguments[4] : "";
    var clients = Integer.parseInt(arguments[2]);
    var rounds = Integer.parseInt(arguments[3]);
    var file = System.getProperty("file") == null ? one.write() : UUID.fromString(System.getProperty("file"));
    System.out.println("file " + file);
    var shown = "/public/programmes?q=" + URLEncoder.encode("громади 700", StandardCharsets.UTF_8)
        + " > /public/programmes/" + ID;
    var own = "/programmes > /programmes/" + ID;
    var worker = List.of("/cases", "/cases?show=any", "/cases?show=elsewhere", "/cases/" + file,
        "/reports", "/referrals?sent=true", "/referrals", "/today", "/duties",
        "/duties?which=DONE_LATE");
    var coordinator = List.of("/duties/board", "/duties?scope=WATCHED", "/duties/timeliness",
        "/referrals/funnel", "/programmes", "/measures", own, own + " > /execution/" + ID);
    var country = "place=UA00000000000000000&year=2024";
    var analyst = List.of("/overview?" + country, "/overview?sort=PLANNED&down=true&from=700&" + country,
        "/overview/indicators?code=BENCH-1&" + country, "/overview/services?" + country,
        "/overview/measures?" + country, "/overview?year=2024",
        "/overview/hromada?year=2024&code=" + HROMADA, "/surveys", "/programmes");
    var children = List.of("/referrals", "/today", "/cases");
    // Files of others are not opened: the keys the generator wrote open nothing.
    var police = List.of("/cases", "/today");
    var auditor = List.of("/audit", "/audit?operation=EXPORTED");
    var anybody = List.of("/public/programmes",
        "/public/programmes?q=" + URLEncoder.encode("громади 700", StandardCharsets.UTF_8), shown,
        shown + " > +/execution", shown + " > +/indicators", "/open-data/programs.csv",
        "/open-data/amendments.csv", "/open-data/reports.csv");
    var all = new LinkedHashMap<String, List<String>>();
    all.put("fakhivets", worker);
    all.put("koordynator", coordinator);
    all.put("sluzhba-ditei", children);
    all.put("politsiia", police);
    all.put("analityk", analyst);
    all.put("audytor", auditor);
    all.put("", anybody);
    for (var pages : all.entrySet()) {
      for (var page : pages.getValue()) {
        if ((pages.getKey() + page).contains(part)) {
          one.measure(pages.getKey(), page, clients, rounds);
        }
      }
    }
  }

  private UUID write() throws Exception {
    var token = found(
        Files.readString(folder.resolve("trial-access.json")),
        "\"login\"\\s*:\\s*\"fakhivets\".*?\"token\"\\s*:\\s*\"([^\"]+)\"");
    var http = HttpClient.newHttpClient();
    var last = "";
    for (int i = 0; i < SHOWN; i++) {
      var word = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
      var report = post(http, token, "/api/v1/reports", REPORT.formatted(word));
      var id = found(report, "\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
      var told = get(http, token, "/api/v1/reports/" + id);
      var person = found(told, "\"person\"\\s*:\\s*\"([0-9a-f-]{36})\"");
      var opened = post(http, token, "/api/v1/cases",
          "{\"kind\": \"DV\", \"report\": \"%s\", \"parties\": [{\"person\": \"%s\", \"role\": \"VICTIM\", \"household\": true}]}"
              .formatted(id, person));
      last = found(opened, "\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
      // The children's service is told without anybody's consent.
      post(http, token, "/api/v1/referrals",
          "{\"referral\": {\"file\": \"%s\", \"person\": \"%s\", \"receiver\": \"%s\", \"service\": \"PRIMARY_CONS\", \"urgent\": false, \"onPaper\": false}}"
              .formatted(last, person, CHILDREN));
    }
    return UUID.fromString(last);
  }

  private void measure(String login, String page, int clients, int rounds) throws Exception {
    var entered = new ArrayList<HttpClient>();
    for (int i = 0; i < clients; i++) {
      entered.add(entered(login));
    }
    asked(entered, page, WARM);
    var spent = -processor();
    var all = asked(entered, page, rounds);
    spent += processor();
    all.sort(null);
    System.out.printf("%-48s %-12s p50 %6.1f ms  p95 %6.1f ms  most %6.1f ms  processor %6.1f ms  load %s%n",
        page, login, all.get(all.size() / 2) / 1e6, all.get(all.size() * 95 / 100) / 1e6,
        all.getLast() / 1e6, spent * 10.0 / (clients * rounds),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private HttpClient entered(String login) throws Exception {
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL).build();
    if (!login.isEmpty()) {
      signIn(http, login);
    }
    return http;
  }

  private List<Long> asked(List<HttpClient> clients, String page, int rounds) throws Exception {
    var all = new ArrayList<Long>();
    try (var pool = Executors.newFixedThreadPool(clients.size())) {
      var tasks = clients.stream().map(http -> (Callable<List<Long>>) () -> asked(http, page, rounds)).toList();
      for (var times : pool.invokeAll(tasks)) {
        all.addAll(times.get());
      }
    }
    return all;
  }

  private List<Long> asked(HttpClient http, String page, int rounds) throws Exception {
    var asked = followed(http, page);
    var times = new ArrayList<Long>();
    for (int i = 0; i < rounds; i++) {
      var began = System.nanoTime();
      var answer = http.send(HttpRequest.newBuilder(URI.create(url + asked)).build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(page + " " + answer.statusCode());
      }
      times.add(System.nanoTime() - began);
    }
    return times;
  }

  // «A > B»: the first link on A that looks like B; «A > +B»: B below A.
  private String followed(HttpClient http, String page) throws Exception {
    var steps = page.split(" > ", -1);
    var at = steps[0];
    for (int i = 1; i < steps.length; i++) {
      if (steps[i].startsWith("+")) {
        at += steps[i].substring(1);
      } else {
        var shown = http.send(HttpRequest.newBuilder(URI.create(url + at)).build(), BodyHandlers.ofString());
        at = found(shown.body(), "\"(" + steps[i] + ")[\"?]");
      }
    }
    return at;
  }

  // The trial's second step comes with its code filled in.
  private void signIn(HttpClient http, String login) throws Exception {
    var page = http.send(HttpRequest.newBuilder(URI.create(url + "/sign-in")).build(), BodyHandlers.ofString());
    var next = send(http, "/sign-in", page.body(), Map.of("username", login, "password", "kolo-trial"));
    if (next.uri().getPath().contains("factor")) {
      var form = next.body().substring(next.body().indexOf("<main"));
      var code = found(form, "name=\"code\"[^>]*value=\"([^\"]+)\"");
      send(http, found(form, "action=\"([^\"]+)\""), form, Map.of("code", code));
    }
  }

  private HttpResponse<String> send(HttpClient http, String to, String form, Map<String, String> fields)
      throws IOException, InterruptedException {
    var typed = new java.util.HashMap<>(fields);
    typed.put("_csrf", found(form, "name=\"_csrf\"[^>]*value=\"([^\"]+)\""));
    var body = typed.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return http.send(
        HttpRequest.newBuilder(URI.create(url + to))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }

  private String post(HttpClient http, String token, String to, String body) throws Exception {
    return said(http, HttpRequest.newBuilder(URI.create(url + to)).header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
  }

  private String get(HttpClient http, String token, String from) throws Exception {
    return said(http, HttpRequest.newBuilder(URI.create(url + from))
        .header("Authorization", "Bearer " + token).build());
  }

  private static String said(HttpClient http, HttpRequest request) throws Exception {
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(request.uri() + " " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  // Hundredths of a second of the program and all that descends from it.
  private static long processor() throws IOException {
    var pid = Long.getLong("pid");
    if (pid == null) {
      return 0;
    }
    var program = ProcessHandle.of(pid).orElseThrow();
    long ticks = ticks(pid);
    for (var child : program.descendants().toList()) {
      ticks += ticks(child.pid());
    }
    return ticks;
  }

  private static long ticks(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    } catch (IOException ended) {
      return 0;
    }
  }

  private static String found(String text, String pattern) {
    var match = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    if (!match.find()) {
      throw new IllegalStateException("no " + pattern);
    }
    return match.group(1);
  }
}
