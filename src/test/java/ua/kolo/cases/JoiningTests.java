package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.audit.Written;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Waiver;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

@KoloTest
class JoiningTests {
  private final Joining joining;
  private final FileLinks links;
  private final Cases cases;
  private final CaseWork work;
  private final CaseEntries entries;
  private final SafeContacts contacts;
  private final Circles circles;
  private final Duties duties;
  private final CaseFolder folder;
  private final CaseRecords records;
  private final TwoFiles files;
  private final Acting olena;

  JoiningTests(
      Joining joining,
      FileLinks links,
      Cases cases,
      CaseWork work,
      CaseEntries entries,
      SafeContacts contacts,
      Circles circles,
      Duties duties,
      CaseFolder folder,
      CaseRecords records,
      TwoFiles files) {
    this.joining = joining;
    this.links = links;
    this.cases = cases;
    this.work = work;
    this.entries = entries;
    this.contacts = contacts;
    this.circles = circles;
    this.duties = duties;
    this.folder = folder;
    this.records = records;
    this.files = files;
    this.olena = files.olena();
  }

  @Test
  void aJoinedFileIsReadOnlyAndLeadsToTheOther() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    files.join(leading, joined);

    var read = files.find(joined);
    assertThat(read.isOpen()).isFalse();
    assertThat(read.joinedInto())
        .isEqualTo(new CaseFile.Other(leading, files.find(leading).reference()));
    assertThatThrownBy(
            () -> olena.run(() -> entries.write(joined, CaseRecords.note(Section.WORK, "Ні"))))
        .hasMessageContaining("cases.refused.isJoined");
    assertThatThrownBy(
            () ->
                olena.run(
                    () -> work.turn(joined, read.version(), new Turn.New("IN_WORK", null, null))))
        .hasMessageContaining("cases.refused.isJoined");
    assertThat(olena.call(() -> links.of(leading)))
        .extracting(Link::reason)
        .containsExactly("Одна");
    assertThat(olena.call(() -> links.of(joined))).extracting(Link::reason).containsExactly("Одна");
  }

  @Test
  void itsPeopleComeAndTheSamePersonIsThereOnce() {
    var leading = records.open(olena);
    var victim = files.find(leading).in("VICTIM").getFirst();
    var joined = opened(victim.person());
    olena.run(
        () ->
            contacts.keep(joined, victim.person(), 0, true, TwoFiles.said("через сусідку"), null));
    files.join(leading, joined);

    assertThat(files.find(leading).in("VICTIM")).hasSize(1);
    assertThat(files.find(leading).in("CHILD_VICTIM"))
        .extracting(CaseFile.Party::called)
        .containsExactly("Казковська Зоряна");
    assertThat(olena.call(() -> contacts.of(leading)))
        .extracting(contact -> contact.words().way())
        .containsExactly("через сусідку");
  }

  @Test
  void whatIsOwedOnItGoesOnInTheOtherByTheSameTerm() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var due = files.owed(joined).getFirst().dueAt();
    files.join(leading, joined);

    assertThat(files.owed(joined)).noneMatch(Duty::isOpen);
    assertThat(files.owed(leading)).filteredOn(Duty::isOpen).extracting(Duty::dueAt).contains(due);
    files.part(joined);
    assertThat(files.owed(leading)).filteredOn(Duty::isOpen).hasSize(2);
    assertThat(files.owed(joined))
        .filteredOn(Duty::isOpen)
        .hasSize(2)
        .extracting(Duty::dueAt)
        .contains(due);
    files.join(leading, joined);
    assertThat(files.owed(leading)).filteredOn(Duty::isOpen).hasSize(3);
  }

  @Test
  void theDayOfReviewOfAJoinedFileIsOwedAgainWhenTheyArePartedWhateverWasReviewedMeanwhile() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    files.join(leading, joined);
    assertThat(reviews(leading)).filteredOn(Duty::isOpen).hasSize(1);
    var version = files.find(leading).version();
    var day = LocalDate.of(2126, 12, 9);
    olena.run(() -> work.change(leading, version, "DV", null, day));

    files.part(joined);

    assertThat(reviews(joined)).filteredOn(Duty::isOpen).hasSize(1);
    assertThat(reviews(leading)).filteredOn(Duty::isOpen).hasSize(1);
  }

  private List<Duty> reviews(UUID file) {
    return files.owed(file).stream()
        .filter(duty -> duty.rule().code().equals("CASE-REVIEW"))
        .toList();
  }

  @Test
  void whoCameByTwoJoiningsOrIsLetInByHandTooStaysUntilTheLastOfThem() {
    var leading = records.open(olena);
    var first = records.open(olena);
    var second = records.open(olena);
    var third = records.open(olena);
    var both = Someone.as(Role.CASE_WORKER, olena.unit()).settle().post();
    var byHand = Someone.as(Role.CASE_WORKER, olena.unit()).settle().post();
    olena.run(() -> circles.add(first, both));
    olena.run(() -> circles.add(second, both));
    olena.run(() -> circles.add(third, byHand));
    files.join(leading, first);
    files.join(leading, second);
    files.join(leading, third);
    olena.run(() -> circles.add(leading, byHand));
    assertThatThrownBy(() -> olena.run(() -> circles.add(leading, byHand)))
        .isInstanceOf(Conflict.class);

    files.part(first);
    files.part(third);
    assertThat(readers(leading)).containsExactlyInAnyOrder(both, byHand);
    files.part(second);
    assertThat(readers(leading)).containsExactly(byHand);
  }

  private List<UUID> readers(UUID file) {
    return olena.call(() -> circles.of(file)).readers().stream().map(Circle.Post::id).toList();
  }

  @Test
  void partedAgainItIsOpenWithItsPeopleAndBothKeepTheHistory() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    files.join(leading, joined);
    assertThatThrownBy(
            () -> olena.run(() -> joining.part(joined, files.find(joined).version(), " ")))
        .isInstanceOf(BadRequest.class);
    files.part(joined);

    assertThat(files.find(joined).isOpen()).isTrue();
    assertThat(files.find(joined).joinedInto()).isNull();
    assertThat(files.find(joined).in("VICTIM")).hasSize(1);
    assertThat(files.find(leading).in("VICTIM")).hasSize(1);
    for (var file : List.of(leading, joined)) {
      assertThat(olena.call(() -> links.of(file)))
          .singleElement()
          .satisfies(link -> assertThat(link.undone()).isNotNull());
    }
    assertThat(olena.call(() -> cases.turns(joined)))
        .extracting(Turn::status)
        .containsExactly("REGISTERED", "CLOSED", "REGISTERED");
    assertThatThrownBy(() -> files.part(joined)).isInstanceOf(Conflict.class);
  }

  @Test
  void aClosedFileIsJoinedAndPartedAsItWas() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    olena.run(() -> work.turn(joined, 1, new Turn.New("CLOSED", "MOVED", null)));
    files.join(leading, joined);
    files.part(joined);

    assertThat(files.find(joined).ending()).isEqualTo("MOVED");
    assertThat(files.find(joined).isOpen()).isFalse();
  }

  @Test
  void ofTwoWhoJoinAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    var first = records.open(olena);
    var second = records.open(olena);
    List<Callable<Boolean>> both =
        List.of(() -> wins(first, second), () -> wins(second, first), () -> wins(first, second));
    try (var pool = Executors.newFixedThreadPool(both.size())) {
      var won = new ArrayList<Boolean>();
      for (var done : pool.invokeAll(both)) {
        won.add(done.get());
      }
      assertThat(won).containsOnlyOnce(true);
    }
    assertThat(List.of(files.find(first), files.find(second)))
        .filteredOn(CaseFile::isOpen)
        .hasSize(1);
  }

  // Both had both files before them as they were.
  private boolean wins(UUID into, UUID from) {
    try {
      olena.run(() -> joining.join(into, new Joining.Asked(from, 1, 1, "Одна", Map.of(), null)));
      return true;
    } catch (Stale | Conflict told) {
      return false;
    }
  }

  @Test
  void whatCannotBeJoinedIsRefused() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var third = records.open(olena);
    files.join(leading, joined);
    var stranger = TwoFiles.newcomer();
    var foreign = records.open(stranger);

    assertThatThrownBy(() -> olena.run(() -> joining.preview(third, leading)))
        .hasMessageContaining("cases.refused.holds");
    assertThatThrownBy(() -> olena.run(() -> joining.preview(third, joined)))
        .hasMessageContaining("cases.refused.isJoined");
    assertThatThrownBy(() -> olena.run(() -> joining.preview(joined, third)))
        .hasMessageContaining("cases.refused.isJoined");
    assertThatThrownBy(() -> olena.run(() -> joining.preview(third, third)))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> olena.run(() -> joining.preview(third, foreign)))
        .isInstanceOf(NotFound.class);
    var asked = new Joining.Asked(foreign, 1, 1, "Одна", Map.of(), null);
    assertThatThrownBy(() -> olena.run(() -> joining.join(third, asked)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatSomebodyWaivedByHandStaysWaivedAfterParting() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var byHand = new Waiver(Waiver.Reason.DUPLICATE, files.find(leading).reference());
    var duty = files.owed(joined).getFirst().id();
    olena.run(() -> duties.waive(duty, byHand));
    files.join(leading, joined);
    files.part(joined);

    assertThat(files.owed(joined))
        .filteredOn(one -> one.id().equals(duty))
        .hasSize(1)
        .noneMatch(Duty::isOpen);
  }

  @Test
  void printedWithTheOtherTheJoinedFileHasThatInItsTrail() {
    var leading = records.open(olena);
    var joined = records.open(olena);
    var apart = records.open(olena);
    files.join(leading, joined);
    olena.call(() -> folder.print(leading, Locale.of("uk")));

    assertThat(Written.about(leading)).contains("PRINTED case CASE_WORK");
    assertThat(Written.about(joined)).contains("PRINTED case CASE_WORK");
    assertThat(Written.about(apart)).doesNotContain("PRINTED case CASE_WORK");
  }

  private UUID opened(UUID victim) {
    return olena.call(
        () ->
            work.open(
                new NewCase(
                    "DV",
                    null,
                    null,
                    null,
                    List.of(
                        new NewCase.NewParty(victim, "VICTIM", null, false),
                        records.party("CHILD_VICTIM", "Казковська Зоряна", null))),
                null));
  }
}
