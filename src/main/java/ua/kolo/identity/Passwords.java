package ua.kolo.identity;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Busy;

/// Passwords as Argon2id hashes; few are worked on at once, so that a flood of sign-ins neither
/// eats the memory nor starves the pages.
@Component
class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MEMORY_KB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private final Argon2PasswordEncoder argon =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KB, PASSES);
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  // Worked out beside the start, which need not wait for it.
  private final CompletableFuture<String> nobodys =
      CompletableFuture.supplyAsync(() -> argon.encode("nobody has this password"));

  private final PasswordRule rule;
  private final Duration patience;

  @Autowired
  Passwords(PasswordRule rule) {
    this(rule, PATIENCE);
  }

  /// @param patience how long somebody waits for their turn
  Passwords(PasswordRule rule, Duration patience) {
    this.rule = rule;
    this.patience = patience;
  }

  /// The hash of a password somebody chose, to be stored; refuses with a [BadRequest] one that is
  /// too short or guessed, whichever way it came.
  ///
  /// @param known what a guesser would know: the login, the name
  String accept(String password, @Nullable String... known) {
    rule.refusal(password, known)
        .ifPresent(
            code -> {
              throw new BadRequest(code);
            });
    return hash(password);
  }

  /// The hash of a password nobody chose, such as the one the trial prints.
  String hash(String password) {
    return inTurn(() -> argon.encode(password));
  }

  boolean match(String password, String hash) {
    return inTurn(() -> argon.matches(password, hash));
  }

  /// Takes as long as a real comparison, so that a stranger cannot tell which logins exist.
  void matchNobody(String password) {
    inTurn(() -> argon.matches(password, nobodys.join()));
  }

  private <T> T inTurn(Supplier<T> work) {
    mustBeTurn();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  // Whoever waits longer is told so: pages that wait for ever would shut everybody out.
  private void mustBeTurn() {
    try {
      if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    throw new Busy("identity.password.busy");
  }
}
