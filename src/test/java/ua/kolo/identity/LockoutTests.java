package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.identity.devices.Shut;
import ua.kolo.identity.devices.Tries;
import ua.kolo.identity.factors.Factors;
import ua.kolo.platform.Acting;

/// Who guesses waits; whoever is guessed at goes on working.
@KoloTest
class LockoutTests {
  private final Newcomer person;

  private final Tries tries;
  private final Factors factors;
  private final Clock clock;

  LockoutTests(
      MockMvcTester web, ApplicationContext context, Tries tries, Factors factors, Clock clock) {
    this.tries = tries;
    this.factors = factors;
    this.clock = clock;
    person = Newcomer.of(web, context, Role.EXECUTOR);
  }

  @Test
  void aStrangersMissesDoNotShutThePersonOutFromTheirOwnNetwork() {
    var stranger = person.elsewhere().from("203.0.113.1");
    miss(stranger, 5);

    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void aKnownDeviceDoesNotWaitForMissesInItsOwnNetwork() {
    person.enter(Newcomer.PASSWORD);
    person.post("/sign-out");
    miss(person.elsewhere(), 5);

    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void aThousandAddressesAreSlowedAsOneAndAKnownDeviceIsNot() {
    person.enter(Newcomer.PASSWORD);
    person.post("/sign-out");
    for (int address = 0; address < 100; address++) {
      miss(person.elsewhere().from("203.0." + address % 10 + "." + address), 1);
    }

    assertThat(
            person.elsewhere().from("203.0.99.1").enter("wrong").getResponse().getRedirectedUrl())
        .startsWith("/sign-in?error&wait=");
    assertThat(person.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void oneNetworkOfManyAddressesKeepsNoNewDeviceWaiting() {
    for (int address = 0; address < 110; address++) {
      flood(person.elsewhere().from("203.0.113." + address));
      flood(person.elsewhere().from("2001:db8:7:" + address + "::1"));
    }

    var fresh = person.elsewhere().from("198.51.100.20");
    assertThat(fresh.enter("wrong")).hasRedirectedUrl("/sign-in?error");
    assertThat(fresh.enter(Newcomer.PASSWORD)).hasRedirectedUrl("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "factor"})
  void oneNetworkOfManyAddressesGuessesNoMoreThanOneAddress(String what) {
    for (int address = 0; address < 10; address++) {
      begin(what, person.elsewhere().from("2001:db8:9:" + address + "::1"));
    }

    assertThatThrownBy(() -> begin(what, person.elsewhere().from("2001:db8:9:aa::1")))
        .isInstanceOf(Shut.class);
    assertThat(begin(what, person.elsewhere().from("2001:db8:a:1::1"))).isZero();
  }

  @Test
  void whoHasTheCodeEntersAtANewDeviceAtOnceWhileStrangersKeepTheLoginWaiting() {
    person.giveTotp();
    tenNetworksMiss(100);
    var fresh = person.elsewhere().from("198.51.100.20");

    assertThat(fresh.enter(Newcomer.PASSWORD).getResponse().getRedirectedUrl())
        .startsWith("/sign-in?error&wait=");
    assertThat(both(fresh, Newcomer.PASSWORD, code(0))).hasRedirectedUrl("/");
    assertThat(fresh.get("/me/second-factor")).hasStatusOk();
  }

  @Test
  void aCodeTypedBesideThePasswordIsUsedUp() {
    person.giveTotp();
    var code = code(0);
    var wrong = both(person, "wrong", code);
    assertThat(wrong).hasRedirectedUrl("/sign-in?error&both");

    assertThat(both(person, Newcomer.PASSWORD, code)).hasRedirectedUrl("/sign-in?error&both");
    assertThat(both(person, Newcomer.PASSWORD, code(1))).hasRedirectedUrl("/");
  }

  @Test
  void aRecoveryCodeOpensToo() {
    var paper = Acting.gate().call(() -> factors.newCodes(person.account()));
    tenNetworksMiss(10);
    var fresh = person.elsewhere().from("198.51.100.20");

    assertThat(both(fresh, Newcomer.PASSWORD, paper.getFirst())).hasRedirectedUrl("/");
    assertThat(both(person.elsewhere(), Newcomer.PASSWORD, paper.getFirst()))
        .hasRedirectedUrl("/sign-in?error&both");
  }

  @Test
  void withoutTheCodeTheRightPasswordIsAnsweredLikeAWrongOneAndLikeANobodys() {
    person.giveTotp();
    tenNetworksMiss(10);
    var guesser = person.elsewhere().from("198.51.100.20");
    var nobody = person.named("nobody" + person.login()).from("198.51.100.21");

    for (var answer :
        new MvcTestResult[] {
          both(guesser, Newcomer.PASSWORD, "000000"),
          both(guesser, "wrong", "000000"),
          both(nobody, "wrong", "000000"),
        }) {
      assertThat(answer).hasRedirectedUrl("/sign-in?error&both");
    }
    assertThat(guesser.get("/sign-in?error=1&both=1")).bodyText().contains("name=\"code\"");
  }

  @Test
  void whoHasNoSecondFactorGoesOnWaiting() {
    tenNetworksMiss(10);
    var fresh = person.elsewhere().from("198.51.100.20");

    assertThat(both(fresh, Newcomer.PASSWORD, "000000")).hasRedirectedUrl("/sign-in?error&both");
  }

  @Test
  void wrongCodesAreMissesOfTheirNetwork() {
    for (int miss = 0; miss < 5; miss++) {
      assertThat(withCode(person)).isPresent();
    }
    assertThatThrownBy(() -> withCode(person)).isInstanceOf(Shut.class);

    assertThat(withCode(person.elsewhere().from("198.51.100.20"))).isPresent();
  }

  @Test
  void aNetworkThatMissedTenTimesAndADayOfAThousandMissesHaveNoUseOfACode() {
    for (int address = 0; address < 10; address++) {
      withCode(person.elsewhere().from("2001:db8:9:" + address + "::1"));
    }
    assertThat(withCode(person.elsewhere().from("2001:db8:9:aa::1"))).isEmpty();

    for (int address = 10; address < 1_000; address++) {
      withCode(person.elsewhere().from("2001:db8:" + (9 + address / 9) + ":" + address + "::1"));
    }
    assertThat(withCode(person.elsewhere().from("198.51.100.20"))).isEmpty();
  }

  @Test
  void whoWaitsReadsThatAPasskeyOpensAtOnce() {
    assertThat(person.get("/sign-in?error=1&wait=60"))
        .bodyText()
        .contains("Ключ доступу відкриває", "name=\"code\"");
    assertThat(person.get("/sign-in?error=1")).bodyText().doesNotContain("name=\"code\"");
  }

  @Test
  void oneAddressThatTriesManyLoginsWaits() {
    for (int login = 0; login < 50; login++) {
      miss(person.named("somebody-" + login + person.login()).from("sprayer" + person.login()), 1);
    }

    assertThat(
            person
                .elsewhere()
                .from("sprayer" + person.login())
                .enter("wrong")
                .getResponse()
                .getRedirectedUrl())
        .startsWith("/sign-in?error&wait=");
  }

  @Test
  void aGuesserAtAKnownDeviceWaitsToo() {
    person.enter(Newcomer.PASSWORD);
    person.post("/sign-out");
    miss(person, 5);

    assertThat(person.enter(Newcomer.PASSWORD).getResponse().getRedirectedUrl())
        .startsWith("/sign-in?error&wait=");
  }

  @Test
  void whoEnteredAndMissesTheirOwnPasswordIsToldToWaitAndStaysIn() {
    person.enter(Newcomer.PASSWORD);
    miss(person, 5);

    var early = person.post("/me/second-factor/codes", "password", Newcomer.PASSWORD);
    assertThat(early).hasStatus(409);
    assertThat(early.getMvcResult().getResolvedException())
        .hasMessageContaining("identity.password.shut");
    assertThat(
            person.post(
                "/me/tokens",
                "name",
                "проба",
                "days",
                "30",
                "scopes",
                "PROGRAMME_READ",
                "password",
                Newcomer.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("Зачекайте");
    assertThat(person.get("/me/second-factor")).hasStatusOk();
  }

  @Test
  void anotherPersonsDeviceIsAStrangers() {
    person.enter(Newcomer.PASSWORD);
    person.post("/sign-out");
    var other = person.named("other" + person.login());
    other.keep(person.cookie("kolo-device"));
    miss(other, 5);

    assertThat(other.enter("wrong").getResponse().getRedirectedUrl())
        .startsWith("/sign-in?error&wait=");
  }

  private void tenNetworksMiss(int times) {
    for (int network = 0; network < 10; network++) {
      for (int miss = 0; miss < times; miss++) {
        flood(person.elsewhere().from("203.0." + network + "." + miss));
      }
    }
  }

  private static MvcTestResult both(Newcomer who, String password, String code) {
    return who.post("/sign-in", "username", who.login(), "password", password, "code", code);
  }

  private String code(int steps) {
    return Newcomer.code(clock.instant(), steps);
  }

  private Optional<Duration> withCode(Newcomer guesser) {
    return Acting.gate()
        .call(() -> tries.beginWithCode("password", guesser.login(), guesser.place()));
  }

  // The count alone: a hundred passwords would take a minute to hash.
  private void miss(Newcomer guesser, int times) {
    for (int miss = 0; miss < times; miss++) {
      begin("password", guesser);
    }
  }

  private void flood(Newcomer guesser) {
    try {
      begin("password", guesser);
    } catch (Shut _) {
      // It goes on with its next address.
    }
  }

  private Duration begin(String what, Newcomer guesser) {
    return Acting.gate().call(() -> tries.begin(what, guesser.login(), guesser.place()));
  }
}
