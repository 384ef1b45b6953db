package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.platform.BadRequest;

/// Which passwords are taken to be kept, whichever page or door they came by.
class PasswordsTests {
  private final Passwords passwords = new Passwords(new PasswordRule());

  @ParameterizedTest
  @CsvSource({
    "k7#Qz!vW2m$, identity.set-up.password.short",
    "passwordpassword, identity.password.common",
    "o.vyhadana2026, identity.password.common"
  })
  void aShortOrGuessedPasswordIsNeverKept(String password, String code) {
    assertThatThrownBy(() -> passwords.accept(password, "o.vyhadana"))
        .isInstanceOfSatisfying(
            BadRequest.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  @Test
  void anEndlessPasswordIsNotKeptEither() {
    assertThatThrownBy(() -> passwords.accept("k7#Qz!vW2m$x".repeat(11)))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void aGoodOneIsKeptAsAHashThatMatchesIt() {
    var hash = passwords.accept("plum lantern sideways river", "o.vyhadana");

    assertThat(hash).startsWith("$argon2id$");
    assertThat(passwords.match("plum lantern sideways river", hash)).isTrue();
  }
}
