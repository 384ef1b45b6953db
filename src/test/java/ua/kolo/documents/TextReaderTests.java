package ua.kolo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTests {
  @Test
  void takesLinesWithTabsAsRows() {
    var blocks = read("Title\n\nA\tB\tC\n1\t<p>2\t3\n\n\tmore\n--\t---\t--\nUnder");

    assertThat(Made.sketch(Made.table(blocks))).isEqualTo("0:A 1:B 2:C | 0:1 1:2 2:3 | 0: 1:more");
    assertThat(Made.table(blocks).rows())
        .extracting(Grid.Row::pageBreakBefore)
        .containsExactly(false, false, true);
    assertThat(blocks)
        .startsWith(new Block.Paragraph("Title"))
        .endsWith(new Block.Paragraph("Under"));
  }

  @Test
  void findsRowsAmongCellsThatStandAlone() {
    var full = "\n\t3\n\tdo\n\t5\n";
    var table =
        "\n\t№\n\tWhat\n\tMoney\n\n\tPart one\n\n\t1\n\tdo\nthis\n\n\n\t10\n"
            + full.repeat(4)
            + "\n\tAll\n\t30\n\n\n* note\n";

    var blocks = read("Title\n" + table);

    assertThat(Made.sketch(Made.table(blocks)))
        .isEqualTo(
            "0:№ 1:What 2:Money | 0:Part one(3x1) | 0:1 1:do\nthis 2:10"
                + " | 0:3 1:do 2:5".repeat(4)
                + " | 0:All(2x1) 2:30");
    assertThat(blocks).endsWith(new Block.Paragraph("* note"));
  }

  @Test
  void eachTableOfLoneCellsHasItsOwnColumns() {
    var plan = "\n\t№\n\tWhat\n\tWho\n\tWhen\n" + "\n\t1\n\tdo\n\tus\n\tMay\n".repeat(3);
    var money = "\n\tSource\n\t2026 рік\n\tSum\n" + "\n\town\n\t5\n\t5\n".repeat(2);

    var blocks = read("Title\n" + plan + "\nMoney in all\n" + money);

    assertThat(blocks.stream().filter(Block.Table.class::isInstance))
        .extracting(block -> Made.sketch(((Block.Table) block).grid()))
        .containsExactly(
            "0:№ 1:What 2:Who 3:When" + " | 0:1 1:do 2:us 3:May".repeat(3),
            "0:Source 1:2026 рік 2:Sum" + " | 0:own 1:5 2:5".repeat(2));
    assertThat(blocks).contains(new Block.Paragraph("Money in all"));
  }

  @Test
  void twoSumsOfOneShapeAreNotOneRow() {
    var rows = "\n\t1\n\tdo\n\tus\n\tus\n\town\n\t5\n".repeat(3);
    var sums = "\n\tPart\n\t15\n\t\n\n\tWhole\n\t15\n\t\n";

    var table = Made.table(read("Title\n" + rows + sums));

    assertThat(table.rows()).hasSize(5);
  }

  @Test
  void aLineOverAHeadOfItsOwnEndsTheTabbedTable() {
    var plan = "№\tWhat\tWho\tMoney\n\t\t\t2026\t2027\n" + "1\tdo\tus\t5\t6\n".repeat(3);
    var money = "Sources\t2026 рік\t2027 рік\n" + "own\t15\t18\n".repeat(2);

    var blocks = read(plan + "All\t15\t18\nMoney in all\n" + money);

    assertThat(blocks).contains(new Block.Paragraph("Money in all"));
    assertThat(blocks.getLast()).isInstanceOf(Block.Table.class);
  }

  @Test
  void aYearStandsUnderRunsOfYears() {
    var head = "№\tЗахід\tХто\tСтрок\tКошти\n\t\t\t\t2025\t2026\n";
    var rows = "1\tdo\tus\t2025-2026\t5,0\t6,0\n".repeat(2);

    var table = Made.table(read(head + rows + "3\tsay\tthem\t2025\tnot needed\n"));

    assertThat(Made.sketch(table)).endsWith(" | 0:3 1:say 2:them 3:2025 4:not needed(2x1)");
  }

  @Test
  void noSumStandsUnderYears() {
    var head = "№\tWhat\tWho\tYear\tMoney\tby source\n\t\t\t\t\town\tother\n";
    var rows = "1\tdo\tus\t2025\t9,0\t5,0\t4,0\n\t\t\t2026\t9,0\t5,0\t4,0\n".repeat(2);

    var table = Made.table(read(head + rows + "\t\tAll\t36,0\t20,0\t16,0\n"));

    assertThat(Made.sketch(table)).endsWith("All(2x1) 4:36,0 5:20,0 6:16,0");
  }

  @Test
  void spreadsAHeadOfSeveralStoreysOverItsColumns() {
    var head = "№\tЗахід\tКошти\tРазом\n\t\t2025\t2026\t\n\t\tобл.\tмісц.\tобл.\tмісц.\t\n";
    var row = "\tРобити\t1,0\t-\t2,0\t3,0\t6,0\n";

    var table = Made.table(read(head + "1" + row + "2" + row + "3" + row));

    assertThat(Made.sketch(table))
        .startsWith(
            "0:№(1x3) 1:Захід(1x3) 2:Кошти(4x1) 6:Разом(1x3) | 2:2025(2x1) 4:2026(2x1)"
                + " | 2:обл. 3:місц. 4:обл. 5:місц. | 0:1 1:Робити 2:1,0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Усього|2025|2026|2027|одиниця|значення", "2025|2026|2027|одиниця|значення"})
  void keepsARunOfYearsUnderOneHeading(String storey) {
    int money = storey.split("\\|", -1).length - 2;
    var head =
        "№\tЗахід\tВиконавець\tОбсяги, тис. грн\tПоказники результату\n\t\t\t"
            + storey.replace('|', '\t')
            + "\n";
    var row = "\tРобити\tслужба" + "\t1,0".repeat(money) + "\tосіб\t20\n";

    var table = Made.table(read(head + "1" + row + "2" + row + "3" + row));

    assertThat(Made.sketch(table))
        .contains(
            "3:Обсяги, тис. грн(%dx1) %d:Показники результату(2x1)".formatted(money, 3 + money));
  }

  @Test
  void rulesColumnsOneSignWideWhereTheLineIsRuledElsewhere() {
    var table =
        Made.table(
            read(
                """
                |-|--------|-----|-----|
                |№|Захід   |Разом|2026 |
                |-|--------|-----|-----|
                |1|Робити  |1,0  |1,0  |
                |-|--------|-----|-----|
                |2|Дбати   |2,0  |2,0  |
                |-|--------|-----|-----|
                |3|Вчити   |3,0  |3,0  |
                |-|--------|-----|-----|
                """));

    assertThat(Made.sketch(table))
        .isEqualTo(
            "0:№ 1:Захід 2:Разом 3:2026 | 0:1 1:Робити 2:1,0 3:1,0"
                + " | 0:2 1:Дбати 2:2,0 3:2,0 | 0:3 1:Вчити 2:3,0 3:3,0");
  }

  @Test
  void takesTheMergesOfADrawnTableFromItsBarsAndRules() {
    var table =
        Made.table(
            read(
                """
                ---------------------
                |№  |Захід  | Кошти |
                |   |       |-------|
                |   |великий|2025|26|
                |---|-------|----|--|
                |1. Розділ          |
                |-------------------|
                |1  |Робити |1,0 |- |
                |   |добре  |    |  |
                |---|-------|----|--|
                |Разом      |1,0 |- |
                |-----------|----|--|
                """));

    assertThat(Made.sketch(table))
        .isEqualTo(
            "0:№(1x2) 1:Захід великий(1x2) 2:Кошти(2x1) | 2:2025 3:26 | 0:1. Розділ(4x1)"
                + " | 0:1 1:Робити добре 2:1,0 3:- | 0:Разом(2x1) 2:1,0 3:-");
  }

  @Test
  void takesWordsOverSeveralColumnsHeldByBlanksForAMergedHead() {
    var table =
        Made.table(
            read(
                """
                №    Захід          Термін         Кошти, тис. грн
                                    виконання    разом   2025   2026
                1. Розділ
                1.1  Робити         2025         1,5     1,0    0,5
                     добре
                1.2  Дбати          2026         2,0     -      2,0
                     Разом                       3,5     1,0    2,5
                """));

    assertThat(Made.sketch(table))
        .startsWith(
            "0:№(1x2) 1:Захід(1x2) 2:Термін виконання(1x2) 3:Кошти, тис. грн(3x1)"
                + " | 3:разом 4:2025 5:2026 | 0:1. Розділ(6x1)"
                + " | 0:1.1 1:Робити добре 2:2025 3:1,5 4:1,0 5:0,5 | 0:1.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I    Робити         -            -       -      -",
        "1.1  Робити         2025         -       -      -"
      })
  void endsAHeadHeldByBlanksWhereTheRowsBegin(String row) {
    var table =
        Made.table(
            read(
                """
                №    Захід          Термін         Кошти, тис. грн
                                    виконання    разом   2025   2026
                -    -------------- ------------ ------- ------ ------
                """
                    + row
                    + """

                     Дбати          2026         2,0     -      2,0
                     Разом                       2,0     -      2,0
                """));

    assertThat(table.rows()).hasSize(5);
    assertThat(Made.sketch(table)).contains("| 3:разом 4:2025 5:2026 | 0:" + row.substring(0, 1));
  }

  @Test
  void keepsRowsOfDashesAndNumbersOfASecondColumnApart() {
    var table =
        Made.table(
            read(
                """
                Завдання    Захід          Джерело       Кошти, тис. грн
                                           коштів      разом   2025   2026
                1. Перше    1.1. Робити    обласний    1,5     1,0    0,5
                                           місцевий    -       -      -
                            1.2. Дбати     обласний
                                           бюджет
                2. Друге    2.1. Вчити     обласний    2,0     -      2,0
                """));

    assertThat(Made.sketch(table))
        .contains("| 0: 1: 2:місцевий 3:- 4:- 5:- | 0: 1:1.2. Дбати 2:обласний бюджет");
  }

  @Test
  void stretchesTheWordsOfASumOverWhatItsAmountsLeave() {
    var head = "№\tЗахід\tДжерело\tКошти\n\t\t\t2025\t2026\n";
    var row = "\tРобити\tобласний\t1,0\t-\n";
    var sum = "Разом\tобласний\t3,0\t-\n\tмісцевий\t-\t-\nу т. ч.:\nУсього\t3,0\t-\n";

    var table = Made.table(read(head + "1" + row + "2" + row + "3" + row + sum + "4" + row));

    assertThat(Made.sketch(table))
        .contains(
            "| 0:Разом(2x2) 2:обласний 3:3,0 4:- | 2:місцевий 3:- 4:-"
                + " | 0:у т. ч.:(5x1) | 0:Усього(3x1) 3:3,0 4:- | 0:4");
  }

  @Test
  void longStretchesOfCellsAreNoWidthAndTakeNoTime() {
    var text = ("\n" + "\t1\n".repeat(30_000)).repeat(3);

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(
                    () -> new Documents().read(text.getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isInstanceOf(UnreadableDocument.class));
  }

  @Test
  void dropsMarksOfTheProgramThatSavedTheText() {
    assertThat(read("**План** [bookmark: _a=1]дій"))
        .containsExactly(new Block.Paragraph("План дій"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1251"})
  void readsEveryEncodingOfficesUse(String encoding) {
    var bytes = "Їжак і ґанок\tє\t1\n2\t3\t4".getBytes(Charset.forName(encoding));

    assertThat(Made.sketch(Made.table(bytes))).startsWith("0:Їжак і ґанок 1:є");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "001_d68a9ae8463cf5c6.txt=001_hardhyphen",
        "003_5fa6fa7d58cd13ba.txt=003_clean",
        "004_ff054dd0dbb46d17.txt=004_clean"
      })
  void findsTheSameCellsAsInTheRealWordDocument(String pair) {
    var names = pair.split("=", 2);
    var text = Seeds.largestTable(Seeds.read("seeds/" + names[0]));
    var word = Seeds.largestTable(Seeds.read("seeds-office/" + names[1] + ".docx"));

    assertThat(Made.words(text)).isEqualTo(Made.words(word));
  }

  private static List<Block> read(String text) {
    return Made.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
