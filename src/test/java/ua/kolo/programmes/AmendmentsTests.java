package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.Amendment.Kind;
import ua.kolo.programmes.Amendment.What;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.editing.Corrections;
import ua.kolo.programmes.editing.Differences;
import ua.kolo.programmes.editing.PlanDifference.Change;
import ua.kolo.programmes.editing.PlanDifference.Field;
import ua.kolo.programmes.plan.Headings;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// What an amendment is, told from the two editions themselves.
class AmendmentsTests {
  private final Plan plan = read();
  private final Measure measure =
      plan.measures().stream()
          .filter(one -> one.lines().size() == 1 && one.lines().getFirst().byYear().size() > 1)
          .findFirst()
          .orElseThrow();
  private final int year = measure.lines().getFirst().byYear().firstKey();

  @Test
  void moneyOfOneYearIsToldPointByPoint() {
    var now = changed(new Correction.SetAmount(measure.key(), 0, year, "777"));

    var amendment = Amendments.of(plan, now);

    assertThat(amendment.kinds()).containsExactly(Kind.ONE_YEAR);
    assertThat(amendment.year()).isEqualTo(year);
    var point = amendment.points().getFirst();
    assertThat(point.what()).isEqualTo(What.MONEY);
    assertThat(point.before()).isEqualByComparingTo(measure.lines().getFirst().byYear().get(year));
    assertThat(point.after()).isEqualByComparingTo("777000");
  }

  @Test
  void oneRewordedMeasureIsASinglePointAndTwoAreToldOneByOne() {
    var one = changed(new Correction.SetText(measure.key(), "Провести вигадані навчання"));
    var other = plan.measures().getLast();
    var two = Corrections.apply(one, new Correction.SetText(other.key(), "Видати пам’ятки"));

    assertThat(Amendments.of(plan, one).kinds()).containsExactly(Kind.SINGLE_POINT);
    assertThat(Amendments.of(plan, one).points().getFirst().said())
        .contains("Провести вигадані навчання");
    assertThat(Amendments.of(plan, two).kinds()).containsExactly(Kind.SEVERAL_POINTS);
    assertThat(Amendments.of(plan, two).points())
        .extracting(Amendment.Point::what)
        .containsExactly(What.REWORDED, What.REWORDED);
  }

  @Test
  void whatGoesIsToldBeforeItsNumberIsAnothers() {
    var other = plan.measures().getLast();
    var gone = plan.measures().get(plan.measures().size() - 2);
    var now =
        Corrections.apply(
            Corrections.apply(
                changed(new Correction.SetAmount(measure.key(), 0, year, "777")),
                new Correction.SetNumber(other.key(), "99.9.")),
            new Correction.DeleteMeasure(gone.key()));

    var amendment = Amendments.of(plan, now);

    assertThat(amendment.kinds()).containsExactly(Kind.SEVERAL_POINTS);
    assertThat(amendment.points())
        .extracting(Amendment.Point::what)
        .containsExactly(What.REMOVED, What.MONEY, What.RENUMBERED);
    assertThat(amendment.points())
        .filteredOn(one -> one.what() == What.RENUMBERED)
        .singleElement()
        .satisfies(one -> assertThat(one.said()).containsExactly("99.9"));
  }

  @Test
  void numbersThatMoveUpAreToldFromTheOneWhoseNumberIsFree() {
    var before = numbered(plan, "1.2", "1.3", "1.4", "1.5");
    var second = before.measures().get(1);
    var up = Corrections.apply(before, new Correction.DeleteMeasure(second.key()));
    up = numbered(up, "1.2", "1.3", "1.4");
    var added =
        new Correction.AddMeasure(up.measures().get(2).key(), null, "Видати вигадані пам’ятки");
    up = Corrections.apply(up, added);
    up = numbered(up, "1.2", "1.3", "1.4", "1.5");

    assertThat(Amendments.of(before, up).points().stream().map(AmendmentsTests::moves))
        .containsExactly("REMOVED 1.3", "1.4 → 1.3", "1.5 → 1.4", "ADDED 1.5");
  }

  @Test
  void numbersThatMoveDownAreToldFromTheLastAlsoWhereWordsChangeToo() {
    var before = numbered(plan, "1.2", "1.3", "1.4");
    var down = numbered(before, "1.3", "1.4", "1.5");
    var middle = down.measures().get(1).key();
    var worded = Corrections.apply(down, new Correction.SetTerm(middle, "2027 рік"));

    assertThat(Amendments.of(before, down).points().stream().map(AmendmentsTests::moves))
        .containsExactly("1.4 → 1.5", "1.3 → 1.4", "1.2 → 1.3");
    assertThat(Amendments.of(before, worded).points().stream().map(AmendmentsTests::moves))
        .containsExactly("1.4 → 1.5", "REWORDED 1.3", "1.2 → 1.3");
  }

  @Test
  void numbersThatChangeRoundMakeANewEdition() {
    var before = numbered(plan, "1.2", "1.3");

    assertThat(Amendments.of(before, numbered(before, "1.3", "1.2")).kinds())
        .containsExactly(Kind.NEW_EDITION);
  }

  /// The first measures under these numbers.
  private static Plan numbered(Plan plan, String... numbers) {
    var now = plan;
    for (int i = 0; i < numbers.length; i++) {
      var key = plan.measures().get(i).key();
      now = Corrections.apply(now, new Correction.SetNumber(key, numbers[i]));
    }
    return now;
  }

