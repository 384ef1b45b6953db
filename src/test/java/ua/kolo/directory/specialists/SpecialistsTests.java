package ua.kolo.directory.specialists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.Mergings;
import ua.kolo.directory.specialists.Event.What;
import ua.kolo.directory.specialists.SpecialistFilter.State;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Stale;

@KoloTest
class SpecialistsTests {
  private static final String PHONE = "+380 00 000 00 01";
  private final Someone coordinator = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Acting olena = coordinator.acting();
  private final Institutions institutions;
  private final Specialists specialists;
  private final Mergings mergings;
  private final Links links;
  private final Corrections corrections;
  private final Reminders reminders;
  private final SpecialistStore store;
  private final MockMvcTester web;
  private UUID school = UUID.randomUUID();

  SpecialistsTests(
      Institutions institutions,
      Specialists specialists,
      Mergings mergings,
      Links links,
      Corrections corrections,
      Reminders reminders,
      SpecialistStore store,
      MockMvcTester web) {
    this.institutions = institutions;
    this.specialists = specialists;
    this.mergings = mergings;
    this.links = links;
    this.corrections = corrections;
    this.reminders = reminders;
    this.store = store;
    this.web = web;
  }

  @BeforeEach
  void found() {
    school = olena.call(() -> Appointed.institution(institutions));
  }

  @Test
  void whatHappenedToAnEntryIsToldInOrder() {
    olena.run(
        () -> {
          var id = add("Вигадана Перша");
          specialists.change(id, 1, Appointed.card("Вигадана Перша-Друга", PHONE));
          specialists.confirm(id);
          specialists.end(id, specialists.today());
          specialists.reopen(id);

          assertThat(specialists.history(id))
              .extracting(Event::what)
              .containsExactly(What.REOPENED, What.ENDED, What.CONFIRMED, What.CHANGED, What.ADDED);
          assertThat(specialists.find(id).confirmedOn()).isEqualTo(specialists.today());
        });
  }

