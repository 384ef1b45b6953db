package ua.kolo.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.Entered;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.identity.factors.Codes;
import ua.kolo.identity.factors.Factors;
import ua.kolo.platform.Acting;

/// No administrator comes in as somebody who sees persons without another knowing and agreeing.
@KoloTest
class EntryHelpTests {
  private static final String SHOWN = "id=\"code\"";
  private final MockMvcTester web;
  private final ApplicationContext context;
  private final PeopleRows rows;
  private final Posts posts;
  private final Someone admin = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();
  private final Someone officer = Someone.as(Role.POLICE, admin.unit()).settle();

  EntryHelpTests(MockMvcTester web, ApplicationContext context, PeopleRows rows, Posts posts) {
    this.web = web;
    this.context = context;
    this.rows = rows;
    this.posts = posts;
  }

  @Test
  void aCodeWaitsForTheHeadAndIsGivenOnceAfterTheirWord() {
    var head = head(admin.unit());
    assertThat(code(officer)).hasRedirectedUrl("/people/" + officer.person());
    assertThat(number("identity.invitation", officer)).isZero();
    assertThat(open(head, "/programmes")).bodyText().contains("без вашого слова");
    assertThat(code(officer)).hasStatus(409);
    var id = waiting(officer);

    assertThat(send(admin, "/me/entry-help/" + id + "/confirmation")).hasStatus(404);
    assertThat(send(officer, "/me/entry-help/" + id + "/confirmation")).hasStatus(404);
    assertThat(open(head, "/me/entry-help")).bodyText().contains(officer.person().toString());
    assertThat(send(head, "/me/entry-help/" + id + "/confirmation")).hasStatus(302);

    assertThat(open(admin, "/people/" + officer.person())).bodyText().contains("Діє сім днів");
    assertThat(admin.get(web, "/api/v1/people/" + officer.person() + "/entry-help"))
        .bodyJson()
        .extractingPath("$[0].agreedAt")
        .isNotNull();
    assertThat(code(officer)).hasStatusOk().bodyText().contains(SHOWN);
    assertThat(open(head, "/programmes")).bodyText().contains("зроблено одноразовий код");
    assertThat(open(admin, "/directory")).bodyText().doesNotContain("зроблено одноразовий код");
    assertThat(code(officer)).hasRedirectedUrl("/people/" + officer.person());
  }

  @Test
  void factorsAreTakenAfterTheWordOnlyAndARefusalTakesNothing() {
    var head = head(admin.unit());
    giveTotp(officer);
    assertThat(take(officer)).hasStatus(302);
    assertThat(send(head, "/me/entry-help/" + waiting(officer) + "/refusal")).hasStatus(302);
    assertThat(number("identity.factor_loss", officer)).isZero();

    take(officer);
    send(head, "/me/entry-help/" + waiting(officer) + "/confirmation");
    assertThat(open(admin, "/people/" + officer.person() + "/factor-loss"))
        .bodyText()
        .contains("загублено телефон");
    admin.post(
        web, "/people/" + officer.person() + "/factor-loss", Map.of("reason", "інша причина"));
    assertThat(
            count(
                "identity.factor_loss where reason = 'загублено телефон' and account = '%s'"
                    .formatted(officer.person())))
        .isEqualTo(1);
  }

  @Test
  void whoeverAskedTakesItBack() {
    head(admin.unit());
    code(officer);
    var address = "/people/" + officer.person() + "/entry-help/" + waiting(officer) + "/withdrawal";

    assertThat(send(admin, address)).hasStatus(302);
    assertThat(send(admin, address)).hasStatus(404);
  }

