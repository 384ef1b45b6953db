package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import ua.kolo.KoloTest;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Ids;
import ua.kolo.programmes.plan.FundingLine.State;

/// Measures chosen by what stands in them, and their money added up.
@KoloTest
class MeasureListsTests {
  private static final String CENTRE = "обласний центр соціальних служб";
  private static final BigDecimal ALL = new BigDecimal("20690000");
  private final Acting olena = Desk.of("olena");
  private final ProgrammeImports imports;
  private final Programmes programmes;
  private ProgrammeId id = new ProgrammeId(Ids.next());

  @Autowired
  MeasureListsTests(ProgrammeImports imports, Programmes programmes) {
    this.imports = imports;
    this.programmes = programmes;
  }

  @BeforeEach
  void accept() {
    id =
        olena.call(
            () -> imports.accept(imports.receive(Samples.WRONG, Samples.read(Samples.WRONG))));
  }

  @Test
  void choosesByExecutor() {
    assertThat(count(CENTRE, null, null, null, null)).isPositive().isLessThan(18);
    assertThat(olena.call(() -> programmes.measures(id, executor(CENTRE), Paging.FIRST)).rows())
        .allSatisfy(row -> assertThat(row.executors()).contains(CENTRE));
  }

  @Test
  void choosesByYearSourceStateAndWords() {
    assertThat(count(null, 2028, null, null, null)).isEqualTo(18);
    assertThat(count(null, 2031, null, null, null)).isZero();
    assertThat(count(null, null, "обласний бюджет", null, null)).isPositive().isLessThan(18);
    assertThat(count(null, null, null, State.NOT_REQUIRED, null)).isEqualTo(1);
    assertThat(count(null, null, null, State.ZERO, null)).isEqualTo(1);
    assertThat(count(null, null, null, null, "волонтерів")).isEqualTo(1);
  }

  @Test
  void choosesByAllAtOnce() {
    assertThat(count(CENTRE, 2027, "обласний бюджет", State.AMOUNT, "навчання")).isPositive();
    assertThat(count(CENTRE, 2027, "державний бюджет", State.AMOUNT, null)).isZero();
  }

  @ParameterizedTest
  @EnumSource(SumBy.class)
  void everySumCountsEachAmountOnce(SumBy by) {
    var sums = olena.call(() -> programmes.sums(id, by));

    assertThat(sums.stream().map(SumRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "u03_split_by_source.xlsx, SOURCE",
    "u07_source_by_year.xlsx, SOURCE",
    "u07_source_by_year.xlsx, YEAR"
  })
  void partsThatNameTheirSourceOrYearsCountInsteadOfTheirSum(String layout, SumBy by)
      throws IOException {
    var content = Files.readAllBytes(Path.of("src/test/resources/layouts", layout));
    var programme = olena.call(() -> imports.accept(imports.receive(layout, content)));

    var sums = olena.call(() -> programmes.sums(programme, by));

    var whole = olena.call(() -> programmes.sums(programme, SumBy.GOAL));
    assertThat(sums).extracting(SumRow::label).doesNotContainNull();
    assertThat(all(sums)).isEqualByComparingTo(all(whole));
  }

  private static BigDecimal all(List<SumRow> sums) {
    return sums.stream().map(SumRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private long count(
      @Nullable String executor,
      @Nullable Integer year,
      @Nullable String source,
      @Nullable State state,
      @Nullable String text) {
    var filter = new MeasureFilter(executor, year, null, source, state, text);
    return olena.call(() -> programmes.measures(id, filter, Paging.FIRST)).total();
  }

  private static MeasureFilter executor(String name) {
    return new MeasureFilter(name, null, null, null, null, null);
  }
}
