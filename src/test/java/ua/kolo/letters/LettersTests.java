package ua.kolo.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import ua.kolo.KoloTest;
import ua.kolo.Mails;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.assistance.ReferralRecalled;
import ua.kolo.audit.DayEnded;
import ua.kolo.clearance.AccessUnjustified;
import ua.kolo.clearance.GlassBroken;
import ua.kolo.duties.Doers;
import ua.kolo.duties.Duties;
import ua.kolo.duties.DutyOverdue;
import ua.kolo.duties.DutyTold;
import ua.kolo.duties.Event;
import ua.kolo.duties.Subject;
import ua.kolo.duties.law.Ladder;
import ua.kolo.duties.law.Rule;
import ua.kolo.identity.EnteredAnew;
import ua.kolo.identity.EntryHelped;
import ua.kolo.identity.PostsEnded;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;

@KoloTest
class LettersTests {
  private static final int NODES = 2;
  private static final Locale UKRAINIAN = Locale.of("uk");
  private static final GreenMail MAIL = new GreenMail(setup());
  private final String address =
      "t" + UUID.randomUUID().toString().replace("-", "") + "@example.com";
  private final Someone worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
  private final Someone admin = Someone.as(Role.ADMINISTRATOR, worker.unit()).settle();
  private final Letters letters;
  private final Postman postman;
  private final Duties duties;
  private final ApplicationEventPublisher events;

  LettersTests(Letters letters, Postman postman, Duties duties, ApplicationEventPublisher events) {
    this.letters = letters;
    this.postman = postman;
    this.duties = duties;
    this.events = events;
  }

  @BeforeAll
  static void open() {
    if (!MAIL.isRunning()) {
      MAIL.start();
    }
  }

