package ua.kolo.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.cases.CaseEntries;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Entry;
import ua.kolo.cases.NewCase;
import ua.kolo.cases.SafeContact;
import ua.kolo.cases.SafeContacts;
import ua.kolo.cases.Section;
import ua.kolo.clearance.Clearance;
import ua.kolo.clearance.SealReason;
import ua.kolo.identity.Role;
import ua.kolo.intake.Facts;
import ua.kolo.intake.Intake;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.Report;
import ua.kolo.intake.Reports;
import ua.kolo.intake.Words;
import ua.kolo.papers.Kind;
import ua.kolo.papers.Paper;
import ua.kolo.papers.Papers;
import ua.kolo.persons.Destructions;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.vault.Shredding;

/// What was told of a person elsewhere is destroyed with the person; what is of others stays.
@KoloTest
class ForgottenWordsTests {
  private static final String STORY = "Вигадана розповідь про Небувалюк Оксану";
  private static final SafeContact.Words WAY =
      new SafeContact.Words("через Небувалюк Ганну", null, null, "ластівка");
  private final Persons persons;
  private final Destructions destructions;
  private final Clearance clearance;
  private final Intake intake;
  private final Reports reports;
  private final CaseWork work;
  private final Cases cases;
  private final CaseEntries entries;
  private final SafeContacts contacts;
  private final Papers papers;
  private final Attachments attachments;
  private final MockMvcTester web;
  private final UUID unit = UUID.randomUUID();
  private final Someone someone = Someone.as(Role.COORDINATOR, unit).settle();
  private final Acting olena = someone.acting();
  private final Acting head = Someone.as(Role.COORDINATOR, unit).settle().acting();

  ForgottenWordsTests(
      Persons persons,
      Destructions destructions,
      Clearance clearance,
      Intake intake,
      Reports reports,
      CaseWork work,
      Cases cases,
      CaseEntries entries,
      SafeContacts contacts,
      Papers papers,
      Attachments attachments,
      MockMvcTester web) {
    this.persons = persons;
    this.destructions = destructions;
    this.clearance = clearance;
    this.intake = intake;
    this.reports = reports;
    this.work = work;
    this.cases = cases;
    this.entries = entries;
    this.contacts = contacts;
    this.papers = papers;
    this.attachments = attachments;
    this.web = web;
  }

  @Test
  void howToReachADestroyedPersonIsToldNoMore() {
    var victim = add("Небувалюк Оксана");
    var file = open(null, victim, add("Небувалюк Марійка"));
    olena.run(() -> contacts.keep(file, victim, 0, false, WAY, null));

    destroy(victim);

    assertThat(olena.call(() -> contacts.of(file))).isEmpty();
    assertThat(open(file)).doesNotContain("ластівка");
  }

  @Test
  void aFileClosedToWhoeverConfirmsIsReachedToo() {
    var victim = add("Небувалюк Оксана");
    var file = open(null, victim, add("Небувалюк Марійка"));
    olena.run(() -> contacts.keep(file, victim, 0, false, WAY, null));
    olena.run(() -> clearance.seal(Cases.KIND, file, Set.of(), SealReason.THREAT));

    destroy(victim);

    assertThat(olena.call(() -> contacts.of(file))).isEmpty();
    assertThat(olena.call(() -> cases.find(file)).in("VICTIM").getFirst().called()).isNull();
  }

  @Test
  void aPaperOfADestroyedPersonAndItsSignedCopyKeepTheirNumberAndNoWord() {
    var victim = add("Небувалюк Оксана");
    var file = open(null, victim, add("Небувалюк Марійка"));
    var paper = olena.call(() -> papers.make(certificate(file, victim), null));
    var copy = olena.call(() -> attachments.attach(file, copyOf(paper), null));
    var other = olena.call(() -> attachments.attach(file, copyOf(null), null));

    destroy(victim);

    assertThat(olena.call(() -> papers.look(paper)).words()).isNull();
    assertThat(olena.call(() -> papers.look(paper)).number()).isEqualTo(1);
    gone(() -> papers.print(paper));
    assertThat(olena.call(() -> attachments.look(file, copy)).words()).isNull();
    assertThatThrownBy(() -> olena.call(() -> attachments.content(file, copy)))
        .isInstanceOf(Conflict.class);
    assertThat(olena.call(() -> attachments.content(file, other)).bytes()).isNotEmpty();
    for (var address : List.of("/papers/" + paper, "/cases/" + file)) {
      assertThat(read(address)).contains("знищено");
    }
    assertThat(read("/api/v1/cases/" + file + "/papers")).doesNotContain("Небувалюк");
  }

  @Test
  void theWordsOfAReportGoWithTheLastOfThoseWhoSufferedAndWhatRepeatsThemToo() {
    var victim = add("Небувалюк Оксана");
    var child = add("Небувалюк Марійка");
    var offender = add("Небувалюк Петро");
    var report = report(victim, child, offender);
    var file = open(report, victim, child);
    var corrected = correctStory(file);

    destroy(victim);
    assertThat(find(report).words().narrative()).isEqualTo(STORY);

    destroy(child);

    assertThat(find(report).destroyed()).isTrue();
    assertThat(find(report).words()).isEqualTo(new Words(null, null, null, null, null, null, null));
    assertThat(olena.call(() -> reports.earlier(report))).isEmpty();
    assertThat(olena.call(() -> entries.of(file)))
        .filteredOn(entry -> entry.section() == Section.REPORT)
        .hasSize(2)
        .allMatch(entry -> entry.words() == null);
    assertThat(open(file)).doesNotContain("розповідь").contains("Слова повідомлення знищено");
    assertThat(read("/reports/" + report)).contains("разом з усіма, хто постраждав");
    gone(() -> entries.correct(file, corrected, note("нове")));
    assertThat(find(report).people()).hasSize(3);
  }

