package ua.kolo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Busy;

/// Which passwords are taken to be kept, whichever page or door they came by.
class PasswordsTests {
  private static final int AT_ONCE = 12;
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
  void whoseTurnDoesNotComeIsToldSoInsteadOfWaitingForEver() throws Exception {
    var flooded = new Passwords(new PasswordRule(), Duration.ofMillis(1));
    var start = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<Boolean> hashing =
          () -> {
            start.await();
            try {
              return !flooded.hash("plum lantern sideways river").isEmpty();
            } catch (Busy busy) {
              return false;
            }
          };
      var done = threads.invokeAll(Collections.nCopies(AT_ONCE, hashing));

      var worked = done.stream().map(Future::resultNow).toList();
      assertThat(worked).contains(true, false);
    }
    assertThat(flooded.hash("plum lantern sideways river")).isNotEmpty();
  }

  @Test
  void aGoodOneIsKeptAsAHashThatMatchesIt() {
    var hash = passwords.accept("plum lantern sideways river", "o.vyhadana");

    assertThat(hash).startsWith("$argon2id$");
    assertThat(passwords.match("plum lantern sideways river", hash)).isTrue();
  }
}
