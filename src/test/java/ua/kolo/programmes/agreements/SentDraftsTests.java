package ua.kolo.programmes.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.directory.InstitutionChange;
import ua.kolo.directory.Institutions;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.DutyFilter;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.Act;
import ua.kolo.programmes.FindingView;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeRecords;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.agreements.Agreement.Answer;
import ua.kolo.programmes.editing.Correction;

/// A draft is read and answered by the institution it was sent to, and by nobody else.
@KoloTest
class SentDraftsTests {
  private static final LocalDate FAR = LocalDate.of(2099, 12, 31);
  private final Someone keeper = Someone.as(Role.PROGRAMME_MANAGER, UUID.randomUUID()).settle();
  private final Someone asked = Someone.as(Role.EXECUTOR, UUID.randomUUID()).settle();
  private final Someone stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Agreements agreements;
  private final SentDrafts drafts;
  private final AgreementSubject subject;
  private final ProgrammeRecords records;
  private final Programmes programmes;
  private final Duties duties;
  private final Institutions institutions;
  private final MockMvcTester web;

  SentDraftsTests(
      Agreements agreements,
      SentDrafts drafts,
      AgreementSubject subject,
      ProgrammeRecords records,
      Programmes programmes,
      Duties duties,
      Institutions institutions,
      MockMvcTester web) {
    this.agreements = agreements;
    this.drafts = drafts;
    this.subject = subject;
    this.records = records;
    this.programmes = programmes;
    this.duties = duties;
    this.institutions = institutions;
    this.web = web;
  }

  @Test
  void whatWasSentIsOwedByTheInstitutionAndReadThere() {
    var line = sent(programme());

    var owed = open(asked.acting()).getFirst();
    assertThat(owed.rule().code()).isEqualTo("8-DRAFT");
    assertThat(asked.acting().call(() -> subject.address(line))).isEqualTo("/agreements/" + line);
    assertThat(keeper.acting().call(() -> subject.address(line))).endsWith("/agreement");
    assertThat(asked.get(web, "/duties")).bodyText().contains("/duties/" + owed.id());
    assertThat(asked.acting().call(() -> drafts.plan(line)).measures()).isNotEmpty();
    assertThat(asked.get(web, "/agreements")).bodyText().contains("/agreements/" + line);
    assertThat(asked.get(web, "/agreements/" + line + "/document?format=PDF")).hasStatusOk();
  }