  @Test
  void theHeadsOwnWaitsForTheDataProtectionOfficerOrAnotherAdministrator() {
    var head = head(admin.unit());
    assertThat(code(head)).as("nobody else is there").hasStatusOk().bodyText().contains(SHOWN);

    var auditor = Someone.as(Role.AUDITOR, admin.unit()).settle();
    assertThat(code(head)).hasStatus(302);
    var first = waiting(head);
    assertThat(send(head, "/me/entry-help/" + first + "/confirmation")).hasStatus(404);
    assertThat(open(auditor, "/audit")).bodyText().contains("без вашого слова");
    assertThat(send(auditor, "/me/entry-help/" + first + "/confirmation")).hasStatus(302);
    assertThat(code(head)).hasStatusOk();

    var second = Someone.as(Role.ADMINISTRATOR, admin.unit()).settle();
    code(head);
    assertThat(send(second, "/me/entry-help/" + waiting(head) + "/confirmation")).hasStatus(302);
  }

  @Test
  void whereThePostIsTheHeadIsAskedThoughTheAccountIsAnothersToLookAfter() {
    var there = head(UUID.randomUUID());
    var lent = Someone.as(Role.POLICE, there.unit()).settle();
    write(
        "update identity.account set unit = '%s' where id = '%s'"
            .formatted(admin.unit(), lent.person()));

    assertThat(code(lent)).hasStatus(302);
    assertThat(open(admin, "/people/" + lent.person())).bodyText().contains("Відкликати");
    send(there, "/me/entry-help/" + waiting(lent) + "/confirmation");
    assertThat(code(lent)).hasStatusOk();
    assertThat(open(there, "/programmes")).bodyText().contains("зроблено одноразовий код");
  }

  @Test
  void whoSeesNobodyIsHelpedAtOnceAndSoIsAnybodyWhereNobodyHeads() {
    assertThat(code(officer)).hasStatusOk().bodyText().contains(SHOWN);

    head(admin.unit());
    var analyst = Someone.as(Role.ANALYST, admin.unit()).settle();
    assertThat(code(analyst)).hasStatusOk().bodyText().contains(SHOWN);
  }

  /// Else whoever asks would make the second word for the head's account themselves.
  @Test
  void whoSaysYesForTheHeadIsHelpedAndGivenAPostAfterTheHeadsWordOnly() {
    var auditor = Someone.as(Role.AUDITOR, admin.unit()).settle();
    var second = Someone.as(Role.ADMINISTRATOR, admin.unit()).settle();
    var newcomer = Someone.as(Role.EXECUTOR, admin.unit()).settle();
    var head = head(admin.unit());

    assertThat(code(auditor)).hasStatus(302);
    assertThat(code(second)).hasStatus(302);
    assertThat(given(Role.AUDITOR, newcomer)).isFalse();
    assertThat(given(Role.ADMINISTRATOR, newcomer)).isFalse();

    send(head, "/me/entry-help/" + waiting(auditor) + "/confirmation");
    assertThat(code(auditor)).hasStatusOk();
    assertThat(open(head, "/programmes")).bodyText().contains("зроблено одноразовий код");
  }

  @Test
  void aPostEndedJustBeforeIsAskedAboutStill() {
    head(admin.unit());
    var colleague = Someone.as(Role.POLICE, admin.unit()).settle();
    end(officer, admin);
    end(colleague, Someone.as(Role.ADMINISTRATOR, admin.unit()).settle());

    assertThat(code(officer)).hasStatus(302);
    assertThat(code(colleague)).as("another ended it").hasStatusOk();
  }

  @Test
  void aCodeMadeJustBeforeThePostIsTold() {
    var head = head(admin.unit());
    var newcomer = Someone.as(Role.EXECUTOR, admin.unit()).settle();
    assertThat(code(newcomer)).hasStatusOk();
    assertThat(open(head, "/programmes")).bodyText().doesNotContain("зроблено одноразовий код");

    assertThat(given(Role.POLICE, newcomer)).isFalse();
    assertThat(open(head, "/reviews")).bodyText().contains("адміністратор допоміг увійти");
    write("update identity.post set role = 'POLICE' where id = '%s'".formatted(newcomer.post()));
    assertThat(open(head, "/programmes")).bodyText().contains("зроблено одноразовий код");
  }