  private static String moves(Amendment.Point point) {
    return point.what() == What.RENUMBERED
        ? point.number() + " → " + point.said().getFirst()
        : point.what() + " " + point.number();
  }

  @Test
  void aDotAfterANumberIsNoChangeOfIt() {
    var number = Objects.requireNonNull(measure.number());
    var dotted = number.endsWith(".") ? number.substring(0, number.length() - 1) : number + ".";
    var other = plan.measures().getLast();
    var now =
        Corrections.apply(
            changed(new Correction.SetNumber(measure.key(), dotted)),
            new Correction.SetText(other.key(), "Видати пам’ятки"));

    var amendment = Amendments.of(plan, now);

    assertThat(amendment.kinds()).containsExactly(Kind.SINGLE_POINT);
    assertThat(amendment.points()).extracting(Amendment.Point::what).containsExactly(What.REWORDED);
  }

  @Test
  void whatNoWordsOfAPointSayMakesANewEdition() {
    var elsewhere =
        plan.nodes().stream()
            .filter(one -> !one.key().equals(measure.parent()))
            .findFirst()
            .orElseThrow();
    var moved = changed(new Correction.SetParent(measure.key(), elsewhere.key()));
    assertThat(Amendments.of(plan, moved).kinds()).containsExactly(Kind.NEW_EDITION);

    var many = plan;
    for (var one : plan.measures()) {
      many = Corrections.apply(many, new Correction.SetText(one.key(), "Інше " + one.key()));
    }
    assertThat(Amendments.of(plan, many).kinds())
        .containsExactly(plan.measures().size() > 30 ? Kind.NEW_EDITION : Kind.SEVERAL_POINTS);
  }

  @Test
  void whatIsWordedAnewIsToldWholeWhateverChangedInIt() {
    var termed = changed(new Correction.SetTerm(measure.key(), "2027 рік"));
    var said = Amendments.of(plan, termed).points().getFirst().said();
    var executors = Differences.executors(measure);

    assertThat(executors).isNotBlank();
    assertThat(said).anyMatch(line -> line.endsWith(executors));
    assertThat(said).anyMatch(line -> line.endsWith(Differences.money(measure)));
    assertThat(said).anyMatch(line -> line.endsWith("2027 рік"));
  }

  @Test
  void aSectionCalledOtherwiseIsToldOnceAndANewOneToo() {
    var node =
        plan.nodes().stream()
            .filter(one -> one.key().equals(measure.parent()))
            .findFirst()
            .orElseThrow();
    var named = changed(new Correction.SetNodeText(node.key(), "Зовсім інше"));
    var added = changed(new Correction.AddNode(null, "Новий вигаданий розділ"));

    var difference = Differences.between(plan, named);
    assertThat(difference.changed()).isEmpty();
    assertThat(difference.document()).extracting(one -> one.field()).containsExactly(Field.NODE);
    assertThat(Amendments.of(plan, named).points().getFirst().what())
        .isEqualTo(What.SECTION_REWORDED);
    assertThat(Amendments.of(plan, added).points().getFirst().what()).isEqualTo(What.SECTION_ADDED);
  }

  @Test
  void aRenamingAndAnExtensionHoldTogether() {
    var named = changed(new Correction.SetTitle("Інша вигадана назва програми"));
    var period = Objects.requireNonNull(plan.head().period());
    var longer = Corrections.apply(named, new Correction.SetPeriod(period.from(), period.to() + 1));

    assertThat(Amendments.of(plan, named).kinds()).containsExactly(Kind.RENAMING);
    assertThat(Amendments.of(plan, longer).kinds())
        .containsExactlyInAnyOrder(Kind.RENAMING, Kind.EXTENSION);
  }

  @Test
  void anotherFirstYearHasNoSentenceOfItsOwnAndMakesANewEdition() {
    var period = Objects.requireNonNull(plan.head().period());
    var later = changed(new Correction.SetPeriod(period.from() + 1, period.to()));

    assertThat(Amendments.of(plan, later).kinds()).containsExactly(Kind.NEW_EDITION);
  }

  @Test
  void aHeadingInOtherWordsMakesANewEditionAndIsTold() {
    var heading = Headings.of(plan.layout()).getFirst();
    var now =
        changed(new Correction.SetHeading(heading.row(), heading.column(), "№ з/п вигаданий"));

    assertThat(Differences.between(plan, now).document())
        .containsExactly(new Change(Field.HEADING, heading.text(), "№ з/п вигаданий"));
    assertThat(Amendments.of(plan, now).kinds()).containsExactly(Kind.NEW_EDITION);
  }

  @Test
  void wordsAroundTheTableMakeANewEdition() {
    var noted = changed(new Correction.SetFootnotes("* Вигадана примітка"));

    assertThat(Differences.between(plan, noted).changes(Field.FOOTNOTES)).isTrue();
    assertThat(Amendments.of(plan, noted).kinds()).containsExactly(Kind.NEW_EDITION);
  }

  private Plan changed(Correction correction) {
    return Corrections.apply(plan, correction);
  }

  private static Plan read() {
    try {
      var sample = "5-oblast-money.xlsx";
      return new PlanReader().read(new Documents().read(Samples.read(sample), sample));
    } catch (UnreadableDocument impossible) {
      throw new AssertionError(impossible);
    }
  }
}
