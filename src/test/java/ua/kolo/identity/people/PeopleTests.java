package ua.kolo.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.audit.Written;
import ua.kolo.cases.Cases;
import ua.kolo.identity.Identity;
import ua.kolo.identity.Role;
import ua.kolo.identity.SignedIn;
import ua.kolo.identity.tokens.AccessTokens;
import ua.kolo.identity.tokens.NewToken;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

@KoloTest
class PeopleTests {
  private static final String PASSWORD = "a long enough phrase";
  private final MockMvcTester web;
  private final People people;
  private final Posts posts;
  private final Identity identity;
  private final AccessTokens tokens;
  private final Staff staff;
  private final Cases cases;
  private final List<RecordMaker> makers;
  private final LocalDate today;
  private final Someone admin;

  PeopleTests(
      MockMvcTester web,
      People people,
      Posts posts,
      Identity identity,
      AccessTokens tokens,
      Staff staff,
      Cases cases,
      List<RecordMaker> makers,
      Clock clock) {
    this.web = web;
    this.people = people;
    this.posts = posts;
    this.identity = identity;
    this.tokens = tokens;
    this.staff = staff;
    this.cases = cases;
    this.makers = makers;
    this.today = LocalDate.now(clock);
    this.admin = staff.administrator();
  }

  @Test
  void anInvitedPersonSetsAPasswordOnceAndComesIn() {
    var invited = staff.invite(admin);
    staff.give(admin, staff.post(admin, Role.EXECUTOR), invited.person());

    assertThat(accept(invited.login(), "0000-0000-0000-0000-0000")).hasStatus(422);
    assertThat(Written.about(invited.person()))
        .filteredOn(told -> told.startsWith("SIGN_IN_REFUSED"))
        .containsExactly("SIGN_IN_REFUSED account invitation");
    assertThat(accept(invited.login(), invited.code())).hasRedirectedUrl("/sign-in");
    assertThat(accept(invited.login(), invited.code())).hasStatus(422);

    assertThat(enter(invited.login()).getResponse().getRedirectedUrl()).isEqualTo("/");
  }

  @Test
  void aNewCodeEndsTheEarlierOne() {
    var invited = staff.invite(admin);

    var again = admin.acting().call(() -> people.invite(invited.person(), false).orElseThrow());

    assertThat(accept(invited.login(), invited.code())).hasStatus(422);
    assertThat(accept(invited.login(), again.code())).hasRedirectedUrl("/sign-in");
  }

