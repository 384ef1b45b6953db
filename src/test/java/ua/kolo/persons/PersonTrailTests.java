package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.audit.Written;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;

/// Reading persons leaves one entry for a question, however many it shows.
@KoloTest
class PersonTrailTests {
  private static final Identity OLENA = Identity.named("Небилицька Олена Іванівна");
  private static final String HASH = "[0-9a-f]{32}";
  private final Persons persons;
  private final Doubles doubles;
  private final Acting olena;

  PersonTrailTests(Persons persons, Doubles doubles, Directory directory) {
    this.persons = persons;
    this.doubles = doubles;
    this.olena = Staff.of(directory);
  }

  @Test
  void theCheckBeforeSomebodyIsWrittenIsWrittenDownWithoutItsWords() {
    add();

    assertThat(left(() -> persons.alike(OLENA)))
        .singleElement()
        .asString()
        .matches("SEARCHED person DOUBLES " + HASH + " 1");
  }

  @Test
  void thoseAlikeShownOnAPersonsPageAreWrittenDownOnce() {
    var id = add();
    add();
    add();

    assertThat(left(() -> persons.alike(id)))
        .singleElement()
        .asString()
        .matches("SEARCHED person DOUBLES " + HASH + " 2");
  }

  @Test
  void theSameQuestionIsSeenToBeTheSameWhoeverAsks() {
    var check = left(() -> persons.alike(OLENA)).getFirst();
    var search = left(() -> persons.search(OLENA, Purpose.REPORT)).getFirst();

    assertThat(search.split(" ", -1)[3]).isEqualTo(check.split(" ", -1)[3]);
  }

  @Test
  void theListOfTheNewestIsWrittenDownOnce() {
    add();
    add();

    assertThat(left(persons::newest)).containsExactly("LOOKED person NEWEST 2");
  }

  @Test
  void theListOfPossibleDoublesIsWrittenDownOnce() {
    assertThat(left(doubles::pairs)).containsExactly("LOOKED person DOUBLES 0");
  }

  private UUID add() {
    return olena.call(() -> persons.add(OLENA, List.of()));
  }

  private List<String> left(Supplier<?> reading) {
    var before = Written.at(olena.unit()).size();
    olena.call(reading::get);
    var after = Written.at(olena.unit());
    return after.subList(before, after.size());
  }
}
