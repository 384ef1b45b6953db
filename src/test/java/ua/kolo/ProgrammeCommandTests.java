package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.platform.Wording;

/// What the commands on programmes answer to scripts and to people.
class ProgrammeCommandTests {
  private static final String WITHOUT_A_FAULT =
      """
      Програма «Приклад» на 2026 рік
      <table><tr><th>№</th><th>Захід</th><th>Виконавець</th><th>Строк</th><th>Джерело</th>
      <th>2026, тис. грн</th><th>Очікуваний результат</th></tr>
      <tr><td>1</td><td>Навчити чергових лікарні</td><td>відділ охорони здоров’я</td>
      <td>2026</td><td>місцевий бюджет</td><td>40</td><td>навчено 20 осіб</td></tr></table>
      """;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  void readsAPlanAsJson() throws IOException {
    assertThat(run(Locale.ENGLISH, "read", sample("5-oblast-money.xlsx"))).isEqualTo(ExitCode.OK);

    var plan = out.toString();
    assertThat(JsonPath.<String>read(plan, "$.unit")).isEqualTo("THOUSAND_UAH");
    assertThat(JsonPath.<List<Object>>read(plan, "$.measures")).hasSize(18);
    assertThat(JsonPath.<List<Object>>read(plan, "$.checks")).hasSize(12);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void checksWithFindingsAndCodeOneInTheReadersLanguage() throws IOException {
    var file = sample("5-oblast-money.xlsx");

    assertThat(run(Wording.UKRAINIAN, "check", file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("надруковано 371", "18 заходів; 8 зауважень");

    assertThat(run(Locale.ENGLISH, "check", file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("−179").containsIgnoringCase("8 findings");
  }

  @Test
  void checksWithoutFindingsAndCodeNought() throws IOException {
    var file = file("plan.html", WITHOUT_A_FAULT);

    assertThat(run(Wording.UKRAINIAN, "check", file)).as(out::toString).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("зауважень немає");
  }

  @Test
  void saysThatSumsWereNotCheckedWhereHardlyARowAddsUp() throws IOException {
    var rows = new StringBuilder();
    for (int i = 1; i < 5; i++) {
      rows.append("<tr><td>%d</td><td>Навчити чергових</td><td>відділ освіти</td>".formatted(i))
          .append("<td>70</td><td>10</td><td>20</td></tr>");
    }
    var head = "<table><tr><th>№</th><th>Захід</th><th>Виконавець</th><th>Разом, тис. грн</th>";
    var file = file("sums.html", head + "<th>2025</th><th>2026</th></tr>" + rows + "</table>");

    run(Wording.UKRAINIAN, "check", file);
    assertThat(out.toString()).contains("Суми не перевірено").doesNotContain("S1");

    run(Locale.ENGLISH, "check", file);
    assertThat(out.toString()).contains("Sums were not checked");
  }

  @Test
  void saysInOneSentenceWhyAFileCannotBeRead() throws IOException {
    for (var file :
        List.of(
            file("empty.docx", ""),
            file("torn.docx", "PK\u0003\u0004 torn"),
            file("letter.txt", "Шановні колеги, зустрінемося завтра."),
            folder.resolve("absent.docx").toString())) {
      err.getBuffer().setLength(0);

      assertThat(run(Wording.UKRAINIAN, "check", file)).as(file).isEqualTo(ExitCode.UNREADABLE);
      assertThat(err.toString()).as(file).hasLineCount(1).doesNotContain("Exception");
    }
  }

  private String sample(String name) throws IOException {
    try (var content = getClass().getResourceAsStream("/samples/" + name)) {
      var file = folder.resolve(name);
      Files.write(file, Objects.requireNonNull(content).readAllBytes());
      return file.toString();
    }
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8).toString();
  }

  private int run(Locale reader, String... arguments) {
    var terminal =
        new Terminal(
            reader,
            Wording.of("command", "programmes", "documents"),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    var all = new ArrayList<>(List.of("programme"));
    all.addAll(List.of(arguments));
    return Kolo.run(terminal, all.toArray(String[]::new));
  }
}
