package ua.kolo.programmes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.editing.Corrections;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// What a person corrected stands in the document too: printed and read again it is the corrected
/// plan.
class EditedPlanTests {
  private static final Path LAYOUTS = Path.of("src/test/resources/layouts");

  static List<String> documents() throws IOException {
    try (var layouts = Files.list(LAYOUTS);
        var samples = Files.list(Path.of("src/main/resources/samples"))) {
      return Stream.concat(layouts, samples)
          .map(Path::toString)
          .filter(name -> !name.endsWith(".json") && !name.endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u06_paragraphs.txt",
        "u09_years_in_cell.html",
        "u10_units_in_cell.docx",
        "u18_money_in_words.docx",
        "u08_years_in_rows.odt"
      })
  void aCorrectedYearStandsInThePrintedTable(String name) throws Exception {
    var plan = read(LAYOUTS.resolve(name));
    int tried = 0;
    for (var measure : plan.measures()) {
      for (int i = 0; i < measure.lines().size(); i++) {
        for (var year : measure.lines().get(i).byYear().keySet()) {
          var edit = new Correction.SetAmount(measure.key(), i, year, "71,5");
          var edited = Corrections.apply(plan, edit);
          var again = printed(edited);
          var was = at(edited, measure.key()).lines();
          var is = again.measures().get(plan.measures().indexOf(measure)).lines();
          assertThat(is.stream().map(FundingLine::byYear))
              .as("%s %s", measure.text(), year)
              .containsExactlyElementsOf(was.stream().map(FundingLine::byYear).toList());
          assertThat(is.stream().map(FundingLine::total))
              .as("%s %s", measure.text(), year)
              .containsExactlyElementsOf(was.stream().map(FundingLine::total).toList());
          tried++;
        }
      }
      if (tried > 12) {
        return;
      }
    }
    assertThat(tried).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"u09_years_in_cell.html", "u10_units_in_cell.docx", "u18_money_in_words.docx"})
  void aCorrectedSourceStandsInThePrintedTable(String name) throws Exception {
    var plan = read(LAYOUTS.resolve(name));
    var measure =
        plan.measures().stream().filter(m -> !m.lines().getFirst().byYear().isEmpty()).findFirst();
    var edit = new Correction.SetSource(measure.orElseThrow().key(), 0, "Державний бюджет");

    var edited = Corrections.apply(plan, edit);
    var line = at(edited, measure.orElseThrow().key()).lines().getFirst();
    var again = printed(edited).measures().get(plan.measures().indexOf(measure.orElseThrow()));

    assertThat(again.lines().getFirst().sources()).containsExactly("Державний бюджет");
    assertThat(again.lines().getFirst().byYear()).isEqualTo(line.byYear());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void executorsSavedAsTheyStandStayAsTheyAre(String name) throws Exception {
    var plan = read(Path.of(name));
    for (var measure : plan.measures()) {
      var typed = Printed.bodies(measure.executors());
      var saved = Corrections.apply(plan, new Correction.SetExecutors(measure.key(), typed));
      var now = at(saved, measure.key());
      assertThat(now.executors()).as(measure.text()).isEqualTo(measure.executors());
      assertThat(now.lines()).as(measure.text()).isEqualTo(measure.lines());
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aCorrectedBodyIsCorrectedInItsMoneyAndInTheDocument(String name) throws Exception {
    var plan = read(Path.of(name));
    var measure =
        plan.measures().stream().filter(m -> !m.executors().isEmpty()).findFirst().orElseThrow();
    var old = measure.executors().getFirst().name();
    var typed = Printed.bodies(measure.executors()).replace(old, "Вигадана служба допомоги району");

    var edited = Corrections.apply(plan, new Correction.SetExecutors(measure.key(), typed));

    var now = at(edited, measure.key());
    assertThat(bodies(now)).contains("Вигадана служба допомоги району").doesNotContain(old);
    var again = printed(edited).measures().get(plan.measures().indexOf(measure));
    assertThat(bodies(again)).contains("Вигадана служба допомоги району").doesNotContain(old);
    assertThat(again.executors()).isEqualTo(now.executors());
  }

  private static List<String> bodies(Measure measure) {
    return Stream.concat(
            measure.executors().stream(),
            measure.lines().stream().flatMap(l -> l.executors().stream()))
        .map(body -> body.name())
        .distinct()
        .toList();
  }

  private static Measure at(Plan plan, String key) {
    return plan.measures().stream()
        .filter(measure -> Objects.equals(measure.key(), key))
        .findFirst()
        .orElseThrow();
  }

  private static Plan printed(Plan plan) throws IOException, UnreadableDocument {
    var bytes = new DocumentWriter().write(Printed.of(plan), OutputFormat.DOCX);
    return new PlanReader().read(new Documents().read(bytes, "plan.docx"));
  }

  private static Plan read(Path file) throws IOException, UnreadableDocument {
    var content = Files.readAllBytes(file);
    return new PlanReader().read(new Documents().read(content, file.getFileName().toString()));
  }
}