  @Test
  void aLoginIsTakenOnceEverywhere() {
    var invited = staff.invite(admin);
    var elsewhere = staff.administrator();
    var same = new NewPerson("Інша", invited.login(), elsewhere.unit());

    assertThatThrownBy(() -> elsewhere.acting().call(() -> people.add(same)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void rightsComeWithThePostAndGoWithIt() {
    var invited = staff.invite(admin);
    assertThat(held(invited)).isEmpty();
    var post = staff.post(admin, Role.POLICE);

    staff.give(admin, post, invited.person());
    assertThat(held(invited).getFirst().rights()).isEqualTo(Role.POLICE.rights());

    admin.acting().run(() -> posts.end(post, holding(post)));
    assertThat(held(invited)).isEmpty();
  }

  @Test
  void aPostHasOneHolderAtATime() {
    var post = staff.post(admin, Role.HEALTH);
    staff.give(admin, post, staff.invite(admin).person());
    var second = staff.invite(admin).person();

    assertThatThrownBy(() -> staff.give(admin, post, second))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("people.post.taken");
  }

  @Test
  void aDeputyActsAsThePostForAPeriodAndIsMarked() {
    var post = staff.post(admin, Role.COORDINATOR);
    staff.give(admin, post, staff.invite(admin).person());
    var deputy = staff.invite(admin);

    give(new Appointment(post, deputy.person(), true, today, today.plusDays(7), null));

    var acts = held(deputy).getFirst();
    assertThat(acts.postId()).isEqualTo(post);
    assertThat(acts.deputy()).isTrue();
    assertThat(acts.rights()).isEqualTo(Role.COORDINATOR.rights());
  }

  @Test
  void deputisingHasAnEndAndNothingBeginsYesterday() {
    var post = staff.post(admin, Role.COORDINATOR);
    var person = staff.invite(admin).person();

    assertThatThrownBy(() -> give(new Appointment(post, person, true, today, null, null)))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(
            () -> give(new Appointment(post, person, false, today.minusDays(1), null, null)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void whatBeginsTomorrowIsNotHeldToday() {
    var post = staff.post(admin, Role.COORDINATOR);
    var person = staff.invite(admin);

    give(new Appointment(post, person.person(), false, today.plusDays(1), null, null));

    assertThat(held(person)).isEmpty();
  }

  @Test
  void leavingEndsEverythingAtOnce() {
    var elsewhere = staff.administrator();
    var person = staff.invite(admin);
    staff.give(admin, staff.post(admin, Role.EXECUTOR), person.person());
    staff.give(elsewhere, staff.post(elsewhere, Role.ANALYST), person.person());
    accept(person.login(), person.code());
    var session =
        Objects.requireNonNull(enter(person.login()).getResponse().getCookie("kolo-session"));
    var token = token(person);
    assertThat(open("/me/rights", session)).hasStatusOk();
    assertThat(me(token)).hasStatusOk();

    admin.acting().run(() -> people.leave(person.person()));

    assertThat(held(person)).isEmpty();
    assertThat(me(token)).hasStatus(401);
    assertThat(open("/me/rights", session).getResponse().getRedirectedUrl()).endsWith("/sign-in");
    assertThat(enter(person.login()).getResponse().getRedirectedUrl()).startsWith("/sign-in?error");
    assertThat(admin.acting().call(() -> people.find(person.person())).closedAt()).isNotNull();
  }

  @Test
  void aStrangersWrongCodesEndNobodysCodeButMakeTheStrangerWait() {
    var person = staff.invite(admin);
    var stranger = "stranger-" + person.login();
    for (int miss = 0; miss < 11; miss++) {
      assertThat(accept(person.login(), "0000-0000-0000-0000-0000", stranger)).hasStatus(422);
    }
    assertThat(accept(person.login(), person.code(), stranger))
        .hasStatus(422)
        .bodyText()
        .contains("Забагато спроб");

    assertThat(accept(person.login(), person.code(), "home-" + person.login()))
        .hasRedirectedUrl("/sign-in");
  }

  @Test
  void peopleAndPostsAreListedByPagesAndSoughtAcrossThem() {
    for (int one = 0; one < 51; one++) {
      staff.invite(admin);
      staff.post(admin, Role.ANALYST);
    }
    var sought = staff.invite(admin);
    admin.acting().run(() -> people.rename(sought.person(), "Ятранська Уяна (вигадана)"));

    assertThat(listed("/people")).hasSize(50);
    assertThat(listed("/people?page=1")).hasSize(3);
    assertThat(listed("/people?q=ятранська")).containsExactly("Ятранська Уяна (вигадана)");
    assertThat(listed("/posts")).hasSize(50);
    assertThat(listed("/posts?page=1")).hasSize(2);
    assertThat(listed("/posts?q=" + "ПРОБА")).hasSize(1);
    assertThat(listed("/people?page=" + Integer.MAX_VALUE)).isEmpty();
  }

  @Test
  void programsReadPeopleAndPostsByParts() throws Exception {
    staff.invite(admin);
    var stranger = staff.administrator();

    var first = admin.get(web, "/api/v1/people?size=1");
    assertThat(first).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(2);
    assertThat(first).bodyJson().extractingPath("$.next").isNotNull();
    assertThat(admin.get(web, "/api/v1/posts")).bodyJson().extractingPath("$.total").isEqualTo(1);
    assertThat(stranger.get(web, "/api/v1/people?unit=" + admin.unit())).hasStatus(404);
    assertThat(stranger.get(web, "/api/v1/posts?unit=" + admin.unit())).hasStatus(404);
    assertThat(Someone.as(Role.COORDINATOR, admin.unit()).get(web, "/api/v1/people"))
        .hasStatus(403);
  }

  private List<String> listed(String address) {
    try {
      var page = admin.get(web, address).getResponse().getContentAsString();
      return Jsoup.parse(page).select("tbody tr th a").eachText();
    } catch (UnsupportedEncodingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void aTokenEndsWithTheHoldingItWasMadeUnder() {
    var person = staff.invite(admin);
    var post = staff.post(admin, Role.EXECUTOR);
    staff.give(admin, post, person.person());
    var token = token(person);
    assertThat(me(token)).hasStatusOk();

    admin.acting().run(() -> posts.end(post, holding(post)));
    staff.give(admin, post, person.person());

    assertThat(held(person)).hasSize(1);
    assertThat(me(token)).hasStatus(401);
  }

  @Test
  void movingAPersonMovesNoCase() {
    var person = staff.invite(admin);
    var post = staff.post(admin, Role.CASE_WORKER);
    staff.give(admin, post, person.person());
    var made = Objects.requireNonNull(caseOf(admin.unit()).get("id"));
    var file = UUID.fromString(made);
    assertThat(held(person).getFirst().acting().call(() -> cases.find(file)).id()).isEqualTo(file);

    admin.acting().run(() -> posts.end(post, holding(post)));
    var elsewhere = staff.administrator();
    staff.give(elsewhere, staff.post(elsewhere, Role.CASE_WORKER), person.person());

    var moved = held(person).getFirst().acting();
    assertThat(moved.unit()).isEqualTo(elsewhere.unit());
    assertThatThrownBy(() -> moved.call(() -> cases.find(file))).isInstanceOf(NotFound.class);
    var successor = staff.invite(admin);
    staff.give(admin, post, successor.person());
    assertThat(held(successor).getFirst().acting().call(() -> cases.find(file)).unit())
        .isEqualTo(admin.unit());
  }

  private Map<String, String> caseOf(UUID unit) {
    return makers.stream()
        .filter(maker -> maker.beginnings().contains("/cases/{id}"))
        .findFirst()
        .orElseThrow()
        .make(unit);
  }

  private UUID holding(UUID post) {
    return admin.acting().call(() -> posts.holdings(post)).getFirst().id();
  }

  private void give(Appointment appointment) {
    admin.acting().run(() -> posts.give(appointment));
  }

  private List<SignedIn> held(Invited person) {
    return Acting.gate().call(() -> identity.posts(person.login()));
  }

  private String token(Invited person) {
    var wish = new NewToken("Проба", Set.of(Right.PROGRAMME_READ), 1);
    return held(person).getFirst().acting().call(() -> tokens.issue(wish)).text();
  }

  private MvcTestResult me(String token) {
    return web.get().uri("/api/v1/me").with(Bearer.with(token)).exchange();
  }

  private MvcTestResult open(String address, Cookie session) {
    return web.get().uri(address).cookie(session).exchange();
  }

  private MvcTestResult accept(String login, String code) {
    return accept(login, code, "127.0.0.1");
  }

  private MvcTestResult accept(String login, String code, String network) {
    return web.post()
        .uri("/invitation")
        .with(
            request -> {
              request.setRemoteAddr(network);
              return request;
            })
        .param("login", login)
        .param("code", code)
        .param("password", PASSWORD)
        .with(csrf())
        .exchange();
  }

  private MvcTestResult enter(String login) {
    return web.post()
        .uri("/sign-in")
        .param("username", login)
        .param("password", PASSWORD)
        .with(csrf())
        .exchange();
  }
}