  @Test
  void theWordsOfACaseGoWithTheLastOfThoseWhoSufferedInIt() {
    var victim = add("Небувалюк Оксана");
    var child = add("Небувалюк Марійка");
    var file = open(null, victim, child);
    var said = new Entry.New(Section.WORK, false, null, "Вигадана нотатка");
    olena.run(() -> entries.write(file, said));
    var attached = olena.call(() -> attachments.attach(file, copyOf(null), null));

    destroy(victim);
    assertThat(open(file)).contains("Вигадана нотатка");
    assertThat(olena.call(() -> attachments.content(file, attached)).bytes()).isNotEmpty();

    destroy(child);

    assertThat(open(file)).doesNotContain("Вигадана нотатка");
    assertThat(olena.call(() -> entries.of(file)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.words()).isNull());
    assertThat(olena.call(() -> attachments.look(file, attached)).words()).isNull();
    assertThatThrownBy(() -> olena.call(() -> attachments.content(file, attached)))
        .isInstanceOf(Conflict.class);
    assertThat(read("/cases")).contains(olena.call(() -> cases.find(file)).reference());
    olena.run(() -> entries.write(file, said));
    assertThat(open(file)).contains("Вигадана нотатка");
  }

  @Test
  void whyAnEntryWasWithdrawnGoesWithTheWordsOfTheCase() {
    var victim = add("Небувалюк Оксана");
    var file = open(null, victim, victim);
    var entry = olena.call(() -> entries.write(file, note("Вигадана нотатка")));
    olena.run(() -> entries.withdraw(file, entry, "Це про Небувалюк Марійку"));
    assertThat(open(file)).contains("Це про Небувалюк Марійку");

    destroy(victim);

    var left = olena.call(() -> entries.of(file)).getFirst();
    assertThat(left.words()).isNull();
    assertThat(Objects.requireNonNull(left.withdrawal()).reason()).isNull();
    assertThat(open(file)).doesNotContain("Це про Небувалюк Марійку");
  }

  @Test
  void whoeverHarmedThemDoesNotHaveTheirWordsDestroyed() {
    var offender = add("Небувалюк Петро");
    var report = report(add("Небувалюк Оксана"), null, offender);

    destroy(offender);

    assertThat(find(report).words().narrative()).isEqualTo(STORY);
    assertThat(find(report).destroyed()).isFalse();
  }

  private UUID correctStory(UUID file) {
    var story = olena.call(() -> entries.of(file)).getFirst();
    return olena.call(() -> entries.correct(file, story.id(), note(STORY + ", уточнено")));
  }

  private static Entry.New note(String words) {
    return new Entry.New(Section.REPORT, false, null, words);
  }

  private UUID add(String name) {
    return olena.call(() -> persons.add(Identity.named(name), List.of()));
  }

  private UUID open(@Nullable UUID report, UUID victim, UUID child) {
    var parties =
        List.of(
            new NewCase.NewParty(victim, "VICTIM", null, true),
            new NewCase.NewParty(child, "CHILD_WITNESS", null, true));
    return olena.call(() -> work.open(new NewCase("DV", report, null, null, parties), null));
  }

  private UUID report(UUID victim, @Nullable UUID child, UUID offender) {
    var facts =
        new Facts(
            "A1",
            "APPLICATION",
            "IN_PERSON",
            "VICTIM",
            null,
            "DV",
            List.of("PHYSICAL"),
            List.of(),
            List.of(),
            0,
            false);
    var people = new ArrayList<NewReport.Named>();
    people.add(named(victim, "VICTIM"));
    people.add(named(offender, "OFFENDER"));
    if (child != null) {
      people.add(named(child, "CHILD_WITNESS"));
    }
    var words = new Words(STORY, null, null, null, null, null, null);
    return olena.call(() -> intake.register(new NewReport(facts, words, people), null)).id();
  }

  private static NewReport.Named named(UUID person, String role) {
    return new NewReport.Named(person, null, null, role, null, null);
  }

  private Report find(UUID report) {
    return olena.call(() -> reports.find(report));
  }

  private static Paper.New certificate(UUID file, UUID person) {
    return new Paper.New(file, person, Kind.CERTIFICATE, null, null, null, null, null);
  }

  private static Attachment.New copyOf(@Nullable UUID paper) {
    return new Attachment.New(
        null, "копія.txt", AttachmentRecords.WORDS, Section.WORK, false, null, paper);
  }

  private void destroy(UUID person) {
    olena.run(() -> destructions.ask(person, Shredding.Reason.SUBJECT_ASKED));
    head.run(() -> destructions.confirm(person));
  }

  private void gone(Callable<?> attempt) {
    assertThatThrownBy(() -> olena.call(attempt::call))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("vault.shredded");
  }

  private String open(UUID file) {
    return read("/cases/" + file);
  }

  private String read(String address) {
    var answer = web.get().uri(address).with(someone.asks()).with(csrf()).exchange();
    assertThat(answer).as(address).hasStatusOk();
    try {
      return Objects.requireNonNull(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
