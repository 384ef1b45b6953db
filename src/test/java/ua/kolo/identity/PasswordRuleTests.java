package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which passwords nobody guesses.
class PasswordRuleTests {
  private final PasswordRule rule = new PasswordRule();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "Password1234",
        "qwertyuiop[]",
        "йцукенгшщзхї",
        "aaaaaaaaaaaaaaaa",
        "123456789012",
        "парольпароль",
        "gfhjkmgfhjkm",
        "iloveyou2024",
        "kolo-kolo-kolo"
      })
  void refusesStolenOnesRowsOfKeysAndRepetitions(String password) {
    assertThat(rule.refusal(password)).contains("identity.password.common");
  }

  @ParameterizedTest
  @ValueSource(strings = {"o.vyhadana2026", "Вигадана2026", "vyhadanavyhadana"})
  void refusesWhatIsKnownOfThePerson(String password) {
    assertThat(rule.refusal(password, "o.vyhadana", "Олена Вигадана")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "черепаха гортає вчорашній степ",
        "plum lantern sideways river",
        "k7#Qz!vW2m$x",
        "right password of a test"
      })
  void takesPhrasesAndRandomOnes(String password) {
    assertThat(rule.refusal(password, "o.vyhadana", "Олена Вигадана")).isEmpty();
  }

  @Test
  void theLongestPasswordIsMeasuredToo() {
    assertThat(rule.refusal("a".repeat(200))).isNotEmpty();
  }
}
