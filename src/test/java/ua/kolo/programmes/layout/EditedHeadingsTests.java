package ua.kolo.programmes.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.editing.Correction.SetHeading;
import ua.kolo.programmes.editing.CorrectionRefused;
import ua.kolo.programmes.editing.Corrections;
import ua.kolo.programmes.plan.Headings;
import ua.kolo.programmes.plan.Headings.Heading;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// Words over the columns of a council's table, once corrected, stand in the printed document and
/// are read back from it.
class EditedHeadingsTests {
  private static final Path LAYOUTS = Path.of("src/test/resources/layouts");

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void aHeadingComesBackInItsNewWords(OutputFormat format) throws Exception {
    var plan = read("samples/5-oblast-money.xlsx");
    var heading = over(plan, Role.EXECUTORS);

    var now = set(plan, heading, "Відповідальні  виконавці заходу");

    var again = printed(now, format);
    assertThat(over(again, Role.EXECUTORS).text()).isEqualTo("Відповідальні виконавці заходу");
    assertThat(BarePlan.of(again)).isEqualTo(BarePlan.of(now));
    assertThat(now.layout().columns().get(heading.column()).header())
        .isEqualTo("Відповідальні виконавці заходу");
  }

  @Test
  void aCellOverSeveralColumnsIsOneHeading() {
    var plan = SmallPlan.plan();
    var group = Headings.of(plan.layout()).stream().filter(one -> one.across() == 2).toList();

    assertThat(group).extracting(Heading::text).containsExactly("Обсяг");
    var now = set(plan, group.getFirst(), "Обсяг коштів");

    assertThat(now.layout().headerRows().getFirst())
        .containsSequence("Обсяг коштів", "Обсяг коштів");
    assertThat(Headings.of(now.layout())).hasSameSizeAs(Headings.of(plan.layout()));
    assertThat(now.layout().columns()).isEqualTo(plan.layout().columns());
  }

  @Test
  void neighboursThatWouldBeOneCellAreRefused() {
    var plan = SmallPlan.plan();

    assertThatThrownBy(() -> set(plan, over(plan, Role.SOURCE), "Строк"))
        .isInstanceOf(CorrectionRefused.class)
        .hasMessageContaining("headingTwice");
  }

  @Test
  void aYearStaysInItsHeading() {
    var plan = SmallPlan.plan();
    var year = over(plan, Role.AMOUNT);

    assertThatThrownBy(() -> set(plan, year, "2028 рік"))
        .isInstanceOf(CorrectionRefused.class)
        .hasMessageContaining("headingYear");
    assertThat(set(plan, year, "2027 рік").layout().headerRows().getLast()).contains("2027 рік");
  }

  @Test
  void blankWordsAndPlacesThatAreNotThereAreRefused() {
    var plan = SmallPlan.plan();
    assertThatThrownBy(() -> set(plan, over(plan, Role.SOURCE), " "))
        .hasMessageContaining("noText");
    assertThatThrownBy(() -> Corrections.apply(plan, new SetHeading(1, 0, "Номер")))
        .hasMessageContaining("noSuchHeading");
  }

  @Test
  void whereNoTableStandsThereAreNoHeadings() {
    var plan = SmallPlan.plan();
    var old = plan.layout();
    var layout =
        new Layout(
            old.columns(), old.levels(), old.headerRows(), true, true, Layout.Shape.PARAGRAPHS);

    assertThat(Headings.of(layout)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"u19_years_down_sources_across.docx", "u03_split_by_source.xlsx"})
  void aSourceNamedByAHeadingIsCalledAnewInItsMoney(String file) throws Exception {
    var plan = read(file);
    var column =
        plan.layout().columns().stream()
            .filter(one -> one.header().equals(one.source()))
            .findFirst()
            .orElseThrow();
    var was = Objects.requireNonNull(column.source());
    int at = plan.layout().columns().indexOf(column);
    var heading =
        Headings.of(plan.layout()).stream()
            .filter(one -> one.column() == at && one.text().equals(was))
            .findFirst()
            .orElseThrow();

    var now = set(plan, heading, was + " Вигаданої ради");

    assertThat(now.measures())
        .flatExtracting(one -> one.lines())
        .flatExtracting(line -> line.sources())
        .contains(was + " Вигаданої ради")
        .doesNotContain(was);
    assertThat(BarePlan.of(printed(now, OutputFormat.DOCX))).isEqualTo(BarePlan.of(now));
  }

  @Test
  void aSourceNamedUnderEveryYearIsCalledAnewUnderAll() {
    var plan = byYears("обласний бюджет", "інші джерела");
    var first = Headings.of(plan.layout()).stream().filter(one -> one.row() == 1).findFirst();

    var now = set(plan, first.orElseThrow(), "кошти області");

    assertThat(now.layout()).isEqualTo(byYears("кошти області", "інші джерела").layout());
  }

  /// A table whose years each have a column of every source.
  private static Plan byYears(String one, String other) {
    var plan = SmallPlan.plan();
    var columns =
        List.of(
            new Layout.Column(Role.MEASURE, "Захід", null, null, null, 1),
            new Layout.Column(Role.AMOUNT, one, 2027, one, null, 1),
            new Layout.Column(Role.AMOUNT, other, 2027, other, null, 1),
            new Layout.Column(Role.AMOUNT, one, 2028, one, null, 1),
            new Layout.Column(Role.AMOUNT, other, 2028, other, null, 1));
    var rows =
        List.of(
            List.of("Захід", "2027", "2027", "2028", "2028"),
            List.of("Захід", one, other, one, other));
    var layout = new Layout(columns, List.of(), rows, false, true, Layout.Shape.ROW_PER_MEASURE);
    return new Plan(plan.head(), layout, List.of(), plan.measures(), List.of(), plan.questions());
  }

  private static Plan set(Plan plan, Heading heading, String text) {
    return Corrections.apply(plan, new SetHeading(heading.row(), heading.column(), text));
  }

  /// The lowest heading over the first column of a role.
  private static Heading over(Plan plan, Role role) {
    int at = plan.layout().columns().stream().map(Layout.Column::role).toList().indexOf(role);
    return Headings.of(plan.layout()).stream()
        .filter(one -> one.column() <= at && one.lastColumn() >= at)
        .reduce((_, lower) -> lower)
        .orElseThrow();
  }

  private static Plan printed(Plan plan, OutputFormat format)
      throws IOException, UnreadableDocument {
    var bytes = new DocumentWriter().write(Printed.of(plan), format);
    return new PlanReader().read(new Documents().read(bytes, "plan." + format.extension()));
  }

  private static Plan read(String file) throws IOException, UnreadableDocument {
    var path =
        file.startsWith("samples") ? Path.of("src/main/resources", file) : LAYOUTS.resolve(file);
    return new PlanReader().read(new Documents().read(Files.readAllBytes(path), file));
  }
}
