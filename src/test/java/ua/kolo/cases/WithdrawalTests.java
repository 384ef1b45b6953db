package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.Workplace;
import ua.kolo.consents.Ground;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.intake.Facts;
import ua.kolo.intake.Intake;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.Words;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

@KoloTest
class WithdrawalTests {
  private static final Ground CRIME = new Ground("CRIME", "вигадано");
  private final CaseWork work;
  private final Cases cases;
  private final CaseEntries entries;
  private final Participations participations;
  private final Intake intake;
  private final Duties duties;
  private final CaseRecords records;
  private final TransactionTemplate transactions;
  private final MockMvcTester web;
  private final Acting olena = Workplace.of("CSS");
  private final Acting police = Workplace.of("NPU");

  WithdrawalTests(
      CaseWork work,
      Cases cases,
      CaseEntries entries,
      Participations participations,
      Intake intake,
      Duties duties,
      CaseRecords records,
      MockMvcTester web,
      PlatformTransactionManager transactions) {
    this.work = work;
    this.cases = cases;
    this.entries = entries;
    this.participations = participations;
    this.intake = intake;
    this.duties = duties;
    this.records = records;
    this.web = web;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Test
  void anEntryOfAnotherFileStaysStruckThroughForTheKeeperAndLeavesTheSightOfOthers() {
    var file = shared();
    var first = olena.call(() -> entries.write(file, note("Була чужа розповідь")));
    var last = olena.call(() -> entries.correct(file, first, note("Чужа розповідь")));
    assertThat(police.call(() -> entries.of(file))).hasSize(2);

    assertThatThrownBy(() -> olena.run(() -> entries.withdraw(file, last, " ")))
        .isInstanceOf(BadRequest.class);
    olena.run(() -> entries.withdraw(file, last, "З іншої справи"));

    assertThat(police.call(() -> entries.of(file))).isEmpty();
    var kept = olena.call(() -> entries.of(file));
    assertThat(kept).hasSize(2).allMatch(Entry::isStruck).allMatch(one -> one.words() != null);
    assertThat(kept)
        .extracting(one -> Objects.requireNonNull(one.withdrawal()).reason())
        .containsExactlyInAnyOrder("З іншої справи", null);
    assertThatThrownBy(() -> olena.run(() -> entries.withdraw(file, last, "Знову")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> olena.run(() -> entries.correct(file, last, note("Ні"))))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whoTakesPartWithdrawsWhatItWroteAndNotWhatOthersDid() {
    var file = shared();
    var ours = olena.call(() -> entries.write(file, note("Наше")));
    var theirs = police.call(() -> entries.write(file, note("Їхнє")));

    assertThatThrownBy(() -> police.run(() -> entries.withdraw(file, ours, "Ні")))
        .isInstanceOf(Conflict.class);
    police.run(() -> entries.withdraw(file, theirs, "Не та родина"));
    assertThat(olena.call(() -> entries.of(file)))
        .filteredOn(Entry::isStruck)
        .extracting(Entry::words)
        .containsExactly("Їхнє");
    assertThatThrownBy(() -> Workplace.of("NPU").run(() -> entries.withdraw(file, ours, "Ні")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsCorrectedAndWithdrawnAtOnceLeavesNothingStanding() throws Exception {
    var file = shared();
    for (var first : List.of(true, false)) {
      var entry = olena.call(() -> entries.write(file, note("Чужа розповідь")));
      Runnable correct = () -> entries.correct(file, entry, note("Чужа розповідь, уточнено"));
      Runnable withdraw = () -> entries.withdraw(file, entry, "З іншої справи");
      try (var pool = Executors.newSingleThreadExecutor()) {
        var second =
            olena.call(
                () ->
                    transactions.execute(
                        _ -> {
                          (first ? correct : withdraw).run();
                          var begun = pool.submit(() -> olena.run(first ? withdraw : correct));
                          waitForIt(begun);
                          return begun;
                        }));
        assertThatThrownBy(() -> Objects.requireNonNull(second).get())
            .hasCauseInstanceOf(Conflict.class);
      }
    }
  }

  // Until it waits for the first transaction, or is done without waiting.
  private static void waitForIt(Future<?> begun) {
    try {
      begun.get(2, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException waitsOrRefused) {
      assertThat(begun).isNotNull();
    } catch (InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void theKeeperWithdrawsWhatOthersWroteIntoTheFile() {
    var file = shared();
    var theirs = police.call(() -> entries.write(file, note("Не про них")));
    var keeper =
        new Someone(
            Objects.requireNonNull(olena.person()),
            Objects.requireNonNull(olena.post()),
            Role.CASE_WORKER,
            olena.unit());
    assertThat(keeper.get(web, "/cases/" + file))
        .bodyText()
        .contains("/entries/" + theirs + "/withdrawal")
        .doesNotContain("/entries/" + theirs + "/correction");

    olena.run(() -> entries.withdraw(file, theirs, "Не про них"));

    assertThat(olena.call(() -> entries.of(file))).allMatch(Entry::isStruck);
  }

  @Test
  void aReportTakenOutTakesItsStoryAndWhatIsOwedBecauseOfItAlong() {
    var file = shared();
    var report = olena.call(this::reported);
    olena.run(() -> work.join(file, report));
    assertThat(police.call(() -> entries.of(file)))
        .extracting(Entry::words)
        .containsExactly("Чужа розповідь");
    assertThat(owed(file)).contains("RISK-AGAIN");

    olena.run(() -> work.part(file, report, "Інша родина"));

    assertThat(police.call(() -> entries.of(file))).isEmpty();
    assertThat(olena.call(() -> entries.of(file))).allMatch(Entry::isStruck);
    assertThat(owed(file)).doesNotContain("RISK-AGAIN").contains("1B-NEEDS");
    assertThatThrownBy(() -> olena.run(() -> work.part(file, report, "Знову")))
        .isInstanceOf(NotFound.class);
    olena.run(() -> work.join(file, report));
    assertThat(police.call(() -> entries.of(file))).hasSize(1);
  }

  private UUID reported() {
    var facts =
        new Facts(
            "A1",
            "APPLICATION",
            "IN_PERSON",
            "VICTIM",
            null,
            "DV",
            List.of(),
            List.of(),
            List.of(),
            0,
            false);
    var words = new Words("Чужа розповідь", null, null, null, null, null, null);
    return intake.register(new NewReport(facts, words, List.of()), null).id();
  }

  private List<String> owed(UUID file) {
    var reference = olena.call(() -> cases.find(file)).reference();
    return olena.call(() -> duties.on(new Subject(Cases.KIND, file, reference))).stream()
        .filter(Duty::isOpen)
        .map(duty -> duty.rule().code())
        .toList();
  }

  private UUID shared() {
    var file = records.open(olena);
    olena.run(() -> participations.begin(file, police.unit(), Participation.Reason.LAW, CRIME));
    return file;
  }

  private static Entry.New note(String words) {
    return CaseRecords.note(Section.REPORT, words);
  }
}
