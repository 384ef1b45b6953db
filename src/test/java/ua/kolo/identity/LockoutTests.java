package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.identity.devices.Shut;
import ua.kolo.identity.devices.Tries;
import ua.kolo.platform.Acting;

/// Who guesses waits; whoever is guessed at goes on working.
@KoloTest
class LockoutTests {
  private final Newcomer person;

  private final Tries tries;

  LockoutTests(MockMvcTester web, ApplicationContext context, Tries tries) {
    this.tries = tries;
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
  void whoWaitsReadsThatAPasskeyOpensAtOnce() {
    assertThat(person.get("/sign-in?error=1&wait=60"))
        .bodyText()
        .contains("Ключ доступу відкриває");
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
