package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import ua.kolo.audit.Trail;
import ua.kolo.identity.devices.Addition;
import ua.kolo.identity.factors.Passkeys;
import ua.kolo.identity.sessions.Presence;
import ua.kolo.platform.Acting;

/// What the script of passkeys asks: options for making and for showing one, and the answers of the
/// person's device. A challenge is kept in the session and good once.
@Controller
class PasskeyPages {
  private static final String ASKED = "kolo.passkey";
  private final Passkeys passkeys;
  private final OwnFactors own;
  private final Onward onward;
  private final Trail trail;

  PasskeyPages(Passkeys passkeys, OwnFactors own, Onward onward, Trail trail) {
    this.passkeys = passkeys;
    this.own = own;
    this.onward = onward;
    this.trail = trail;
  }

  @PostMapping("/me/second-factor/passkeys/options")
  ResponseEntity<?> creation(
      @AuthenticationPrincipal Principal who,
      @RequestBody(required = false) @Nullable Wish wish,
      HttpServletRequest request) {
    var password = wish == null ? null : wish.password();
    if (!own.mayAdd(who, Objects.requireNonNullElse(password, ""), request)) {
      return refused();
    }
    var options = passkeys.creation(FactorPages.person(who).person());
    request.getSession().setAttribute(ASKED, options);
    return json(options);
  }

  /// @param password of whoever has a factor already
  record Wish(@Nullable String password) {}

  @PostMapping("/me/second-factor/passkeys")
  ResponseEntity<?> register(
      @AuthenticationPrincipal Principal who,
      @RequestParam String label,
      @RequestBody String answer,
      HttpServletRequest request) {
    if (!(take(request) instanceof PublicKeyCredentialCreationOptions asked)) {
      return refused();
    }
    if (!passkeys.register(asked, answer, label.strip())) {
      return refused();
    }
    own.changed("passkey", request);
    own.added(Addition.What.PASSKEY, who, request);
    return ResponseEntity.ok(Map.of("next", "/me/second-factor"));
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> request(HttpServletRequest request) {
    var options = Acting.gate().call(passkeys::request);
    request.getSession().setAttribute(ASKED, options);
    return json(options);
  }

  /// Enters, or shows again who one is: a passkey alone is both factors.
  @PostMapping("/sign-in/passkey")
  ResponseEntity<?> enter(
      @RequestBody String answer, HttpServletRequest request, HttpServletResponse response) {
    if (!(take(request) instanceof PublicKeyCredentialRequestOptions asked)) {
      return refused();
    }
    var account = account(asked, answer).orElse(null);
    if (account == null) {
      return refused();
    }
    var before = Presence.in(request).orElse(null);
    if (before != null && before.locked() && !before.account().equals(account)) {
      return refused();
    }
    request.changeSessionId();
    presence(before, account, request).keep(request.getSession());
    return ResponseEntity.ok(Map.of("next", onward.next(request, response)));
  }

  // The post chosen before a lock is kept.
  private static Presence presence(
      @Nullable Presence before, UUID account, HttpServletRequest request) {
    return before != null && before.account().equals(account)
        ? before.prove("passkey")
        : Presence.entered(account, "passkey", request).prove("passkey");
  }

  // A signature cannot be guessed, so nobody waits for misses here.
  private Optional<UUID> account(PublicKeyCredentialRequestOptions asked, String answer) {
    return Acting.gate()
        .call(
            () -> {
              var account = passkeys.prove(asked, answer);
              if (account.isEmpty()) {
                trail.refusedSignIn(null, null, "passkey");
              }
              return account;
            });
  }

  private static @Nullable Object take(HttpServletRequest request) {
    var asked = request.getSession().getAttribute(ASKED);
    request.getSession().removeAttribute(ASKED);
    return asked;
  }

  private static ResponseEntity<String> json(Object options) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Passkeys.json(options));
  }

  private static ResponseEntity<Map<String, String>> refused() {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(Map.of("code", "identity.passkey.refused"));
  }
}