  @Test
  void whoeverLacksTheRightReadsAndChangesNothing() {
    var id = olena.call(() -> add("Вигадана Перша"));
    var worker = Someone.as(Role.CASE_WORKER, UUID.randomUUID()).acting();

    assertThat(worker.call(() -> specialists.find(id)).phone()).isEqualTo(PHONE);
    assertThatThrownBy(() -> worker.run(() -> specialists.confirm(id)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> Acting.visitor().run(() -> specialists.find(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void twoWhoChangeAtOnceDoNotOverwriteEachOther() {
    var id = olena.call(() -> add("Вигадана Перша"));
    olena.run(() -> specialists.change(id, 1, Appointed.card("Вигадана Друга", PHONE)));

    assertThatThrownBy(
            () -> olena.run(() -> specialists.change(id, 1, Appointed.card("Третя", PHONE))))
        .isInstanceOf(Stale.class);
  }

  @Test
  void anAppointmentDoesNotEndBeforeItBegins() {
    var id = olena.call(() -> add("Вигадана Перша"));

    assertThatThrownBy(() -> olena.run(() -> specialists.end(id, LocalDate.of(2024, 1, 1))))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void formerOnesLeaveTheListAndAreFoundAmongTheFormer() {
    olena.run(
        () -> {
          var id = add("Вигадана Перша");
          specialists.end(id, specialists.today().minusDays(1));

          assertThat(specialists.list(SpecialistFilter.of(school), 0, 9)).isEmpty();
          assertThat(specialists.list(only(State.ENDED), 0, 9)).hasSize(1);
          assertThatThrownBy(() -> specialists.confirm(id)).isInstanceOf(Conflict.class);
        });
  }

  @Test
  void theDayBeforeSixMonthsNobodyIsRemindedAndOnTheDayTheyAre() {
    olena.run(
        () -> {
          var id = add("Вигадана Перша");
          var today = specialists.today();
          store.confirm(id, today.minusMonths(6).plusDays(1), "Хтось");
          reminders.raise(today);
          assertThat(mine()).isZero();
          assertThat(specialists.count(only(State.UNCONFIRMED))).isZero();

          store.confirm(id, today.minusMonths(6), "Хтось");
          reminders.raise(today);
          reminders.raise(today);
          assertThat(mine()).isOne();
          assertThat(specialists.count(only(State.UNCONFIRMED))).isOne();

          specialists.confirm(id);
          assertThat(mine()).isZero();
        });
  }

  @Test
  void whoeverKeepsTheDirectoryIsRemindedOnEveryPageAndNobodyElse() {
    olena.run(
        () -> {
          store.confirm(add("Вигадана Перша"), specialists.today().minusMonths(7), "Хтось");
          reminders.raise(specialists.today());
        });
    var school = Someone.as(Role.EDUCATION, UUID.randomUUID());

    assertThat(web.get().uri("/help").with(coordinator.asks()).exchange())
        .bodyText()
        .contains("не підтверджува");
    assertThat(web.get().uri("/help").with(school.asks()).exchange())
        .bodyText()
        .doesNotContain("не підтверджува");
  }

  @Test
  void aLinkConfirmsAllAndOpensNoMore() {
    var id = olena.call(() -> add("Вигадана Перша"));
    var ticket = ticket();

    system(() -> links.confirm(links.open(ticket), "Вигадана директорка"));

    var confirmed = olena.call(() -> specialists.find(id));
    assertThat(confirmed.confirmedBy()).isEqualTo("Вигадана директорка");
    assertThat(olena.call(() -> specialists.history(id)).getFirst().what())
        .isEqualTo(What.CONFIRMED_BY_LINK);
    assertThatThrownBy(() -> system(() -> links.open(ticket))).isInstanceOf(NotFound.class);
  }

  @Test
  void aLinkThatIsForgedRevokedOrReplacedOpensNothing() {
    olena.run(() -> add("Вигадана Перша"));
    var first = ticket();
    var second = ticket();
    var id = second.substring(0, 36);
    var forged = second.substring(0, 37) + "0".repeat(32);

    assertThatThrownBy(() -> system(() -> links.open(first))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> system(() -> links.open(forged))).isInstanceOf(NotFound.class);
    system(() -> links.open(second));
    olena.run(() -> links.revoke(UUID.fromString(id)));
    assertThatThrownBy(() -> system(() -> links.open(second))).isInstanceOf(NotFound.class);
    assertThat(web.get().uri("/public/specialists/" + second)).hasStatus(404);
  }

  @Test
  void aLinkReachesNobodyOfAnotherInstitution() {
    olena.run(() -> add("Вигадана Перша"));
    var ticket = ticket();
    var other = olena.call(() -> Appointed.institution(institutions));
    var stranger = olena.call(() -> specialists.add(other, Appointed.card("Вигадана Чужа", PHONE)));

    assertThat(web.get().uri("/public/specialists/" + ticket + "/" + stranger)).hasStatus(404);
    assertThatThrownBy(
            () ->
                system(
                    () ->
                        corrections.send(
                            links.open(ticket),
                            stranger,
                            true,
                            Appointed.card("Чужа", PHONE),
                            "Хтось")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aCorrectionCountsOnlyOnceSomebodyAcceptedIt() {
    var id = olena.call(() -> add("Вигадана Перша"));
    var ticket = ticket();
    system(() -> send(ticket, id, false, "+380 00 000 99 99"));
    assertThat(olena.call(() -> specialists.find(id)).phone()).isEqualTo(PHONE);

    system(() -> links.confirm(links.open(ticket), "Вигадана директорка"));
    assertThat(olena.call(() -> specialists.find(id)).confirmedOn()).isNull();

    var waiting = olena.call(() -> waiting(id));
    olena.run(() -> corrections.accept(waiting.id(), false));
    var accepted = olena.call(() -> specialists.find(id));
    assertThat(accepted.phone()).isEqualTo("+380 00 000 99 99");
    assertThat(accepted.confirmedOn()).isNotNull();
    assertThatThrownBy(() -> olena.run(() -> corrections.accept(waiting.id(), false)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatWasChangedAfterACorrectionWasSentIsOverwrittenOnlyKnowingly() throws SQLException {
    var id = olena.call(() -> add("Вигадана Перша"));
    var ticket = ticket();
    system(() -> send(ticket, id, false, "+380 00 000 99 99"));
    sentDaysAgo(id, 5);
    var version = olena.call(() -> specialists.find(id)).version();
    olena.run(
        () ->
            specialists.change(id, version, Appointed.card("Вигадана Перша", "+380 00 000 11 11")));
    var waiting = olena.call(() -> waiting(id));

    assertThatThrownBy(() -> olena.run(() -> corrections.accept(waiting.id(), false)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("overtaken");
    assertThat(olena.call(() -> specialists.find(id)).phone()).isEqualTo("+380 00 000 11 11");

    olena.run(() -> corrections.accept(waiting.id(), true));
    var accepted = olena.call(() -> specialists.find(id));
    assertThat(accepted.phone()).isEqualTo("+380 00 000 99 99");
    assertThat(accepted.confirmedOn())
        .as("as of the day it was sent")
        .isEqualTo(specialists.today().minusDays(5));
  }

  private static void sentDaysAgo(UUID specialist, int days) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update directory.specialist_correction set given_at = given_at - interval '%s days'
           where specialist = '%s'
          """
              .formatted(days, specialist));
    }
  }

  @Test
  void onlyInstitutionsOnesOwnKeepsAreCountedAsSilent() throws SQLException {
    knownFor(school, "1 month 1 day");
    system(() -> reminders.raise(specialists.today()));
    assertThat(olena.call(this::mine)).isOne();
    var stranger = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
    elsewhere(stranger.unit());

    assertThat(stranger.acting().call(specialists::silent)).isZero();
  }

  // A school of another oblast.
  private static void elsewhere(UUID unit) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update directory.body set kind = 'SCHOOL', territory = 'UA80000000000093317' where id = '%s'"
              .formatted(unit));
    }
  }

  @Test
  void whoLeftIsEndedAndWhoIsNewIsAdded() {
    var id = olena.call(() -> add("Вигадана Перша"));
    var ticket = ticket();
    system(() -> send(ticket, id, true, PHONE));
    system(
        () ->
            corrections.send(
                links.open(ticket),
                null,
                false,
                Appointed.card("Вигадана Нова", PHONE),
                "Вигадана директорка"));

    olena.run(
        () ->
            corrections.waiting().stream()
                .filter(one -> one.institution().equals(school))
                .forEach(one -> corrections.accept(one.id(), false)));

    assertThat(olena.call(() -> specialists.list(SpecialistFilter.of(school), 0, 9)))
        .extracting(Specialist::name)
        .containsExactly("Вигадана Нова");
  }

  @Test
  void whoNamedNobodyIsListedRemindedAndNamesSomebodyByALink() throws SQLException {
    var name = olena.call(() -> institutions.find(school).name());
    var named = new InstitutionFilter(name, null, null, false);
    assertThat(olena.call(() -> specialists.unnamed(named, 0, 9)).getFirst().remindedOn()).isNull();
    knownFor(school, "1 month 1 day");
    system(() -> reminders.raise(specialists.today()));
    assertThat(olena.call(() -> specialists.unnamed(named, 0, 9)).getFirst().remindedOn())
        .isEqualTo(olena.call(specialists::today));

    var path = olena.call(() -> links.makeForUnnamed(named)).getFirst().path();
    var ticket = path.substring(path.lastIndexOf('/') + 1);
    assertThatThrownBy(() -> system(() -> links.confirm(links.open(ticket), "Вигадана директорка")))
        .isInstanceOf(Conflict.class);
    system(() -> send(ticket, null, false, PHONE));
    assertThat(olena.call(this::mine)).isOne();
    olena.run(
        () ->
            corrections.waiting().stream()
                .filter(one -> one.institution().equals(school))
                .forEach(one -> corrections.accept(one.id(), false)));

    assertThat(olena.call(() -> specialists.countUnnamed(named))).isZero();
    assertThat(olena.call(this::mine)).isZero();
  }

  @Test
  void theListOfThoseWhoNamedNobodyOpensAndMakesLinks() {
    var asked =
        "/directory/specialists/unnamed?q=" + olena.call(() -> institutions.find(school).name());

    assertThat(web.get().uri(asked).with(coordinator.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("ще не запитували");
    assertThat(web.get().uri(asked + "нема").with(coordinator.asks()).exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Кожна установа когось назвала");
    assertThat(
            web.post()
                .uri(asked.replace("unnamed?", "unnamed/links?"))
                .with(csrf())
                .with(coordinator.asks())
                .exchange())
        .hasStatusOk()
        .bodyText()
        .contains("/public/specialists/");
  }

  @Test
  void specialistsOfAMergedInstitutionStandAtTheOneThatStaysUntilTheyPart() {
    olena.run(
        () -> {
          var id = add("Вигадана Перша");
          var kept = Appointed.institution(institutions);
          mergings.merge(school, kept, "Той самий ліцей");

          assertThat(specialists.list(SpecialistFilter.of(kept), 0, 9))
              .extracting(Specialist::institution)
              .containsExactly(kept);
          assertThat(specialists.find(id).institution()).isEqualTo(kept);

          mergings.part(school);
          assertThat(specialists.list(SpecialistFilter.of(kept), 0, 9)).isEmpty();
          assertThat(specialists.find(id).institution()).isEqualTo(school);
        });
  }

  @Test
  void telephonesAreWrittenOneWayAndWhatIsNoneIsRefusedByEveryWayIn() {
    var id =
        olena.call(() -> specialists.add(school, Appointed.card("Вигадана", "(000) 000-00-01")));
    assertThat(olena.call(() -> specialists.find(id)).phone()).isEqualTo(PHONE);

    var wrong = Appointed.card("Вигадана", "спитати в школі");
    assertThatThrownBy(() -> olena.run(() -> specialists.change(id, 1, wrong)))
        .isInstanceOf(BadRequest.class);
    var ticket = ticket();
    assertThatThrownBy(() -> system(() -> send(ticket, id, false, "44")))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> olena.run(() -> specialists.add(school, nobodysCard())))
        .isInstanceOf(BadRequest.class);
  }

  private static Card nobodysCard() {
    var from = LocalDate.of(2025, 9, 2);
    return new Card("Вигадана", "", null, null, from, null, null, null, null, null);
  }

  private static void knownFor(UUID body, String time) throws SQLException {
    try (var admin = TestDatabase.admin();
        var statement = admin.createStatement()) {
      statement.execute(
          "update directory.body set made_at = now() - interval '%s' where id = '%s'"
              .formatted(time, body));
    }
  }

  @Test
  void theFileHasTheRowsOfTheListAndTheirHeads() {
    olena.run(() -> add("Вигадана Перша"));

    var csv =
        web.get()
            .uri("/directory/specialists.csv?institution=" + school)
            .with(coordinator.asks())
            .exchange()
            .getResponse()
            .getContentAsByteArray();

    assertThat(new String(csv, StandardCharsets.UTF_8))
        .startsWith("\uFEFFУстанова;Територія;")
        .contains("Вигадана Перша;психологиня;7-о 01.09.2025;02.09.2025;;+380 00 000 00 01");
    assertThat(
            web.get()
                .uri("/directory/specialists.xlsx?institution=" + school)
                .with(coordinator.asks()))
        .hasStatusOk();
  }

  private UUID add(String name) {
    return specialists.add(school, Appointed.card(name, PHONE));
  }

  private void send(String ticket, @Nullable UUID id, boolean leaves, String phone) {
    var card = Appointed.card("Вигадана Перша", phone);
    corrections.send(links.open(ticket), id, leaves, card, "Вигадана директорка");
  }

  private Correction waiting(UUID specialist) {
    return corrections.waiting().stream()
        .filter(one -> specialist.equals(one.specialist()))
        .findFirst()
        .orElseThrow();
  }

  private long mine() {
    return specialists.reminders().stream().filter(one -> one.institution().equals(school)).count();
  }

  @Test
  void aLinkForAnInstitutionOthersKeepIsMadeByThemAlone() throws SQLException {
    olena.run(() -> add("Вигадана Перша"));
    var neighbour = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update directory.body set kind = 'NGO' where id = '%s'".formatted(neighbour.unit()));
    }

    assertThatThrownBy(() -> neighbour.acting().call(() -> links.make(SpecialistFilter.of(school))))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("directory.institution.theirs");
    assertThat(olena.call(() -> links.make(SpecialistFilter.of(school)))).hasSize(1);
  }

  private SpecialistFilter only(State state) {
    return new SpecialistFilter(null, school, null, null, state);
  }

  private String ticket() {
    var path = olena.call(() -> links.make(SpecialistFilter.of(school))).getFirst().path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void system(Runnable work) {
    Acting.system(new UUID(0, 0)).run(work);
  }
}
