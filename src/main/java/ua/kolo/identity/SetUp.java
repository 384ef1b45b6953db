package ua.kolo.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Place;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Ids;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Terminal;

/// The first start of a real installation: whoever reads the terminal becomes its administrator.
///
/// The code lives in memory only, is printed once, and dies with its use, with ten misses, or with
/// the program. Without it there is no page.
@Component
@Profile("serve")
class SetUp {
  private static final int MISSES_ALLOWED = 10;
  private final Accounts accounts;
  private final Directory directory;
  private final Passwords passwords;
  private final Clock clock;
  private final Terminal terminal;
  private final String address;
  private final AtomicInteger misses = new AtomicInteger();
  private volatile @Nullable String code;

  SetUp(
      Accounts accounts,
      Directory directory,
      Passwords passwords,
      Clock clock,
      Terminal terminal,
      @Value("${kolo.base-url}") String baseUrl) {
    this.accounts = accounts;
    this.directory = directory;
    this.passwords = passwords;
    this.clock = clock;
    this.terminal = terminal;
    this.address = baseUrl + "/set-up";
  }

  @EventListener(ApplicationReadyEvent.class)
  void offerWhenNobodyIsThere() {
    if (Acting.gate().call(accounts::none)) {
      var bytes = new byte[10];
      new SecureRandom().nextBytes(bytes);
      code = HexFormat.of().formatHex(bytes);
      terminal.say("command.serve.setup", address, code);
    }
  }

  boolean isOpen() {
    return code != null;
  }

  /// The places that can be chosen by name before a codifier is loaded.
  List<Place> places() {
    return Acting.gate().call(directory::oblasts);
  }

  /// The code of the place the form tells; empty when there can be no such place.
  Optional<String> place(SetUpForm form) {
    return Acting.gate().call(() -> directory.codeOf(form.territory()));
  }

  /// Makes the institution and its administrator; false when the code is wrong.
  synchronized boolean begin(SetUpForm form) {
    var expected = code;
    if (expected == null) {
      throw new NotFound("/set-up");
    }
    if (!same(expected, form.code().strip())) {
      if (misses.incrementAndGet() >= MISSES_ALLOWED) {
        code = null;
      }
      return false;
    }
    var place = place(form).orElseThrow(() -> new BadRequest("identity.set-up.territory.wrong"));
    var made = Acting.gate().call(() -> make(form, place));
    code = null;
    if (!made) {
      throw new NotFound("/set-up");
    }
    return true;
  }

  // Of two programs that began together one makes the founder.
  private boolean make(SetUpForm form, String place) {
    var hash = passwords.accept(form.password(), form.login(), form.name(), form.institution());
    var founder = form.administrator(Ids.next());
    return accounts.begin(founder, form.institution(), place, hash, clock.instant());
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
