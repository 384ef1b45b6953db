package ua.kolo.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.assistance.Referral;
import ua.kolo.assistance.Referrals;
import ua.kolo.assistance.State;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.NewCase;
import ua.kolo.consents.Ground;
import ua.kolo.identity.Role;
import ua.kolo.identity.tokens.AccessTokens;
import ua.kolo.intake.Facts;
import ua.kolo.intake.Intake;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.Registered;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.webhooks.Webhook.Cause;

@KoloTest
class WebhooksTests {
  private static final int NODES = 2;
  private final UUID unit = UUID.randomUUID();
  private final Someone admin = Someone.as(Role.ADMINISTRATOR, unit).settle();
  private final Someone worker = Someone.as(Role.CASE_WORKER, unit).settle();
  private final Receiver receiver = Receiver.open();
  private final Webhooks webhooks;
  private final Sender sender;
  private final WebhookRecords records;
  private final AccessTokens tokens;
  private final Intake intake;
  private final Referrals referrals;
  private final CaseWork work;
  private final Persons persons;
  private final TransactionTemplate transaction;

  WebhooksTests(
      Webhooks webhooks,
      Sender sender,
      WebhookRecords records,
      AccessTokens tokens,
      Intake intake,
      Referrals referrals,
      CaseWork work,
      Persons persons,
      TransactionTemplate transaction) {
    this.webhooks = webhooks;
    this.sender = sender;
    this.records = records;
    this.tokens = tokens;
    this.intake = intake;
    this.referrals = referrals;
    this.work = work;
    this.persons = persons;
    this.transaction = transaction;
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void tellsThatAReportWasRegisteredByItsIdAndNothingMore() {
    hooked(Kind.REPORT_REGISTERED);

    var report = register();
    sender.round();

    var told = only();
    assertThat(told.json().propertyNames()).containsExactlyInAnyOrder("type", "timestamp", "data");
    assertThat(told.json().get("data").propertyNames())
        .containsExactlyInAnyOrder("id", "institution");
    assertThat(told.type()).isEqualTo("REPORT_REGISTERED");
    assertThat(told.record()).isEqualTo(report.id().toString());
    assertThat(told.body()).doesNotContain("Небувалюк", report.reference());
  }

  @Test
  void signsWithTheSecretThatWasShownOnce() {
    var made = hooked(Kind.REPORT_REGISTERED);
    register();
    sender.round();

    var told = only();
    var signature = new Signature(Base64.getDecoder().decode(bare(made)));
    assertThat(told.headers().get("webhook-signature"))
        .isEqualTo(
            signature.of(
                Objects.requireNonNull(told.headers().get("webhook-id")),
                Long.parseLong(Objects.requireNonNull(told.headers().get("webhook-timestamp"))),
                told.body().getBytes(StandardCharsets.UTF_8)));
    assertThat(one(made.id()).state()).isEqualTo(Delivery.State.DELIVERED);
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    hooked(Kind.REPORT_REGISTERED);

    worker
        .acting()
        .run(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      intake.register(report(), null);
                      status.setRollbackOnly();
                    }));
    sender.round();

