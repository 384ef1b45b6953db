package ua.kolo.programmes.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.editing.CorrectionRefused;
import ua.kolo.programmes.editing.Corrections;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal.Kind;
import ua.kolo.programmes.reading.PlanReader;

/// Words around the table, over lists and before sums, indicators and notes, once corrected, stand
/// in the printed document and are read back from it.
class EditedWordsTests {
  private static final Path LAYOUTS = Path.of("src/test/resources/layouts");
  private static final String INDICATORS = "u12_indicators_first.docx";

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void paragraphsAroundTheTableComeBack(OutputFormat format) throws Exception {
    var plan = read(Path.of("src/main/resources/samples/2-hromada-action-plan.docx"));
    var said = String.join("\n", plan.head().preamble()) + "\nПлан складено на підставі звернень.";

    var now = Corrections.apply(plan, new Correction.SetPreamble(said));
    now =
        Corrections.apply(now, new Correction.SetFootnotes("* За вигаданими даними.\n\nСекретар"));

    assertThat(now.head().footnotes()).containsExactly("* За вигаданими даними.", "Секретар");
    assertThat(now.head().preamble()).endsWith("План складено на підставі звернень.");
    assertThat(BarePlan.of(printed(now, format))).isEqualTo(BarePlan.of(now));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples/1-raion-report.docx",
        "u01_total_last.docx",
        "u03_split_by_source.xlsx",
        "u20_resources_apart.odt"
      })
  void wordsOfApprovalAreReadAnew(String file) throws Exception {
    var plan = read(of(file));
    var typed = "Додаток\nдо рішення Вигаданської міської ради\nвід 05.03.2026 № 77";

    var now = Corrections.apply(plan, new Correction.SetApproval(typed));

    assertThat(now.head().approval().number()).isEqualTo("77");
    assertThat(printed(now, OutputFormat.DOCX).head().approval()).isEqualTo(now.head().approval());
  }

  @Test
  void indicatorsAreNamedGivenTargetsAddedAndRemoved() throws Exception {
    var plan = read(LAYOUTS.resolve(INDICATORS));
    var measure = having(plan, m -> !m.indicators().isEmpty());
    int more = measure.indicators().size();
    var year = measure.indicators().getFirst().targets().keySet().iterator().next();

    var now = Corrections.apply(plan, new Correction.SetTarget(measure.key(), 0, year, "77"));
    now = Corrections.apply(now, new Correction.SetIndicator(measure.key(), 0, "Навчено чергових"));
    now =
        Corrections.apply(now, new Correction.SetIndicator(measure.key(), more, "Видано пам’яток"));
    now = Corrections.apply(now, new Correction.SetTarget(measure.key(), more, year, "300"));

    var all = at(now, measure).indicators();
    assertThat(all.getFirst().text()).isEqualTo("Навчено чергових");
    assertThat(all.getFirst().targets()).containsEntry(year, "77");
    assertThat(all.getLast().targets()).containsExactly(Map.entry(year, "300"));
    var again = printed(now, OutputFormat.DOCX);
    assertThat(BarePlan.of(again)).isEqualTo(BarePlan.of(now));

    var removed = Corrections.apply(now, new Correction.RemoveIndicator(measure.key(), more));
    assertThat(at(removed, measure).indicators()).hasSize(more);
    assertThatThrownBy(
            () -> Corrections.apply(plan, new Correction.SetTarget(measure.key(), 0, 1999, "1")))
        .isInstanceOf(CorrectionRefused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u13_event_plan.doc"})
  void aCellOfAColumnWithoutAFieldIsCorrected(String file) throws Exception {
    var plan = read(of(file));
    var column = plan.layout().others().getFirst();
    var measure = having(plan, m -> m.others().containsKey(column));

    var now =
        Corrections.apply(
            plan, new Correction.SetOther(measure.key(), column, "вигадана примітка"));

    assertThat(at(now, measure).others()).containsEntry(column, "вигадана примітка");
    var again = printed(now, OutputFormat.DOCX);
    assertThat(again.measures().get(plan.measures().indexOf(measure)).others())
        .isEqualTo(at(now, measure).others());
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples/5-oblast-money.xlsx", "u15_subitems_executors.odt"})
  void theWordsOfAListAreSharedByItsMeasures(String file) throws Exception {
    var plan = read(of(file));
    var measure = having(plan, m -> m.lead() != null);

    var now = Corrections.apply(plan, new Correction.SetLead(measure.key(), "Провести навчання"));

    long shared = plan.measures().stream().filter(m -> same(m, measure)).count();
    assertThat(now.measures().stream().filter(m -> "Провести навчання:".equals(m.lead())))
        .hasSize((int) shared);
    assertThat(printed(now, OutputFormat.DOCX).measures().stream().map(Measure::lead))
        .containsExactlyElementsOf(now.measures().stream().map(Measure::lead).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples/5-oblast-money.xlsx", "u15_subitems_executors.odt"})
  void aTotalsWordsMayNameItsBodyRight(String file) throws Exception {
    var plan = read(of(file));
    var total =
        plan.totals().stream()
            .filter(t -> t.kind() == Kind.EXECUTOR_TOTAL && t.subject() != null)
            .filter(t -> t.label().contains(Objects.requireNonNull(t.subject())))
            .findFirst()
            .orElseThrow();
    int place = plan.totals().indexOf(total);
    var body = Objects.requireNonNull(total.subject());
    var label = total.label().replace(body, body + " району");

    var now = Corrections.apply(plan, new Correction.SetTotalLabel(place, label));

    assertThat(now.totals().get(place).label()).isEqualTo(label);
    assertThat(now.totals().get(place).subject()).startsWith(body);
    assertThat(printed(now, OutputFormat.DOCX).totals().get(place).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples/5-oblast-money.xlsx"})
  void aLinesOwnResultAndBodiesAreCorrected(String file) throws Exception {
    var plan = read(of(file));
    var measure = having(plan, EditedWordsTests::tellsLinesApart);
    var body = new Correction.SetLineExecutors(measure.key(), 1, "Вигаданий відділ");

    var now = Corrections.apply(plan, body);

    var line = at(now, measure).lines().get(1);
    assertThat(line.executors().getFirst().name()).isEqualTo("Вигаданий відділ");
    assertThat(at(now, measure).executors()).containsAll(line.executors());
    var again = printed(now, OutputFormat.DOCX).measures().get(plan.measures().indexOf(measure));
    assertThat(again.lines().get(1).executors()).isEqualTo(line.executors());
    assertThat(again.executors()).isEqualTo(at(now, measure).executors());
  }

  @Test
  void aBodyNamedForTheMeasureAloneStaysWhenALinesBodiesAreCorrected() throws Exception {
    var plan = read(of("samples/5-oblast-money.xlsx"));
    var measure = having(plan, EditedWordsTests::tellsLinesApart);
    var names = measure.executors().stream().map(Executor::name).collect(Collectors.joining(", "));
    var named = new Correction.SetExecutors(measure.key(), names + ", Вигадана служба");
    var body = new Correction.SetLineExecutors(measure.key(), 1, "Вигаданий відділ");

    var now = Corrections.apply(Corrections.apply(plan, named), body);

    assertThat(at(now, measure).executors())
        .extracting(Executor::name)
        .contains("Вигадана служба", "Вигаданий відділ")
        .doesNotHaveDuplicates();
  }

  private static boolean tellsLinesApart(Measure measure) {
    return measure.lines().size() > 1
        && measure.lines().stream().map(line -> line.executors()).distinct().count() > 1
        && measure.lines().stream().noneMatch(line -> line.executors().isEmpty());
  }

  private static boolean same(Measure one, Measure other) {
    return Objects.equals(one.lead(), other.lead());
  }

  private static Measure having(Plan plan, Predicate<Measure> what) {
    return plan.measures().stream().filter(what).findFirst().orElseThrow();
  }

  private static Measure at(Plan plan, Measure measure) {
    return having(plan, one -> one.key().equals(measure.key()));
  }

  private static Plan printed(Plan plan, OutputFormat format)
      throws IOException, UnreadableDocument {
    var bytes = new DocumentWriter().write(Printed.of(plan), format);
    return new PlanReader().read(new Documents().read(bytes, "plan." + format.extension()));
  }

  private static Path of(String file) {
    return file.startsWith("samples") ? Path.of("src/main/resources", file) : LAYOUTS.resolve(file);
  }

  private static Plan read(Path file) throws IOException, UnreadableDocument {
    var content = Files.readAllBytes(file);
    return new PlanReader().read(new Documents().read(content, file.getFileName().toString()));
  }
}
