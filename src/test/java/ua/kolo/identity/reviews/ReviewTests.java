package ua.kolo.identity.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Entered;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.PostsEnded;
import ua.kolo.identity.Role;
import ua.kolo.identity.people.Proposal;
import ua.kolo.identity.people.Proposals;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;

@KoloTest
@RecordApplicationEvents
class ReviewTests {
  private final MockMvcTester web;
  private final ApplicationContext context;
  private final Reviews reviews;
  private final Proposals proposals;
  private final LocalDate today;
  private final Headed here = Headed.at(UUID.randomUUID());

  ReviewTests(
      MockMvcTester web,
      ApplicationContext context,
      Reviews reviews,
      Proposals proposals,
      Clock clock) {
    this.web = web;
    this.context = context;
    this.reviews = reviews;
    this.proposals = proposals;
    this.today = LocalDate.now(clock);
  }

  @Test
  void theHeadConfirmsAllAtOnceAndItIsKnownWhoConfirmedWhat() {
    var review = here.acting().call(() -> reviews.make(marked("KEEP")));

    var lines = here.acting().call(() -> reviews.lines(review));
    assertThat(lines).hasSize(2).noneMatch(ReviewedLine::withdrawn);
    assertThat(lines)
        .filteredOn(line -> line.holder().equals(here.head().person()))
        .singleElement()
        .satisfies(line -> assertThat(line.rights()).contains("PEOPLE_REVIEW"));
    var standing = here.acting().call(reviews::standing);
    assertThat(standing).isEqualTo(new Standing(today, today.plusMonths(3), false, true));
  }

  @Test
  void whatIsWithdrawnEndsAtOnceAndAfterAQuestion() {
    var colleague = Entered.cookie(context, here.colleague().person());
    assertThat(open("/programmes", colleague)).hasStatusOk();
    var fields = fields("KEEP");
    fields.put("verdict-" + here.colleague().post(), "WITHDRAW");

    assertThat(send(fields)).hasStatusOk().bodyText().contains("Проба");
    assertThat(open("/programmes", colleague)).hasStatusOk();
    fields.put("sure", "true");
    assertThat(send(fields)).hasStatus(302);

    assertThat(open("/programmes", colleague)).hasStatus(302);
    assertThat(here.acting().call(reviews::list).getFirst())
        .extracting(Review::confirmed, Review::withdrawn)
        .containsExactly(1, 1);
  }

  @Test
  void whoWatchesOverHeadsHearsOfThoseWithdrawn(ApplicationEvents published) {
    var fields = fields("KEEP");
    fields.put("verdict-" + here.colleague().post(), "WITHDRAW");
    here.acting().call(() -> reviews.make(Verdicts.of(fields)));

    assertThat(published.stream(PostsEnded.class))
        .extracting(PostsEnded::account)
        .contains(here.colleague().person());
  }

  @Test
  void aLineLeftOpenIsAskedForUnlessAllTheRestIsConfirmed() {
    var fields = fields("KEEP");
    fields.remove("verdict-" + here.colleague().post());
    assertThat(send(fields)).hasStatus(422);

    fields.put("rest", "KEEP");
    assertThat(send(fields)).hasStatus(302);
  }

