package ua.kolo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.assistance.Referral;
import ua.kolo.assistance.Referrals;
import ua.kolo.assistance.State;
import ua.kolo.cases.CaseWork;
import ua.kolo.cases.NewCase;
import ua.kolo.consents.Answer;
import ua.kolo.consents.Consent;
import ua.kolo.consents.Consents;
import ua.kolo.identity.SignedIn;
import ua.kolo.intake.Arrival;
import ua.kolo.intake.Facts;
import ua.kolo.intake.Intake;
import ua.kolo.intake.NewReport;
import ua.kolo.intake.ReportFilter;
import ua.kolo.intake.Reports;
import ua.kolo.intake.SentNotices;
import ua.kolo.intake.Words;
import ua.kolo.persons.Identity;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;
import ua.kolo.platform.Demo;

/// Invented reports, a file and referrals of the trial, so that whoever looks round sees work under
/// way: told by the trial's people at a first start, and not once one of them told something or
/// left. The names are of `LeakCheck.STEMS`, so that a leak of the trial is found, too.
@Component
@ConditionalOnProperty("kolo.trial.records")
@Order(20)
class TrialRecords implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(TrialRecords.class);
  private static final List<String> TELLING =
      List.of("shkola", "politsiia", "koordynator", "fakhivets");
  private static final UUID LEGAL_AID = Demo.unit(7);
  private static final UUID SHELTER = Demo.unit(8);
  private final ua.kolo.identity.Identity identity;
  private final Intake intake;
  private final Reports reports;
  private final SentNotices notices;
  private final Consents consents;
  private final CaseWork work;
  private final Referrals referrals;
  private final Clock clock;

  TrialRecords(
      ua.kolo.identity.Identity identity,
      Intake intake,
      Reports reports,
      SentNotices notices,
      Consents consents,
      CaseWork work,
      Referrals referrals,
      Clock clock) {
    this.identity = identity;
    this.intake = intake;
    this.reports = reports;
    this.notices = notices;
    this.consents = consents;
    this.work = work;
    this.referrals = referrals;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (at("nadavach").isPresent() && TELLING.stream().allMatch(this::isNew)) {
      try {
        tell();
      } catch (RuntimeException refused) {
        // The trial is as good without them; what was told stays, and is not told again.
        LOG.warn("The records of the trial were not told: {}", refused.getClass().getName());
      }
    }
  }

  // Who left, or registered something, has begun to use the trial.
  private boolean isNew(String login) {
    return at(login)
        .map(post -> post.call(() -> reports.count(ReportFilter.ALL)) == 0)
        .orElse(false);
  }

  void tell() {
    acting("shkola").run(this::school);
    acting("politsiia").run(this::police);
    acting("koordynator").run(this::hotline);
    var sent = acting("fakhivets").call(this::helped);
    acting("nadavach").run(() -> accept(sent));
  }

  Acting acting(String login) {
    return at(login).orElseThrow();
  }

  private Optional<Acting> at(String login) {
    return Acting.gate()
        .call(() -> identity.posts(login).stream().map(SignedIn::acting).findFirst());
  }

  // Told to the hromada inside Kolo; the police are still to be told.
  private void school() {
    var facts =
        new Facts(
            "A2",
            "DETECTION",
            "SCHOOL",
            "STAFF",
            ago(Duration.ofHours(20)),
            "DV",
            List.of("PHYSICAL", "PSYCHOLOGICAL"),
            List.of(),
            List.of("CHILD_SAFETY"),
            1,
            true);
    var report =
        intake.register(
            new NewReport(
                facts,
                said("Вигадана розповідь: учень боїться йти додому, бо вітчим бʼє матір."),
                List.of(
                    named("VICTIM", "Прикладюк Дарина Олегівна", 1991, "COHABITANT"),
                    named("CHILD_WITNESS", "Прикладюк Матвій", 2014, null),
                    named("OFFENDER", "Казковський Юрій Петрович", 1987, null))),
            null);
    agrees(victim(report.id()), Consents.TO_SERVICE);
    notices.send(report.id(), new Arrival.New(Demo.UNIT, null), null, null);
  }

  private void police() {
    var facts =
        new Facts(
            "A4",
            "MESSAGE",
            "P102",
            "VICTIM",
            ago(Duration.ofHours(3)),
            "DV",
            List.of("PHYSICAL"),
            List.of("WEAPON", "INTOXICATED"),
            List.of("POLICE", "SAFE_PLACE"),
            0,
            false);
    intake.register(
        new NewReport(
            facts,
            said("Вигаданий виклик: чоловік із ножем не випускає з квартири."),
            List.of(
                named("VICTIM", "Небувалюк Ганна Іванівна", 1979, "SPOUSE"),
                named("OFFENDER", "Небувалюк Степан Ілліч", 1976, null))),
        null);
  }

  private void hotline() {
    var facts =
        new Facts(
            "A2",
            "MESSAGE",
            "P1547",
            "NEIGHBOUR",
            ago(Duration.ofDays(4)),
            "DV",
            List.of("PSYCHOLOGICAL", "ECONOMIC"),
            List.of(),
            List.of(),
            0,
            false);
    intake.register(
        new NewReport(
            facts,
            said("Вигадане повідомлення: сусідку похилого віку син не пускає до крамниці."),
            List.of(named("VICTIM", "Уявнюк Катерина Василівна", 1949, "PARENT_CHILD"))),
        null);
  }

  /// A file of the centre: one referral accepted by the shelter, one nobody answered yet.
  private UUID helped() {
    var facts =
        new Facts(
            "A1",
            "APPLICATION",
            "IN_PERSON",
            "VICTIM",
            ago(Duration.ofDays(2)),
            "DV",
            List.of("PHYSICAL", "ECONOMIC"),
            List.of(),
            List.of("SAFE_PLACE"),
            1,
            true);
    var report =
        intake.register(
            new NewReport(
                facts,
                said("Вигадана заява: пішла з дому з донькою, просить прихистку й поради юриста."),
                List.of(
                    named("VICTIM", "Вигаданюк Орина Тарасівна", 1988, "SPOUSE"),
                    named("CHILD_WITNESS", "Вигаданюк Соломія", 2017, null),
                    named("OFFENDER", "Вигаданюк Назар Якович", 1984, null))),
            null);
    var victim = victim(report.id());
    agrees(victim, Consents.TO_SERVICE);
    var file = work.open(opening(report.id()), null);
    referrals.send(asked(file, victim, LEGAL_AID, "PRIMARY_LEGAL_AID", false), null, null);
    return referrals.send(asked(file, victim, SHELTER, "012.0", true), null, null);
  }

  private void accept(UUID referral) {
    var version = referrals.look(referral).version();
    referrals.answer(
        referral, version, new Referral.Answer(State.ACCEPTED, null, "вигадана відповідь", null));
  }

  private NewCase opening(UUID report) {
    var parties =
        reports.find(report).people().stream()
            .map(one -> new NewCase.NewParty(one.person(), one.role(), one.relationship(), true))
            .toList();
    var review = LocalDate.now(clock.withZone(Days.KYIV)).plusDays(14);
    return new NewCase("DV", report, "Вигадане: дзвонити лише вдень", review, parties);
  }

  private static Referral.New asked(
      UUID file, UUID person, UUID receiver, String service, boolean urgent) {
    return new Referral.New(
        file, person, receiver, service, urgent, "FEMALE", false, "Вигадане прохання");
  }

  private UUID victim(UUID report) {
    return reports.find(report).in("VICTIM").getFirst().person();
  }

  private void agrees(UUID person, String scope) {
    consents.record(person, new Answer(scope, true, Consent.Form.WRITTEN, null, "вигадана згода"));
  }

  private Instant ago(Duration time) {
    return clock.instant().minus(time);
  }

  private static Words said(String narrative) {
    return new Words(narrative, null, "Вигадана громада", null, null, null, null);
  }

  private static NewReport.Named named(
      String role, String name, int born, @Nullable String relationship) {
    var identity = Identity.named(name).born(null, born);
    return new NewReport.Named(null, identity, null, role, relationship, null);
  }
}