  @AfterAll
  static void close() {
    Mails.keep(MAIL.getReceivedMessages());
    MAIL.stop();
  }

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry settings) {
    open();
    settings.add("kolo.mail.host", () -> "127.0.0.1");
    settings.add("kolo.mail.port", () -> MAIL.getSmtp().getPort());
    settings.add("kolo.mail.encryption", () -> "NONE");
    settings.add("kolo.mail.sender", () -> "kolo@example.com");
    settings.add("kolo.audit.mail", () -> "dpo@example.com");
  }

  @BeforeEach
  void settle() {
    worker.settle();
  }

  @Test
  void anAddressIsConfirmedByTheLinkOfItsLetterBeforeAnythingElseIsSent() throws Exception {
    wish(new WishForm(address, "", true, true, true));
    happens(new EnteredAnew(worker.person()));
    postman.round();

    var asked = only();
    assertThat(asked.getSubject()).isEqualTo("Kolo: підтвердьте адресу");
    worker.acting().run(() -> letters.confirm(code(asked)));
    assertThat(worker.acting().call(letters::own))
        .hasValueSatisfying(w -> assertThat(w.confirmed()).isTrue());

    happens(new EnteredAnew(worker.person()));
    postman.round();
    assertThat(toMe()).hasSize(2);
    assertThat(toMe().getLast().getSubject()).isEqualTo("Kolo: вхід із нового пристрою");
  }

  @Test
  void theCodeOfAnotherAddressConfirmsNothing() throws Exception {
    wish(new WishForm(address, "", true, true, true));
    postman.round();
    var code = code(only());
    wish(new WishForm("other" + address, "", true, true, true));

    assertThatThrownBy(() -> worker.acting().run(() -> letters.confirm(code)))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> worker.acting().run(() -> letters.confirm("")))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void theWeekIsFiguresAndALinkAndComesOnceFromTwoNodesAfterTheyWereDown() throws Exception {
    confirmed("1");
    duties(Instant.parse("2026-05-14T08:45:00Z"));
    change("update letters.wish set digest_at = now() - interval '3 weeks' where id = '%s'");
    var barrier = new CyclicBarrier(NODES);
    Callable<Boolean> node =
        () -> {
          barrier.await();
          postman.round();
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(NODES)) {
      for (var done : threads.invokeAll(Collections.nCopies(NODES, node))) {
        assertThat(done.get()).isTrue();
      }
    }
    postman.round();

    var week = only("Kolo: зведення за тиждень");
    var text = text(week);
    assertThat(text).contains("В установі прострочено: 1", "/today");
    assertThat(text).doesNotContain("Р-2026", "Проба", "вигадана");
  }

  @Test
  void theNextWeekComesOnTheMorningOfItsDayInKyiv() {
    var sunday = Instant.parse("2026-11-22T10:00:00Z");

    assertThat(Letters.next(1, sunday)).isEqualTo("2026-11-23T06:00:00Z");
    assertThat(Letters.next(7, sunday)).isEqualTo("2026-11-29T06:00:00Z");
    assertThat(Letters.next(7, Instant.parse("2026-11-22T05:00:00Z")))
        .isEqualTo("2026-11-22T06:00:00Z");
    assertThat(Letters.next(3, Instant.parse("2026-07-01T04:00:00Z")))
        .as("in summer the morning is earlier in UTC")
        .isEqualTo("2026-07-01T05:00:00Z");
  }

  @Test
  void termsThatPassTogetherAreOneLetter() throws Exception {
    confirmed("");
    var program = Acting.system(worker.unit());
    for (int times = 0; times < 3; times++) {
      program.run(() -> events.publishEvent(new DutyOverdue(Ids.next(), worker.unit())));
    }
    postman.round();
    assertThat(toMe()).as("gathered first").hasSize(1);
    change("update letters.letter set next_at = now() where person = '%s' and next_at is not null");
    postman.round();

    assertThat(text(only("Kolo: минув строк"))).contains("Минуло 3 строки.");
  }

  @Test
  void whomAStepNamesGetsALetterAlsoAtTheInstitutionThatWatches() throws Exception {
    confirmed("");
    change("update letters.wish set overdue = false where id = '%s'");
    change(
        "update identity.post set role = 'COORDINATOR' where id in"
            + " (select post from identity.holding where holder = '%s')");
    var owing = Someone.as(Role.POLICE, UUID.randomUUID()).settle().unit();
    told(owing, worker.unit(), Ladder.Step.COORDINATOR);
    told(owing, worker.unit(), Ladder.Step.COORDINATOR);
    told(owing, owing, Ladder.Step.HEAD);
    postman.round();
    assertThat(toMe()).as("gathered first").hasSize(1);
    change("update letters.letter set next_at = now() where person = '%s' and next_at is not null");
    postman.round();
    assertThat(text(only("Kolo: нагадування"))).contains("2 нагадування", "/today");

    told(owing, worker.unit(), Ladder.Step.COORDINATOR);
    postman.round();
    assertThat(toMe()).as("what comes after goes an hour later").hasSize(2);
    change("update letters.letter set next_at = now() where person = '%s' and next_at is not null");
    postman.round();
    assertThat(text(toMe().getLast())).contains("3 нагадування");
  }

  /// The post that figures are of says nothing of whom a step names.
  @Test
  void aStepReachesWhomItNamesThoughTheirFiguresAreOfAnotherPost() throws Exception {
    confirmed("");
    change(
        "update identity.post set role = 'ANALYST' where id in"
            + " (select post from identity.holding where holder = '%s')");
    holdsToo(Role.COORDINATOR, worker.unit());
    told(worker.unit(), worker.unit(), Ladder.Step.COORDINATOR);
    change("update letters.letter set next_at = now() where person = '%s' and next_at is not null");
    postman.round();

    only("Kolo: нагадування");
  }

  private void told(UUID owing, UUID told, Ladder.Step step) {
    Acting.system(owing)
        .run(
            () ->
                events.publishEvent(
                    new DutyTold(Ids.next(), told, step, Doers.CASE_WORKERS, false)));
  }

  @Test
  void whoReviewsIsToldAtOnceAndEachTimeThatARecordWasOpenedInAnEmergency() throws Exception {
    confirmed("");
    broken();
    postman.round();
    assertThat(toMe()).as("a case worker reviews nothing").hasSize(1);

    change(
        "update identity.post set role = 'COORDINATOR' where id in"
            + " (select post from identity.holding where holder = '%s')");
    broken();
    postman.round();
    assertThat(text(only("Kolo: термінове відкриття")))
        .contains("терміново відкрито 1 запис", "/clearance/review");
    broken();
    postman.round();
    assertThat(text(toMe().getLast())).contains("терміново відкрито 2 записи");
  }

  @Test
  void whoReviewsIsToldThoughTheirLettersAreOfAnotherPost() throws Exception {
    confirmed("1");
    holdsToo(Role.AUDITOR, worker.unit());
    broken();
    unjustified(worker.unit(), UUID.randomUUID());
    postman.round();

    only("Kolo: термінове відкриття");
    only("Kolo: висновок щодо доступу");
  }

  @Test
  void administratorsAreToldThatNobodyReviewsAndOnlyThen() throws Exception {
    confirmed("1");
    holdsToo(Role.ADMINISTRATOR, worker.unit());
    broken();
    postman.round();
    assertThat(text(only("Kolo: нема кому перевірити"))).contains("нема кому", "/posts");

    change("delete from letters.letter where person = '%s' and kind = 'UNREVIEWED'");
    Someone.as(Role.AUDITOR, worker.unit()).settle();
    broken();
    postman.round();
    assertThat(toMe()).hasSize(2);
  }

  // A second post of the same person, at the same or another institution.
  private void holdsToo(Role role, UUID unit) throws SQLException {
    change(
        """
        insert into identity.post (id, unit, title, role, made_at)
        values ('%1$s', '%2$s', 'проба', '%3$s', now());
        insert into identity.holding (id, unit, post, holder, kind, held_since)
        values ('%1$s', '%2$s', '%1$s', '%4$s', 'HOLDER', now())
        """
            .formatted(UUID.randomUUID(), unit, role, worker.person()));
  }

  @Test
  void theDataProtectionOfficerIsToldOfAnAccessFoundUnjustified() throws Exception {
    confirmed("1");
    change(
        "update identity.post set role = 'AUDITOR' where id in"
            + " (select post from identity.holding where holder = '%s')");
    unjustified(worker.unit(), UUID.randomUUID());
    unjustified(worker.unit(), worker.person());
    unjustified(UUID.randomUUID(), UUID.randomUUID());
    postman.round();

    assertThat(text(only("Kolo: висновок щодо доступу")))
        .contains("Сьогодні 1 відкриття запису визнано невиправданим", "/clearance/review");
  }

  @Test
  void whoWorksThereIsToldOfReferralsTakenBackOnceADayByTheirNumber() throws Exception {
    confirmed("1");
    happens(new ReferralRecalled(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
    postman.round();
    assertThat(toMe()).as("sent to others").hasSize(1);

    happens(new ReferralRecalled(UUID.randomUUID(), UUID.randomUUID(), worker.unit()));
    happens(new ReferralRecalled(UUID.randomUUID(), UUID.randomUUID(), worker.unit()));
    change("update letters.letter set next_at = now() where person = '%s' and next_at is not null");
    postman.round();

    assertThat(text(only("Kolo: дещо змінилося")))
        .contains("Сьогодні 2 направлення до вашої установи відкликано", "/referrals");
  }

  @Test
  void whoHoldsAPostThereBesideAnotherIsToldOfReferralsTakenBackToo() throws Exception {
    confirmed("1");
    var there = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().unit();
    holdsToo(Role.CASE_WORKER, there);

    happens(new ReferralRecalled(UUID.randomUUID(), UUID.randomUUID(), there));

    assertThat(worker.acting().call(letters::toMe))
        .extracting(Letter::kind)
        .contains(Kind.RECALLED);
  }

  @Test
  void theDataProtectionOfficerIsToldThatAnotherEndedTheHead() throws Exception {
    confirmed("1");
    change(
        "update identity.post set role = 'AUDITOR' where id in"
            + " (select post from identity.holding where holder = '%s')");
    ended(Someone.as(Role.EXECUTOR, worker.unit()).settle());
    postman.round();
    assertThat(toMe()).as("who headed nothing").hasSize(1);

    var head = Someone.as(Role.EXECUTOR, worker.unit()).settle();
    change("update identity.post set heads = true where id = '" + head.post() + "'");
    ended(head);
    postman.round();

    assertThat(text(only("Kolo: зміна керівника установи"))).contains("очолює вашу установу");
  }

  @Test
  void theOwnerAndWhoWatchesOverThePostAreToldThatSomebodyWasHelpedIn() throws Exception {
    confirmed("");
    helped(worker.person());
    postman.round();
    assertThat(text(only("Kolo: змінено ваш вхід"))).contains("/me/second-factor");

    var elsewhere = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();
    var colleague = Someone.as(Role.POLICE, worker.unit()).settle();
    change(
        "update identity.account set unit = '%s' where id = '%s'"
            .formatted(elsewhere.unit(), colleague.person()));
    helped(colleague.person());
    postman.round();
    assertThat(toMe()).as("a case worker watches over nobody").hasSize(2);

    change(
        "update identity.post set role = 'AUDITOR' where id in"
            + " (select post from identity.holding where holder = '%s')");
    helped(Someone.as(Role.ANALYST, worker.unit()).settle().person());
    helped(colleague.person());
    postman.round();
    assertThat(text(only("Kolo: комусь відкрито вхід"))).contains("Кому саме, видно в системі");
  }

  private void helped(UUID account) {
    happens(new EntryHelped(account));
  }

  @Test
  void whoHeadedIsToldAndWhoEndedItIsNot() throws Exception {
    confirmed("1");
    change(
        "update identity.post set heads = true where id in"
            + " (select post from identity.holding where holder = '%s')");
    ended(worker);
    postman.round();
    only("Kolo: зміна керівника установи");

    change("delete from letters.letter where person = '%s' and kind = 'HEAD_ENDED'");
    holdsToo(Role.ADMINISTRATOR, worker.unit());
    var head = Someone.as(Role.EXECUTOR, worker.unit()).settle();
    change("update identity.post set heads = true where id = '" + head.post() + "'");
    endedBy(worker, head);
    postman.round();
    assertThat(toMe()).hasSize(2);
  }

  @Test
  void whoLeftThePostOfTheDataProtectionOfficerIsNotToldOfTheHead() throws Exception {
    confirmed("1");
    change(
        "update identity.post set role = 'AUDITOR' where id in"
            + " (select post from identity.holding where holder = '%s')");
    change("update identity.holding set held_until = now() where holder = '%s'");
    var head = Someone.as(Role.EXECUTOR, worker.unit()).settle();
    change("update identity.post set heads = true where id = '" + head.post() + "'");
    ended(head);
    postman.round();

    assertThat(toMe()).hasSize(1);
  }

  @Test
  void whoeverLeftIsWrittenToOnceMoreAndTheirAddressIsForgotten() throws Exception {
    confirmed("1");
    change("update identity.post set heads = true where id = '" + worker.post() + "'");
    ended(worker);
    assertThat(worker.acting().call(letters::own).orElseThrow().digestDay()).isNull();
    postman.round();
    postman.forget();
    assertThat(worker.acting().call(letters::own)).as("works here still").isPresent();

    change("update identity.account set closed_at = now() where id = '%s'");
    change("update letters.letter set sent_at = null, next_at = now() where person = '%s'");
    ended(worker);
    postman.forget();
    assertThat(worker.acting().call(letters::own)).as("a letter waits").isPresent();
    postman.round();
    assertThat(toMe()).hasSizeGreaterThan(2);
    postman.forget();

    assertThat(worker.acting().call(letters::own)).isEmpty();
  }

  @Test
  void whoCameBackKeepsTheirAddressAndWishes() throws Exception {
    confirmed("1");
    change("update identity.account set closed_at = now() where id = '%s'");
    ended(worker);
    postman.round();
    change("update identity.account set closed_at = null where id = '%s'");
    postman.forget();
    assertThat(worker.acting().call(letters::own)).isPresent();

    change("update letters.wish set ended_at = now() - interval '8 days' where id = '%s'");
    postman.forget();
    assertThat(worker.acting().call(letters::own)).isPresent();
  }

  private void ended(Someone who) throws SQLException {
    endedBy(admin, who);
  }

  private void endedBy(Someone by, Someone who) throws SQLException {
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    change(
        "update identity.holding set held_until = '%1$s', ended_at = '%1$s', ended_by = '%2$s'"
                .formatted(now, by.person())
            + " where holder = '%s'".formatted(who.person()));
    by.acting().run(() -> events.publishEvent(new PostsEnded(who.person(), now)));
  }

  private void unjustified(UUID owner, UUID person) {
    var reviewer = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
    var found = new AccessUnjustified(Ids.next(), owner, reviewer.unit(), person);
    reviewer.acting().run(() -> events.publishEvent(found));
  }

  private void broken() {
    var elsewhere = Someone.as(Role.POLICE, UUID.randomUUID()).settle();
    elsewhere
        .acting()
        .run(() -> events.publishEvent(new GlassBroken(Ids.next(), worker.unit(), Instant.now())));
  }

  @Test
  void whoeverLeftThePostGetsNoFigures() throws Exception {
    confirmed("1");
    var program = Acting.system(worker.unit());
    program.run(() -> events.publishEvent(new DutyOverdue(Ids.next(), worker.unit())));
    change("update letters.letter set next_at = now() where person = '%s' and next_at is not null");
    change("update identity.holding set held_until = now() where holder = '%s'");
    change("update letters.wish set digest_at = now() where id = '%s'");

    postman.round();

    assertThat(toMe()).hasSize(1);
  }

  @Test
  void theRootOfADayGoesOnceToWhoKeepsIt() throws Exception {
    var day = LocalDate.of(2001, 1, 1).plusDays(Math.floorMod(address.hashCode(), 9000));
    var root = "ab".repeat(32);
    events.publishEvent(new DayEnded(day, root));
    events.publishEvent(new DayEnded(day, root));
    postman.round();

    assertThat(to("dpo@example.com"))
        .filteredOn(letter -> text(letter).contains(day + " " + root))
        .hasSize(1);
  }

  @Test
  void whatDidNotGoIsGivenUpAndShownAndSentAgain() throws Exception {
    wish(new WishForm(address, "", true, true, true));
    MAIL.stop();
    try {
      for (int attempt = 0; attempt < 6; attempt++) {
        postman.round();
        change(
            "update letters.letter set next_at = now() where person = '%s' and next_at is not null");
      }
    } finally {
      restart();
    }
    var dead = admin.acting().call(letters::outbox).getFirst();
    assertThat(dead.givenUpAt()).isNotNull();
    assertThat(dead.trouble()).isEqualTo(Trouble.UNREACHABLE);

    admin.acting().run(() -> letters.again(dead.id()));
    postman.round();

    assertThat(only().getSubject()).isEqualTo("Kolo: підтвердьте адресу");
    assertThatThrownBy(() -> admin.acting().run(() -> letters.again(dead.id())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void anAdministratorElsewhereSeesNothingOfIt() {
    wish(new WishForm(address, "", true, true, true));
    var letter = worker.acting().call(letters::toMe).getFirst().id();
    var elsewhere = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();

    assertThat(elsewhere.acting().call(letters::outbox))
        .extracting(Letter::id)
        .doesNotContain(letter);
    assertThatThrownBy(() -> elsewhere.acting().run(() -> letters.again(letter)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyLetsTheProgramWriteToStrangers() {
    for (int times = 0; times < 5; times++) {
      wish(new WishForm(times + address, "", true, true, true));
    }

    assertThatThrownBy(() -> wish(new WishForm("6" + address, "", true, true, true)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void theAddressLiesSealedAndIsForgotten() throws SQLException {
    wish(new WishForm(address, "", true, true, true));
    assertThat(dump()).contains(worker.person().toString()).doesNotContain(address);

    worker.acting().run(letters::forgetMe);

    assertThat(worker.acting().call(letters::own)).isEmpty();
  }

  @Test
  void takesNoOtherThanWholeAddresses() {
    for (var typed :
        List.of("", "я@приклад.укр", "a@b", "a@b.cc\r\nBcc: x@y.zz", "a b@c.dd", "a@b.cc,d@e.ff")) {
      assertThatThrownBy(() -> wish(new WishForm(typed, "", true, true, true)))
          .as(typed)
          .isInstanceOf(BadRequest.class);
    }
    assertThatThrownBy(() -> wish(new WishForm(address, "8", true, true, true)))
        .isInstanceOf(BadRequest.class);
  }

  private static ServerSetup setup() {
    var setup = new ServerSetup(free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    // Two cores may be busy with other tests.
    setup.setServerStartupTimeout(60_000);
    return setup;
  }

  private static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static void restart() {
    Mails.keep(MAIL.getReceivedMessages());
    // The same port again, which the program knows.
    MAIL.reset();
  }

  private void wish(WishForm form) {
    worker.acting().run(() -> letters.wish(form, UKRAINIAN));
  }

  private void confirmed(String day) throws Exception {
    wish(new WishForm(address, day, true, true, true));
    postman.round();
    var code = code(only());
    worker.acting().run(() -> letters.confirm(code));
  }

  private void duties(Instant at) {
    var subject = new Subject("report", Ids.next(), "Р-2026-00017");
    var event =
        new Event(
            "VIOLENCE_REPORTED", Set.of(), subject, at, Map.of(Rule.OWNER, worker.unit()), null);
    worker.acting().run(() -> duties.open(event));
  }

  private void happens(Object event) {
    Acting.gate().run(() -> events.publishEvent(event));
  }

  private static String code(Message letter) {
    return text(letter).replaceAll("(?s).*code=(\\S+).*", "$1");
  }

  private Message only() {
    assertThat(toMe()).hasSize(1);
    return toMe().getFirst();
  }

  private Message only(String subject) {
    var found = toMe().stream().filter(letter -> subject(letter).startsWith(subject)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<Message> toMe() {
    return to(address);
  }

  private static List<Message> to(String address) {
    return Arrays.stream(MAIL.getReceivedMessages())
        .filter(letter -> sentTo(letter).equals(address))
        .map(Message.class::cast)
        .toList();
  }

  private static String sentTo(Message letter) {
    try {
      return letter.getAllRecipients()[0].toString();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String subject(Message letter) {
    try {
      return letter.getSubject();
    } catch (MessagingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String text(Message letter) {
    try {
      return letter.getContent().toString();
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void change(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql.formatted(worker.person()));
    }
  }

  private String dump() throws SQLException {
    try (var connection = TestDatabase.admin();
        var rows =
            connection
                .createStatement()
                .executeQuery("select string_agg(w::text, ' ') from letters.wish w")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