  @Test
  void whoeverCameWhileTheHeadWasLookingIsNotConfirmedUnseen() {
    var seen = here.acting().call(() -> marked("KEEP"));
    Someone.as(Role.EXECUTOR, here.head().unit()).settle();

    assertThatThrownBy(() -> here.acting().call(() -> reviews.make(seen)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("reviews.changed");
  }

  @Test
  void aPostThatSeesPersonsIsHeldOnceTheHeadHasSaidYes() {
    var admin = Someone.as(Role.ADMINISTRATOR, here.head().unit()).settle();
    var puppet = Someone.as(Role.ANALYST, here.head().unit()).settle();
    var post = given(admin, puppet, Role.COORDINATOR);
    assertThat(roles(puppet)).containsExactly("ANALYST");

    var waiting = here.acting().call(proposals::waiting);
    assertThat(waiting).extracting(Proposal::post).containsExactly(post);
    var id = waiting.getFirst().id();
    assertThat(open("/programmes", head())).bodyText().contains("чекає вашого слова");
    var address = "/reviews/proposals/" + id + "/confirmation";
    assertThat(send(address, Entered.cookie(context, admin.person()))).hasStatus(403);
    assertThat(send(address, head())).hasStatus(302);

    assertThat(roles(puppet)).containsExactly("ANALYST", "COORDINATOR");
    assertThat(send(address, head())).hasStatus(404);
  }

  @Test
  void aPostThatSeesNobodyIsHeldAtOnceAndARefusedOneNever() {
    var admin = Someone.as(Role.ADMINISTRATOR, here.head().unit()).settle();
    var puppet = Someone.as(Role.ANALYST, here.head().unit()).settle();
    given(admin, puppet, Role.EXECUTOR);
    assertThat(roles(puppet)).containsExactly("ANALYST", "EXECUTOR");

    given(admin, puppet, Role.POLICE);
    var id = here.acting().call(proposals::waiting).getFirst().id();
    assertThat(send("/reviews/proposals/" + id + "/refusal", head())).hasStatus(302);
    assertThat(here.acting().call(proposals::waiting)).isEmpty();
    assertThat(roles(puppet)).containsExactly("ANALYST", "EXECUTOR");
  }

  @Test
  void noAdministratorMakesAHeadOfWhomTheHeadHasNotConfirmed() {
    var admin = Someone.as(Role.ADMINISTRATOR, here.head().unit()).settle();
    var puppet = Someone.as(Role.ANALYST, here.head().unit()).settle();
    assertThat(retitled(admin, puppet.post(), true)).hasStatus(409);
  }

  @Test
  void noAdministratorTakesTheMarkOffAHeadsPostToGiveOthersMeanwhile() {
    var admin = Someone.as(Role.ADMINISTRATOR, here.head().unit()).settle();
    var puppet = Someone.as(Role.ANALYST, here.head().unit()).settle();

    assertThat(retitled(admin, here.head().post(), false)).hasStatus(409);

    given(admin, puppet, Role.COORDINATOR);
    assertThat(roles(puppet)).containsExactly("ANALYST");
  }

  private MvcTestResult retitled(Someone admin, UUID post, boolean heads) {
    var wish = web.post().uri("/posts/" + post + "/title").param("title", "начальник");
    return (heads ? wish.param("heads", "true") : wish)
        .with(csrf())
        .cookie(Entered.cookie(context, admin.person()))
        .exchange();
  }

  @Test
  void aProposalForSomebodyFromElsewhereIsSeenByWhoMadeItAndNamesThemToTheHead() {
    var admin = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();
    var elsewhere = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();
    var stranger = Someone.as(Role.ANALYST, elsewhere.unit()).settle();
    var post = given(admin, here.head().unit(), stranger, Role.COORDINATOR);

    var waiting = here.acting().call(proposals::waiting).getFirst();
    assertThat(waiting.askedBy()).isEqualTo("Проба");
    var session = Entered.cookie(context, admin.person());
    var withdrawal = "/posts/" + post + "/proposals/" + waiting.id() + "/withdrawal";
    assertThat(open("/posts/" + post, session)).bodyText().contains(withdrawal);
    assertThat(send(withdrawal, session)).hasStatus(302);
    assertThat(here.acting().call(proposals::waiting)).isEmpty();
  }

  private UUID given(Someone admin, Someone whom, Role role) {
    return given(admin, admin.unit(), whom, role);
  }

  private UUID given(Someone admin, UUID unit, Someone whom, Role role) {
    var made =
        web.post()
            .uri("/posts")
            .param("unit", unit.toString())
            .param("title", "посада")
            .param("role", role.name())
            .with(csrf())
            .cookie(Entered.cookie(context, admin.person()))
            .exchange();
    var address = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    var day = DateTimeFormatter.ofPattern("dd.MM.yyyy").format(today);
    assertThat(
            web.post()
                .uri(address + "/holdings")
                .param("login", whom.person().toString())
                .param("first", day)
                .with(csrf())
                .cookie(Entered.cookie(context, admin.person()))
                .exchange())
        .hasStatus(302);
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  private MvcTestResult send(String address, Cookie who) {
    return web.post().uri(address).with(csrf()).cookie(who).exchange();
  }

  private static List<String> roles(Someone who) {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select p.role from identity.holding h join identity.post p on p.id = h.post
                 where h.holder = '%s' and h.held_until is null order by p.role
                """
                    .formatted(who.person()))) {
      var roles = new ArrayList<String>();
      while (rows.next()) {
        roles.add(rows.getString(1));
      }
      return roles;
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void aHeadIsRemindedOfPostsGivenBeforeThemThatSayYesUntilTheyReviewed() {
    var unit = here.head().unit();
    var alone = Someone.as(Role.ADMINISTRATOR, unit).settle();
    headed(false);
    var puppet = Someone.as(Role.ANALYST, unit).settle();
    given(alone, puppet, Role.ADMINISTRATOR);
    given(alone, puppet, Role.EXECUTOR);
    given(alone, puppet, Role.COORDINATOR);
    assertThat(roles(puppet)).contains("ADMINISTRATOR", "COORDINATOR");
    headed(true);

    assertThat(here.acting().call(reviews::givenBefore)).isOne();
    assertThat(open("/programmes", head())).bodyText().contains("надано до вас");
    assertThat(open("/reviews", head())).bodyText().contains("Надано до вас");
    assertThat(open("/directory", Entered.cookie(context, alone.person())))
        .bodyText()
        .doesNotContain("надано до вас");

    here.acting().call(() -> reviews.make(marked("KEEP")));
    assertThat(here.acting().call(reviews::givenBefore)).isZero();
  }

  @Test
  void whatTheHeadAgreedToIsNotGivenBeforeThem() {
    var admin = Someone.as(Role.ADMINISTRATOR, here.head().unit()).settle();
    var officer = Someone.as(Role.ANALYST, here.head().unit()).settle();
    given(admin, officer, Role.AUDITOR);
    var id = here.acting().call(proposals::waiting).getFirst().id();
    assertThat(send("/reviews/proposals/" + id + "/confirmation", head())).hasStatus(302);

    assertThat(roles(officer)).contains("AUDITOR");
    assertThat(here.acting().call(reviews::givenBefore)).isZero();
  }

  @Test
  void aLaterHeadLooksAtWhatAnEarlierOneKept() {
    var unit = here.head().unit();
    var alone = Someone.as(Role.ADMINISTRATOR, unit).settle();
    headed(false);
    given(alone, Someone.as(Role.ANALYST, unit).settle(), Role.AUDITOR);
    headed(true);
    here.acting().call(() -> reviews.make(marked("KEEP")));

    var later = Headed.at(unit);

    assertThat(later.acting().call(reviews::givenBefore)).isOne();
  }

  private void headed(boolean now) {
    Headed.write(
        "update identity.post set heads = %s where id = '%s'".formatted(now, here.head().post()));
  }

  @Test
  void theHeadDoesNotWithdrawThemselves() {
    assertThatThrownBy(() -> here.acting().call(() -> reviews.make(marked("WITHDRAW"))))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("reviews.self");
  }

  @Test
  void afterAQuarterEveryPageOfTheHeadAndTheAdministratorSaysSo() {
    var admin = Someone.as(Role.ADMINISTRATOR, here.head().unit()).settle();
    var overdue = "прострочено";
    assertThat(open("/programmes", head())).bodyText().doesNotContain(overdue);
    here.makeOld();

    assertThat(open("/programmes", head())).bodyText().contains(overdue);
    assertThat(open("/directory", Entered.cookie(context, admin.person())))
        .bodyText()
        .contains(overdue);
    assertThat(open("/people/reviews", Entered.cookie(context, admin.person())))
        .bodyText()
        .contains(overdue);

    here.acting().call(() -> reviews.make(marked("KEEP")));
    assertThat(open("/programmes", head())).bodyText().doesNotContain(overdue);
  }

  @Test
  void anotherInstitutionsReviewIsNotThere() {
    var elsewhere = Headed.at(UUID.randomUUID());
    var review = here.acting().call(() -> reviews.make(marked("KEEP")));

    assertThatThrownBy(() -> elsewhere.acting().call(() -> reviews.lines(review)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> here.colleague().acting().call(reviews::list))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void thePagesAndTheInterfaceShowIt() {
    var review = here.acting().call(() -> reviews.make(marked("KEEP")));

    assertThat(open("/reviews", head())).hasStatusOk().bodyText().contains("Попередні перегляди");
    assertThat(open("/reviews/" + review, head())).hasStatusOk().bodyText().contains("Лишено");
    assertThat(open("/api/v1/access-reviews", head())).hasStatusOk();
    assertThat(open("/api/v1/access-reviews/" + review, head()))
        .bodyJson()
        .extractingPath("$.lines.length()")
        .isEqualTo(2);
  }

  // Called by whoever acts.
  private Verdicts marked(String verdict) {
    return Verdicts.of(fieldsOf(verdict));
  }

  private Map<String, String> fields(String verdict) {
    return here.acting().call(() -> fieldsOf(verdict));
  }

  private Map<String, String> fieldsOf(String verdict) {
    var fields = new HashMap<String, String>();
    reviews
        .held()
        .forEach(
            line -> {
              fields.put("line-" + line.holding(), "shown");
              fields.put("verdict-" + line.holding(), verdict);
            });
    return fields;
  }

  private Cookie head() {
    return Entered.cookie(context, here.head().person());
  }

  private MvcTestResult open(String path, Cookie session) {
    return web.get().uri(path).cookie(session).exchange();
  }

  private MvcTestResult send(Map<String, String> fields) {
    var request = web.post().uri("/reviews").cookie(head()).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }
}