    assertThat(receiver.told()).isEmpty();
  }

  @Test
  void tellsNothingOfAnotherInstitutionsRecords() {
    hooked(Kind.REPORT_REGISTERED);
    var stranger = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();

    stranger.acting().run(() -> intake.register(report(), null));
    sender.round();

    assertThat(receiver.told()).isEmpty();
  }

  @Test
  void tellsNothingThatIsSealedFromThePostBehindTheToken() throws SQLException {
    var made = hooked(Kind.REPORT_REGISTERED);
    register();
    change(
        """
        insert into clearance.sealing (id, kind, record, unit, posts, sealed_at)
        select gen_random_uuid(), 'person', id, unit, array[gen_random_uuid()], now()
          from persons.person where unit = '%s'
        """
            .formatted(unit));

    sender.round();

    assertThat(receiver.told()).isEmpty();
    assertThat(told(made.id())).isEmpty();
  }

  @Test
  void whatWaitsIsNotShownBeforeItIsJudged() {
    var made = hooked(Kind.REPORT_REGISTERED);

    register();

    assertThat(told(made.id())).isEmpty();
  }

  @Test
  void tellsBothSidesOfAReferralAndItsAnswer() {
    var centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
    var theirAdmin = Someone.as(Role.ADMINISTRATOR, centre.unit()).settle();
    hooked(Kind.REFERRAL_ANSWERED);
    try (var theirs = Receiver.open()) {
      var token = records.token(centre, Right.CASE_READ);
      hooked(theirAdmin, token, theirs, Kind.REFERRAL_SENT);
      var referral = refer(centre);
      sender.round();
      assertThat(theirs.told())
          .extracting(Receiver.Told::record)
          .containsExactly(referral.toString());
      assertThat(receiver.told()).isEmpty();

      var answer = new Referral.Answer(State.ACCEPTED, null, null, null);
      centre.acting().run(() -> referrals.answer(referral, 1, answer));
      sender.round();

      assertThat(only().type()).isEqualTo("REFERRAL_ANSWERED");
      assertThat(only().record()).isEqualTo(referral.toString());
    }
  }

  @Test
  void tellsWhomItWasSentToThatAReferralWasTakenBack() {
    var centre = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle();
    var theirAdmin = Someone.as(Role.ADMINISTRATOR, centre.unit()).settle();
    try (var theirs = Receiver.open()) {
      var token = records.token(centre, Right.CASE_READ);
      hooked(theirAdmin, token, theirs, Kind.REFERRAL_RECALLED);
      var referral = refer(centre);

      worker.acting().run(() -> referrals.recall(referral, 1, "вигадано"));
      sender.round();

      assertThat(theirs.told())
          .extracting(Receiver.Told::type, Receiver.Told::record)
          .containsExactly(tuple("REFERRAL_RECALLED", referral.toString()));
    }
  }

  @Test
  void isToldOnceByTwoNodesAtWork() throws Exception {
    hooked(Kind.REPORT_REGISTERED);
    register();
    register();
    var barrier = new CyclicBarrier(NODES);
    Callable<Boolean> node =
        () -> {
          barrier.await();
          sender.round();
          return true;
        };

    try (var threads = Executors.newFixedThreadPool(NODES)) {
      for (var done : threads.invokeAll(Collections.nCopies(NODES, node))) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(receiver.told())
        .hasSize(2)
        .extracting(Receiver.Told::record)
        .doesNotHaveDuplicates();
  }

  @Test
  void isTriedAgainWhenItWasNotTaken() throws SQLException {
    var made = hooked(Kind.REPORT_REGISTERED);
    receiver.answers(503);
    register();
    sender.round();
    var failed = one(made.id());
    assertThat(failed.state()).isEqualTo(Delivery.State.WAITING);
    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.trouble()).isEqualTo(Trouble.REFUSED);
    assertThat(found(made.id()).failures()).isEqualTo(1);
    sender.round();
    assertThat(receiver.told()).as("not before its time").hasSize(1);

    receiver.answers(200);
    due(made.id());
    sender.round();

    assertThat(one(made.id()).state()).isEqualTo(Delivery.State.DELIVERED);
    assertThat(found(made.id()).failures()).isZero();
    assertThat(receiver.told())
        .hasSize(2)
        .extracting(told -> told.headers().get("webhook-id"))
        .containsOnly(one(made.id()).id().toString());
  }

  @Test
  void isGivenUpAfterEightTriesAndSentAgainByHand() throws SQLException {
    var made = hooked(Kind.REPORT_REGISTERED);
    receiver.answers(500);
    register();
    for (int attempt = 0; attempt < 8; attempt++) {
      sender.round();
      due(made.id());
    }
    assertThat(one(made.id()).state()).isEqualTo(Delivery.State.GIVEN_UP);
    assertThat(receiver.told()).hasSize(8);

    receiver.answers(200);
    admin.acting().run(() -> webhooks.again(made.id(), one(made.id()).id()));
    sender.round();

    assertThat(one(made.id()).state()).isEqualTo(Delivery.State.DELIVERED);
  }

  @Test
  void oneThatTakesNothingForADayIsSwitchedOffAndSaysSo() throws SQLException {
    var made = hooked(Kind.REPORT_REGISTERED);
    receiver.answers(500);
    register();
    change(
        """
        update webhooks.webhook
           set failures = %d, failing_since = now() - interval '25 hours' where id = '%s'
        """
            .formatted(Queue.MOST_FAILURES - 1, made.id()));

    sender.round();

    assertThat(found(made.id()).stoppedBecause()).isEqualTo(Cause.FAILING);
    assertThat(admin.acting().call(webhooks::ended)).isEqualTo(1);
    admin.acting().run(() -> webhooks.resume(made.id()));
    assertThat(admin.acting().call(webhooks::ended)).isZero();
  }

  @Test
  void oneThatIsGoneIsSwitchedOffAtOnce() {
    var made = hooked(Kind.REPORT_REGISTERED);
    receiver.answers(410);
    register();

    sender.round();

    assertThat(found(made.id()).stoppedBecause()).isEqualTo(Cause.GONE);
  }

  @Test
  void endsWithItsToken() {
    var token = records.token(worker, Right.CASE_READ);
    var made = hooked(admin, token, receiver, Kind.REPORT_REGISTERED);
    worker.acting().run(() -> tokens.revoke(token));
    register();

    sender.round();

    assertThat(receiver.told()).isEmpty();
    assertThat(found(made.id()).stoppedBecause()).isEqualTo(Cause.TOKEN_ENDED);
  }

  @Test
  void isToldNoMoreThanItsTokenAllows() {
    var narrow = records.token(worker, Right.PERSON_READ);

    assertThatThrownBy(() -> hooked(admin, narrow, receiver, Kind.REPORT_REGISTERED))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> hooked(Kind.TEST)).isInstanceOf(BadRequest.class);
  }

  @Test
  void nobodyButTheAdministratorThereReachesIt() {
    var made = hooked(Kind.REPORT_REGISTERED);
    var elsewhere = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();

    assertThatThrownBy(() -> worker.acting().call(() -> webhooks.find(made.id())))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> elsewhere.acting().call(() -> webhooks.find(made.id())))
        .isInstanceOf(NotFound.class);
    assertThat(elsewhere.acting().call(webhooks::list)).isEmpty();
  }

  @Test
  void isPausedResumedAndRemoved() {
    var made = hooked(Kind.REPORT_REGISTERED);
    admin.acting().run(() -> webhooks.pause(made.id()));
    register();
    sender.round();
    assertThat(receiver.told()).isEmpty();

    admin.acting().run(() -> webhooks.resume(made.id()));
    var second = register();
    sender.round();
    assertThat(only().record()).isEqualTo(second.id().toString());

    admin.acting().run(() -> webhooks.remove(made.id()));
    register();
    sender.round();
    assertThat(receiver.told()).hasSize(1);
    assertThatThrownBy(() -> found(made.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void aTestIsSentAndShown() {
    var made = hooked(Kind.REPORT_REGISTERED);

    admin.acting().run(() -> webhooks.test(made.id()));
    sender.round();

    assertThat(only().type()).isEqualTo("TEST");
    assertThat(one(made.id()).status()).isEqualTo(204);
  }

  @Test
  void itsSecretLiesSealed() throws SQLException {
    var made = hooked(Kind.REPORT_REGISTERED);

    try (var connection = TestDatabase.admin();
        var rows =
            connection
                .createStatement()
                .executeQuery("select string_agg(w::text, ' ') from webhooks.webhook w")) {
      rows.next();
      var hex = HexFormat.of().formatHex(Base64.getDecoder().decode(bare(made)));
      assertThat(rows.getString(1)).contains(made.id().toString()).doesNotContain(bare(made), hex);
    }
  }

  private Webhooks.Made hooked(Kind... kinds) {
    return hooked(admin, records.token(worker, Right.CASE_READ), receiver, kinds);
  }

  private Webhooks.Made hooked(Someone by, UUID token, Receiver told, Kind... kinds) {
    var wish = new NewWebhook(token, told.address(), Arrays.asList(kinds));
    return by.acting().call(() -> webhooks.add(wish, null));
  }

  private static String bare(Webhooks.Made made) {
    return Objects.requireNonNull(made.secret()).substring("whsec_".length());
  }

  private Registered register() {
    return worker.acting().call(() -> intake.register(report(), null));
  }

  private UUID refer(Someone centre) {
    var person =
        worker.acting().call(() -> persons.add(Identity.named("Небувалюк Орина"), List.of()));
    var party = new NewCase.NewParty(person, "VICTIM", null, false);
    var opening = new NewCase("DV", null, null, LocalDate.of(2026, 12, 1), List.of(party));
    var file = worker.acting().call(() -> work.open(opening, null));
    var asked =
        new Referral.New(file, person, centre.unit(), "012.0", true, null, false, "Вигадане");
    var ground = new Ground("VITAL_INTEREST", "вигадано");
    return worker.acting().call(() -> referrals.send(asked, ground, null));
  }

  private static NewReport report() {
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
    var victim =
        new NewReport.Named(
            null, Identity.named("Небувалюк Оксана"), List.of(), "VICTIM", null, List.of());
    return new NewReport(facts, null, List.of(victim));
  }

  private Receiver.Told only() {
    assertThat(receiver.told()).hasSize(1);
    return receiver.told().getFirst();
  }

  private Webhook found(UUID webhook) {
    return admin.acting().call(() -> webhooks.find(webhook));
  }

  private List<Delivery> told(UUID webhook) {
    return admin.acting().call(() -> webhooks.deliveries(webhook));
  }

  private Delivery one(UUID webhook) {
    assertThat(told(webhook)).hasSize(1);
    return told(webhook).getFirst();
  }

  // As if its time had come.
  private static void due(UUID webhook) throws SQLException {
    change(
        "update webhooks.delivery set next_at = now() where next_at is not null and webhook = '%s'"
            .formatted(webhook));
  }

  private static void change(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