  @Test
  void whatNobodyAnswersAnyMoreShutsNobodyOut() {
    var head = head(admin.unit());
    var second = Someone.as(Role.ADMINISTRATOR, admin.unit()).settle();
    var invitation = "/people/" + officer.person() + "/invitation";
    code(officer);
    assertThat(second.post(web, invitation, Map.of())).hasStatus(409);

    write(
        "update identity.proposal set asked_at = now() - interval '8 days' where id = '%s'"
            .formatted(waiting(officer)));
    assertThat(send(head, "/me/entry-help/" + waiting(officer) + "/confirmation")).hasStatus(404);
    assertThat(second.post(web, invitation, Map.of())).hasStatus(302);

    end(second, admin);
    assertThat(code(officer)).as("who asked is no administrator any more").hasStatus(302);
  }

  @Test
  void whatWaitsEndsWithTheAccountOrItsHome() {
    head(admin.unit());
    code(officer);

    write(
        "update identity.account set unit = '%s' where id = '%s'"
            .formatted(head(UUID.randomUUID()).unit(), officer.person()));

    assertThat(
            count(
                "identity.proposal where ended_at is null and account = '%s'"
                    .formatted(officer.person())))
        .isZero();
  }

  @Test
  void theDatabaseTakesNoCodeAndNoFactorsNobodyAgreedTo() {
    invite(officer);
    lose(officer);
    head(admin.unit());

    assertThatThrownBy(() -> invite(officer)).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> lose(officer)).isInstanceOf(DataAccessException.class);
  }

  @Test
  void twoAtOnceUseOneWordOnce() {
    var head = head(admin.unit());
    giveTotp(officer);
    take(officer);
    send(head, "/me/entry-help/" + waiting(officer) + "/confirmation");
    var second = new AtomicReference<CompletableFuture<Void>>();

    within(
        () -> {
          loseNow(officer);
          second.set(CompletableFuture.runAsync(() -> lose(officer)));
          assertThatThrownBy(() -> Objects.requireNonNull(second.get()).get(1, TimeUnit.SECONDS))
              .isInstanceOf(TimeoutException.class);
        });

    assertThatThrownBy(() -> Objects.requireNonNull(second.get()).join())
        .hasCauseInstanceOf(DataAccessException.class);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theDatabaseKnowsWhichRolesAreWatched(Role role) {
    assertThat(flag("select identity.is_watched('%s', false)".formatted(role)))
        .isEqualTo(role.isWatched());
  }

  @Test
  void whatARobberMadeEndsWithTheOldPasswordUnlessTheTickIsTakenOff() {
    token(officer);
    assertThat(open(admin, "/people/" + officer.person() + "/invitation"))
        .bodyText()
        .contains("checked");
    code(officer);
    assertThat(tokens(officer)).isEqualTo(1);

    admin.post(web, "/people/" + officer.person() + "/invitation", Map.of("everything", "true"));

    assertThat(tokens(officer)).isZero();
  }

  @Test
  void itEndsWithTheFactorsToo() {
    token(officer);
    giveTotp(officer);
    assertThat(open(admin, "/people/" + officer.person() + "/factor-loss"))
        .bodyText()
        .contains("checked");

    admin.post(
        web,
        "/people/" + officer.person() + "/factor-loss",
        Map.of("reason", "загублено телефон", "everything", "true"));

    assertThat(tokens(officer)).isZero();
  }

  // Nothing but the database refuses here.
  private void invite(Someone whose) {
    var now = Instant.now();
    within(
        () -> rows.invite(whose.person(), admin.unit(), "0".repeat(64), admin.person(), now, now));
  }

  private void lose(Someone whose) {
    within(() -> loseNow(whose));
  }

  private void within(Runnable work) {
    var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    admin.acting().run(() -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private void loseNow(Someone whose) {
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into identity.factor_loss (id, unit, account, reason, taken_at, taken_by)
            values (gen_random_uuid(), :unit, :account, 'проба', now(), :by)
            """)
        .param("unit", admin.unit())
        .param("account", whose.person())
        .param("by", admin.person())
        .update();
  }

  private boolean given(Role role, Someone to) {
    var today = LocalDate.now(context.getBean(Clock.class));
    return admin
        .acting()
        .call(
            () -> {
              var post = posts.add(admin.unit(), "проба", role, false);
              return posts.give(new Appointment(post, to.person(), false, today, null, null));
            });
  }

  private void end(Someone whose, Someone by) {
    write(
        "update identity.holding set held_until = now(), ended_at = now(), ended_by = '%s' where holder = '%s'"
            .formatted(by.person(), whose.person()));
  }

  private Someone head(UUID unit) {
    var head = Someone.as(Role.PROGRAMME_MANAGER, unit).settle();
    write("update identity.post set heads = true where id = '%s'".formatted(head.post()));
    return head;
  }

  private MvcTestResult code(Someone whose) {
    return admin.post(web, "/people/" + whose.person() + "/invitation", Map.of());
  }

  private MvcTestResult take(Someone whose) {
    return admin.post(
        web, "/people/" + whose.person() + "/factor-loss", Map.of("reason", "загублено телефон"));
  }

  private MvcTestResult open(Someone who, String path) {
    return web.get().uri(path).cookie(Entered.cookie(context, who.person())).exchange();
  }

  private MvcTestResult send(Someone who, String path) {
    return web.post()
        .uri(path)
        .with(csrf())
        .cookie(Entered.cookie(context, who.person()))
        .exchange();
  }

  private void giveTotp(Someone whose) {
    Acting.gate().run(() -> Codes.give(context.getBean(Factors.class), whose.person()));
  }

  private static void token(Someone whose) {
    write(
        """
        insert into identity.token (id, unit, holder, holding, name, prefix, hash, scopes, made_at,
          expires_at)
        values (gen_random_uuid(), '%s', '%s', '%s', 'проба', left('%s', 8), '%s', '{PERSON_READ}',
          now(), now() + interval '1 day')
        """
            .formatted(
                whose.unit(),
                whose.person(),
                whose.post(),
                whose.person(),
                "0".repeat(32) + whose.person().toString().replace("-", "")));
    write(
        """
        insert into identity.outside_subject (id, unit, account, way, subject, token_key, tied_at)
        values (gen_random_uuid(), '%s', '%s', 'oidc', %d, 1, now() - interval '1 day')
        """
            .formatted(whose.unit(), whose.person(), whose.person().getMostSignificantBits()));
  }

  // Ways in that a robber could have made, and that still open.
  private static long tokens(Someone whose) {
    var open = "where %s = '" + whose.person() + "' and %s is null";
    var tokens = count("identity.token " + open.formatted("holder", "revoked_at"));
    var ties = count("identity.outside_subject " + open.formatted("account", "ended_at"));
    assertThat(ties).isEqualTo(tokens);
    return tokens;
  }

  private static long number(String table, Someone whose) {
    return count(table + " where account = '" + whose.person() + "'");
  }

  private static long count(String rows) {
    return Long.parseLong(read("select count(*) from " + rows));
  }

  private static UUID waiting(Someone whose) {
    return UUID.fromString(
        read(
            "select id from identity.proposal where ended_at is null and account = '%s'"
                .formatted(whose.person())));
  }

  private static boolean flag(String sql) {
    return "t".equals(read(sql));
  }

  private static String read(String sql) {
    try (var connection = TestDatabase.admin();
        var rows = connection.createStatement().executeQuery(sql)) {
      assertThat(rows.next()).as(sql).isTrue();
      return rows.getString(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void write(String sql) {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
