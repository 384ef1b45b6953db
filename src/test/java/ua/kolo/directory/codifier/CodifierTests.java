package ua.kolo.directory.codifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.directory.FormerName;
import ua.kolo.directory.Place;
import ua.kolo.directory.SearchKey;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Demo;

@KoloTest
class CodifierTests {
  private static final LocalDate DAY = LocalDate.of(2021, 1, 1);
  private static final String HEADS =
      "Перший рівень|Другий рівень|Третій рівень|Четвертий рівень|Додатковий рівень|Категорія|Назва";
  private final Someone keeper = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();
  private final Acting olena = keeper.acting();
  private final String oblast = code();
  private final String raion = code();
  private final String hromada = code();
  private final String village = code();
  private final Codifier codifier;
  private final Directory directory;

  CodifierTests(Codifier codifier, Directory directory) {
    this.codifier = codifier;
    this.directory = directory;
  }

  @BeforeEach
  void keepTheWidest() throws SQLException {
    place(keeper, "UA00000000000000000");
  }

  @AfterEach
  void keepNothing() throws SQLException {
    place(keeper, Demo.TERRITORY);
  }

  private static void place(Someone who, String territory) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update directory.body set territory = '%s' where id = '%s'"
              .formatted(territory, who.unit()));
    }
  }

  @Test
  void onlyWhoKeepsTheWidestTerritoryTakesAnEdition() throws Exception {
    var school = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle().acting();
    var id = school.call(() -> codifier.give("спроба.xlsx", DAY, workbook(rows("Село"))));

    assertThat(school.call(() -> codifier.waiting(id)).ours()).isFalse();
    assertThatThrownBy(() -> school.call(() -> codifier.confirm(id, true, true)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("directory.codifier.notKept");
  }

  @Test
  void anEditionThatClosesVeryManyPlacesIsTakenKnowinglyAndNeverBeforeItsDay() throws Exception {
    var many = new java.util.ArrayList<>(rows("Село"));
    for (int place = 0; place < 60; place++) {
      many.add(oblast + "|" + raion + "|" + hromada + "|" + code() + "||C|Спробне");
    }
    load(DAY, many);
    var id = olena.call(() -> codifier.give("спроба.xlsx", DAY, workbook(rows("Село"))));

    assertThatThrownBy(() -> olena.call(() -> codifier.confirm(id, true, false)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("directory.codifier.many");
    var tomorrow = codifier.today().plusDays(1);
    assertThatThrownBy(
            () -> olena.call(() -> codifier.give("x.xlsx", tomorrow, workbook(rows("Село")))))
        .isInstanceOf(UnusableCodifier.class);
  }

  @Test
  void theTwentySevenUnitsOfTheFirstLevelAreBuiltIn() {
    var first = olena.call(() -> directory.within("UA00000000000000000"));

    assertThat(first)
        .filteredOn(place -> place.category() != null && !place.name().startsWith("Спробна"))
        .hasSize(27);
  }

  @Test
  void aPlaceIsFoundWithWhatItLiesInHoweverItIsSpelled() throws Exception {
    load(DAY, rows("Придумка-" + village + "  "));

    var typed = "прИдумка-" + village.toLowerCase(java.util.Locale.ROOT);
    var found = olena.call(() -> directory.search(typed, null, 10));

    assertThat(found).extracting(Place::code).containsExactly(village);
    assertThat(found.getFirst().name()).isEqualTo("Придумка-" + village);
    assertThat(found.getFirst().within())
        .isEqualTo("Спробна громада, Спробний район, Спробна область");
    assertThat(SearchKey.of("Лук’янівка")).isEqualTo(SearchKey.of("лук'янивка"));
  }

  @Test
  void aRenamedPlaceKeepsItsOldNameAndAnAbolishedOneItsCode() throws Exception {
    load(DAY, rows("Старе"));
    var later = DAY.plusYears(1);

    var difference = load(later, rows("Нове"));

    assertThat(difference.renamed()).isEqualTo(1);
    assertThat(olena.call(() -> directory.place(village)).name()).isEqualTo("Нове");
    assertThat(olena.call(() -> directory.formerNames(village)))
        .containsExactly(new FormerName("Старе", DAY, later));

    var rows = rows("Нове");
    var last = later.plusYears(1);
    difference = load(last, rows.subList(0, rows.size() - 1));

    assertThat(difference.abolished()).extracting(Difference.Change::code).contains(village);
    assertThat(olena.call(() -> directory.place(village)).closedOn()).isEqualTo(last);
    assertThat(olena.call(() -> directory.search("Нове", null, 10)))
        .extracting(Place::code)
        .doesNotContain(village);
  }

  @Test
  void whatIsLoadedAgainChangesNothing() throws Exception {
    load(DAY, rows("Те саме"));

    var again = load(DAY, rows("Те саме"));

    assertThat(again.added()).isEmpty();
    assertThat(again.changed()).isEmpty();
  }

  @Test
  void aWrongRowIsNamedAndNothingIsWritten() {
    var rows = new java.util.ArrayList<>(rows("Село"));
    rows.add(oblast + "|НЕ КОД||||C|Хтозна");

    assertThatThrownBy(() -> load(DAY, rows))
        .isInstanceOfSatisfying(
            UnusableCodifier.class,
            unusable -> {
              assertThat(unusable.code()).isEqualTo("directory.codifier.wrongRows");
              assertThat(unusable.rows()).containsExactly(6);
            });
    assertThatThrownBy(() -> CodifierFile.read(new byte[] {1, 2, 3}, "UA00000000000000000"))
        .isInstanceOf(UnusableCodifier.class);
  }

  @Test
  void anOlderEditionIsTakenOnlyKnowingly() throws Exception {
    load(DAY.plusYears(2), rows("Нове"));
    var older = olena.call(() -> codifier.give("спроба.xlsx", DAY, workbook(rows("Старе"))));

    assertThat(olena.call(() -> codifier.waiting(older)).newer())
        .isAfterOrEqualTo(DAY.plusYears(2));
    assertThatThrownBy(() -> olena.call(() -> codifier.confirm(older, false, true)))
        .isInstanceOf(Conflict.class);
  }

  private Difference load(LocalDate day, List<String> rows) throws Exception {
    var id = olena.call(() -> codifier.give("спроба.xlsx", day, workbook(rows)));
    return olena.call(() -> codifier.confirm(id, true, true));
  }

  private List<String> rows(String name) {
    return List.of(
        HEADS,
        oblast + "|||||O|Спробна область",
        oblast + "|" + raion + "||||P|Спробний район",
        oblast + "|" + raion + "|" + hromada + "|||H|Спробна громада",
        oblast + "|" + raion + "|" + hromada + "|" + village + "||C|" + name);
  }

  private static byte[] workbook(List<String> rows) throws IOException {
    try (var book = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      for (int r = 0; r < rows.size(); r++) {
        var row = sheet.createRow(r);
        var cells = rows.get(r).split("\\|", -1);
        for (int c = 0; c < cells.length; c++) {
          if (!cells[c].isEmpty()) {
            row.createCell(c).setCellValue(cells[c]);
          }
        }
      }
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static String code() {
    return "UA99%015d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L));
  }
}