  @Test
  void nobodyElseReadsOrAnswersIt() {
    var id = programme();
    var line = sent(id);

    for (var other : List.of(stranger.acting(), keeper.acting())) {
      assertThat(other.call(drafts::list)).isEmpty();
      assertThatThrownBy(() -> other.call(() -> drafts.plan(line))).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> answer(other, line, Answer.AGREED, "")).isInstanceOf(NotFound.class);
    }
    var analyst = Someone.as(Role.ANALYST, asked.unit()).acting();
    assertThatThrownBy(() -> answer(analyst, line, Answer.AGREED, ""))
        .isInstanceOf(Forbidden.class);
    var worker = Someone.as(Role.CASE_WORKER, asked.unit()).acting();
    assertThat(open(worker)).as("not owed by who works on cases").isEmpty();
    assertThatThrownBy(() -> asked.acting().call(() -> programmes.find(id)))
        .as("nothing else of the programme")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatWasNotSentIsNotSeen() {
    var id = programme();
    var line = line(id);
    keeper.acting().run(() -> agreements.choose(id, line, asked.unit()));

    assertThat(asked.acting().call(drafts::list)).isEmpty();
    assertThatThrownBy(() -> asked.acting().call(() -> drafts.plan(line)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anAnswerStandsOnTheSheetAndSettlesWhatIsOwed() {
    var id = programme();
    var line = sent(id);
    assertThatThrownBy(() -> answer(asked.acting(), line, Answer.REFUSED, " "))
        .isInstanceOf(BadRequest.class);

    answer(asked.acting(), line, Answer.REFUSED, "Бракує коштів");

    assertThat(open(asked.acting())).isEmpty();
    var seen = keeper.acting().call(() -> agreements.find(id, line));
    assertThat(seen.answer()).isEqualTo(Answer.REFUSED);
    assertThat(seen.words()).isEqualTo("Бракує коштів");
    assertThat(seen.byItself()).isTrue();
    assertThatThrownBy(
            () -> keeper.acting().run(() -> agreements.choose(id, line, stranger.unit())))
        .as("whose answer stands there")
        .isInstanceOf(Conflict.class);
  }

  @Test
  void whatAnInstitutionAnsweredByItselfNobodyElseChanges() {
    var id = programme();
    var line = sent(id);
    answer(asked.acting(), line, Answer.REFUSED, "Бракує коштів");
    var day = LocalDate.of(2026, 3, 5);

    assertThatThrownBy(
            () ->
                keeper
                    .acting()
                    .run(() -> agreements.answer(id, line, Answer.AGREED, day, "Голова", "")))
        .isInstanceOf(Conflict.class);
    assertThat(keeper.acting().call(() -> agreements.find(id, line)).answer())
        .isEqualTo(Answer.REFUSED);
  }

  @Test
  void aProgramThatOnlyManagesSendsADraftAndTakesItBack() {
    var id = programme();
    var line = line(id);
    manager()
        .run(
            () -> {
              agreements.choose(id, line, asked.unit());
              agreements.ask(id, FAR);
            });
    assertThat(open(asked.acting())).hasSize(1);

    manager().run(() -> agreements.remove(id, line));
    assertThat(open(asked.acting())).isEmpty();
  }

  @Test
  void aBodyAskedBeforeItsInstitutionWasKnownOwesAnAnswerOnceItIs() {
    var id = programme();
    var name = "Вигаданий відділ " + UUID.randomUUID();
    var line =
        keeper
            .acting()
            .call(
                () -> {
                  var rows = agreements.add(id, name, Agreement.Role.OTHER).rows();
                  agreements.ask(id, FAR);
                  return rows.getLast().id();
                });
    assertThat(open(asked.acting())).isEmpty();

    known(name);
    keeper.acting().run(() -> agreements.add(id, "Ще один відділ", Agreement.Role.OTHER));

    assertThat(open(asked.acting())).hasSize(1);
    assertThat(keeper.acting().call(() -> agreements.find(id, line)).institution())
        .isEqualTo(asked.unit());
  }

  @Test
  void whereNobodyWorksNothingIsOwedAndTheSheetSaysPaper() {
    var id = programme();
    var line = line(id);
    var empty = institution();
    keeper
        .acting()
        .run(
            () -> {
              agreements.choose(id, line, empty);
              agreements.ask(id, FAR);
            });

    assertThat(open(Someone.as(Role.EXECUTOR, empty).acting())).isEmpty();
    assertThat(keeper.get(web, "/programmes/" + id.value() + "/agreement"))
        .bodyText()
        .contains("відповідає на папері, бо програмами в Kolo там ще ніхто не займається:");
    keeper.acting().run(() -> agreements.choose(id, line, asked.unit()));
    assertThat(open(asked.acting())).as("where somebody works it is owed").hasSize(1);
    assertThat(keeper.get(web, "/programmes/" + id.value() + "/agreement"))
        .bodyText()
        .contains("У Kolo:");
    assertThat(keeper.get(web, "/api/v1/programmes/" + id.value() + "/agreement"))
        .bodyJson()
        .extractingPath("$.programme")
        .isEqualTo(id.toString());
  }

  @Test
  void aClosedInstitutionIsNotChosen() {
    var id = programme();
    var line = line(id);
    var closed = institution();
    Acting.system(Demo.UNIT).run(() -> institutions.close(closed));

    assertThatThrownBy(() -> keeper.acting().run(() -> agreements.choose(id, line, closed)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("agreements.institution.closed");
  }

  @Test
  void aRefusedAnswerKeepsTheVersionThatWasRead() {
    var id = programme();
    var line = sent(id);
    var here = "/agreements/" + line + "/answer";
    change(id);

    var wrong = asked.post(web, here, Map.of("version", "0", "answer", "REFUSED"));
    assertThat(wrong).hasStatus(422).bodyText().contains("name=\"version\" value=\"0\"");
    var fields = Map.of("version", "0", "answer", "AGREED", "person", "Голова");
    assertThat(asked.post(web, here, fields))
        .hasStatus(409)
        .bodyText()
        .contains("name=\"version\" value=\"1\"");
  }

  @Test
  void anAnswerOnPaperSettlesItToo() {
    var id = programme();
    var line = sent(id);
    var day = LocalDate.of(2026, 3, 5);

    keeper.acting().run(() -> agreements.answer(id, line, Answer.AGREED, day, "Голова", ""));

    assertThat(open(asked.acting())).isEmpty();
    assertThat(asked.acting().call(() -> drafts.find(line)).line().isGiven()).isTrue();
    assertThat(keeper.acting().call(() -> agreements.find(id, line)).byItself()).isFalse();
  }

  @Test
  void aChangedDraftIsAnsweredOnceItWasReadAndMayBeSentAgain() {
    var id = programme();
    var line = sent(id);
    var before = asked.acting().call(() -> drafts.find(line)).version();
    answer(asked.acting(), line, Answer.REFUSED, "Замало");
    change(id);

    assertThatThrownBy(
            () ->
                asked.acting().run(() -> drafts.answer(line, before, Answer.AGREED, "Голова", "")))
        .isInstanceOf(Conflict.class);
    assertThat(keeper.acting().call(() -> agreements.ask(id, FAR))).isEqualTo(1);
    assertThat(open(asked.acting())).as("owed again").hasSize(1);
    assertThat(keeper.acting().call(() -> agreements.ask(id, FAR))).as("asked once").isZero();
    answer(asked.acting(), line, Answer.AGREED, "");
    assertThat(keeper.acting().call(() -> agreements.sheet(id)).open()).isEmpty();
  }

  @Test
  void nothingIsOwedOnWhatIsAdoptedTakenOffOrNamedOtherwise() {
    var id = programme();
    var line = sent(id);
    keeper.acting().run(() -> agreements.choose(id, line, stranger.unit()));
    assertThat(open(asked.acting())).isEmpty();
    assertThat(open(stranger.acting())).hasSize(1);
    keeper.acting().run(() -> agreements.remove(id, line));
    assertThat(open(stranger.acting())).isEmpty();
    assertThat(stranger.acting().call(drafts::list)).isEmpty();

    var other = programme();
    var again = sent(other);
    adopt(other);
    assertThat(open(asked.acting())).isEmpty();
    assertThatThrownBy(() -> answer(asked.acting(), again, Answer.AGREED, ""))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void thePageTakesAnAnswerAndKeepsWhatWasWritten() {
    var line = sent(programme());
    var here = "/agreements/" + line;
    var wrong = asked.post(web, here + "/answer", Map.of("version", "0", "answer", "REMARKS"));
    assertThat(wrong).hasStatus(422);
    var fields = Map.of("version", "7", "answer", "REMARKS", "person", "Голова", "words", "Є одне");
    var stale = asked.post(web, here + "/answer", fields);
    assertThat(stale).hasStatus(409).bodyText().contains("Є одне");

    var now = Map.of("version", "0", "answer", "REMARKS", "person", "Голова", "words", "Є одне");
    assertThat(asked.post(web, here + "/answer", now)).hasStatus3xxRedirection();
    assertThat(asked.get(web, here)).bodyText().contains("Є одне");
  }

  private UUID institution() {
    var name = "Вигадана порожня установа " + UUID.randomUUID();
    var change = new InstitutionChange(name, "EDU", null, null, Demo.TERRITORY);
    return Acting.system(Demo.UNIT).call(() -> institutions.add(change));
  }

  // A token that was given no other rights.
  private Acting manager() {
    var rights = Set.of(Right.PROGRAMME_READ, Right.PROGRAMME_MANAGE);
    return Acting.person(keeper.person(), "Проба", keeper.post(), keeper.unit(), rights);
  }

  // The directory learns that the institution is called so.
  private void known(String name) {
    try (var connection = TestDatabase.admin();
        var statement =
            connection.prepareStatement("update directory.body set name = ? where id = ?")) {
      statement.setString(1, name);
      statement.setObject(2, asked.unit());
      statement.executeUpdate();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private ProgrammeId programme() {
    return ProgrammeId.of(Objects.requireNonNull(records.make(keeper.unit()).get("id")));
  }

  private UUID line(ProgrammeId id) {
    return keeper
        .acting()
        .call(() -> agreements.add(id, "Вигаданий відділ", Agreement.Role.OTHER))
        .rows()
        .getLast()
        .id();
  }

  private UUID sent(ProgrammeId id) {
    var line = line(id);
    keeper
        .acting()
        .run(
            () -> {
              agreements.choose(id, line, asked.unit());
              agreements.ask(id, FAR);
            });
    return line;
  }

  private void answer(Acting who, UUID line, Answer answer, String words) {
    who.run(() -> drafts.answer(line, drafts.find(line).version(), answer, "Голова", words));
  }

  private void change(ProgrammeId id) {
    keeper
        .acting()
        .run(
            () -> {
              var view = programmes.find(id);
              var first = view.plan().measures().getFirst().key();
              programmes.edit(id, view.version(), new Correction.SetText(first, "Інші слова"));
            });
  }

  private void adopt(ProgrammeId id) {
    var act = new Act("Рада", Act.Kind.DECISION, LocalDate.of(2026, 3, 1), "7");
    keeper
        .acting()
        .run(
            () -> {
              var found =
                  programmes.findings(id, Locale.of("uk")).stream()
                      .filter(one -> one.state() == FindingView.State.OPEN)
                      .map(FindingView::id)
                      .toList();
              programmes.explain(id, found, "Так ухвалено");
              programmes.adopt(id, programmes.find(id).version(), act);
            });
  }

  private List<Duty> open(Acting who) {
    var ours = DutyFilter.of(DutyFilter.Scope.OURS, DutyFilter.Which.OPEN);
    return who.call(() -> duties.list(ours, null, 50).rows());
  }
}
