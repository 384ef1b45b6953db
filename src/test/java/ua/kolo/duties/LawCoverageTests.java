package ua.kolo.duties;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import ua.kolo.duties.law.LawFiles;
import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.Term;

/// Keeps `docs/law-coverage.md` equal to the rules and their tests. When they differ, the file is
/// written anew and the test fails once, so that the change is looked at and committed.
class LawCoverageTests {
  private static final Path PAGE = Path.of("docs/law-coverage.md");
  private static final Path SOURCES = Path.of("src/main/java/ua/kolo");
  private static final Path NO_RULES = Path.of("src/test/resources/law/no-rules.csv");
  private static final Set<String> NOT_OF_A_KIND = Set.of("EXECUTOR", Rule.COORDINATOR);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private static final String HEAD =
      """
      # The law's terms, and what tries them

      Written by `LawCoverageTests` from `law/duty-rules.csv`; do not edit. Every rule of evidence
      SEEN or SEEN_2ND is tried by `LawTermsTests` with an action at the last moment (in time) and
      at the moment given as late. Nobody has verified any rule against the act until its last
      column says who and when. An hour for «at once» is ours, for watching; the act gives none.

      «Opened in» are the modules of the program that tell of the event: where it says «ніщо ще не
      відкриває», nothing does yet, the rule waits, and the reason stands below.

      | rule | owed by, on what | opened in | term | act, clause | evidence | tried: event → late from | verified |
      |---|---|---|---|---|---|---|---|
      """;
  private static final String UNOPENED = "ніщо ще не відкриває";
  private static final Path WAITING = Path.of("src/test/resources/law/waiting.csv");
  private static final String WHY =
      """

      ## Rules that nothing opens, and why

      | rule | why |
      |---|---|
      """;
  private static final String FOOT =
      """

      ## Rows of the deadline tables that are no duty

      | row | what it says | why no rule |
      |---|---|---|
      """;

  @Test
  void thePageSaysWhatTheRulesAndTheTestsAre() throws IOException {
    var wanted = page();
    var found = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (!found.equals(wanted)) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, wanted);
    }

    assertThat(found).isEqualTo(wanted);
  }

  private static String page() throws IOException {
    var tried =
        LawTermsTests.examples().stream()
            .collect(toMap(LawTermsTests.Example::code, example -> example));
    var page = new StringBuilder(HEAD);
    for (var rule : LawFiles.rules()) {
      page.append(line(rule, tried));
    }
    append(page, WHY, rows(WAITING));
    append(page, FOOT, rows(NO_RULES));
    return page.toString();
  }

  private static void append(StringBuilder page, String head, List<String> rows) {
    page.append(head);
    rows.forEach(
        row -> page.append("| ").append(String.join(" | ", row.split(";", -1))).append(" |\n"));
  }

  @Test
  void whatNothingOpensHasAReasonAndWhatIsOpenedHasNone() throws IOException {
    var waiting = new TreeSet<String>();
    for (var rule : LawFiles.rules()) {
      if (openedIn(rule).equals(UNOPENED)) {
        waiting.add(rule.code());
      }
    }

    assertThat(rows(WAITING).stream().map(row -> row.substring(0, row.indexOf(';'))))
        .containsExactlyInAnyOrderElementsOf(waiting);
  }

  // The modules whose code names the event.
  private static String openedIn(Rule rule) throws IOException {
    var named = '"' + rule.trigger() + '"';
    try (var files = Files.walk(SOURCES)) {
      var modules = new TreeSet<String>();
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (Files.readString(file).contains(named)) {
          modules.add(SOURCES.relativize(file).getName(0).toString());
        }
      }
      if (modules.contains("duties") && !isHeld(rule)) {
        modules.remove("duties");
      }
      return modules.isEmpty() ? UNOPENED : String.join(", ", modules);
    }
  }

  // The calendar tells of every institution, and opens only what it knows to hold of one.
  private static boolean isHeld(Rule rule) throws IOException {
    var periods = Files.readString(SOURCES.resolve("duties/Periods.java"));
    return !NOT_OF_A_KIND.contains(rule.owedBy())
        && rule.condition().flags().stream().allMatch(flag -> periods.contains('"' + flag + '"'));
  }

  private static String line(Rule rule, Map<String, LawTermsTests.Example> tried)
      throws IOException {
    var example = tried.get(rule.code());
    var basis = rule.basis();
    return "| %s | %s, %s | %s | %s | %s, %s | %s | %s | %s |\n"
        .formatted(
            rule.code(),
            rule.owedBy(),
            opens(rule),
            openedIn(rule),
            term(rule),
            basis.act(),
            basis.clause(),
            basis.grade(),
            example == null
                ? "not tried"
                : moment(example.event()) + " → " + moment(example.late()),
            basis.verification() == null ? "no" : basis.verification());
  }

  private static String opens(Rule rule) {
    var condition = rule.condition().text();
    return condition.isEmpty() ? rule.trigger() : rule.trigger() + " if " + condition;
  }

  private static String term(Rule rule) {
    var amount =
        rule.term().unit() == Term.Unit.DATE
            ? "until " + rule.term().date().toString().substring(2)
            : rule.term().amount() + " " + rule.term().unit();
    return rule.reading() == Rule.Reading.AS_WRITTEN ? amount : amount + " " + rule.reading();
  }

  private static String moment(Instant at) {
    return MOMENT.format(ZonedDateTime.ofInstant(at, Term.KYIV));
  }

  private static List<String> rows(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    }
  }
}
