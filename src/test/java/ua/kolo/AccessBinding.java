package ua.kolo;

import java.util.List;
import java.util.Set;

/// Addresses that no right of a door guards, each named with its reason.
final class AccessBinding {
  /// For anybody, not signed in.
  private static final List<String> OPEN =
      List.of(
          "/sign-in",
          "/invitation",
          "/sign-in/passkey",
          "/sign-in/passkey/options",
          "/sign-in/outside/",
          "/set-up",
          "/help",
          "/error",
          "/public/",
          "/open-data/",
          "/api/v1/public/",
          "/api/v1/openapi.json");

  /// For whoever is signed in: what is their own, and what everybody at work may know.
  static final Set<String> OWN =
      Set.of(
          // Sends on to the first page of the post.
          "GET /",
          // One's own steps in, sessions and second factors.
          "GET /sign-in/factor",
          "POST /sign-in/factor",
          "GET /lock",
          "POST /lock",
          "POST /lock/beat",
          "POST /lock/opening",
          "GET /me/password",
          "POST /me/password",
          "GET /me/sessions",
          "POST /me/sessions/end",
          "POST /me/sessions/others/end",
          "POST /me/devices/known",
          "POST /me/devices/forgotten",
          "GET /me/second-factor",
          "GET /me/second-factor/totp",
          "POST /me/second-factor/totp",
          "POST /me/second-factor/totp/removal",
          "POST /me/second-factor/codes",
          "POST /me/second-factor/done",
          "POST /me/second-factor/losses",
          "POST /me/second-factor/additions",
          "POST /me/second-factor/passkeys",
          "POST /me/second-factor/passkeys/options",
          "POST /me/second-factor/passkeys/removal",
          // Institutions are known to everybody at work.
          "GET /directory",
          // So are the terms of the law that duties come from.
          "GET /duties/rules",
          // The posts one holds, and the tokens of the post one acts as: the door takes no other.
          "POST /me/post",
          "GET /me/rights",
          "GET /people/rights",
          "GET /me/tokens",
          "POST /me/tokens",
          "GET /me/tokens/{id}/revocation",
          "POST /me/tokens/{id}/revocation",
          // Where one wants letters, and those that came.
          "GET /me/letters",
          "POST /me/letters",
          "GET /me/letters/confirmation",
          "POST /me/letters/confirmation",
          "POST /me/letters/removal",
          "GET /api/v1/me/letters",
          "PUT /api/v1/me/letters",
          "DELETE /api/v1/me/letters",
          "POST /api/v1/me/letters/confirmation",
          "GET /api/v1/me/letters/sent",
          // Colleagues who wait to be helped in, for whom the head or another in their place is
          // asked.
          "GET /me/entry-help",
          "POST /me/entry-help/{help}/confirmation",
          "POST /me/entry-help/{help}/refusal",
          // As whom one acts.
          "GET /api/v1/me",
          // Everybody may know what is recorded of them.
          "GET /audit/about",
          // The description of the interface, once more in another notation.
          "GET /api/v1/openapi.json.yaml");

  /// What all institutions have in common: the law, territories and institutions. Whoever is at
  /// work reads it, whoever has the right changes it; no institution owns it.
  private static final List<String> COMMON =
      List.of(
          "/law",
          "/directory",
          "/api/v1/territories",
          "/api/v1/institutions",
          "/api/v1/specialists",
          // Forms one assesses with name nobody.
          "/instruments",
          "/api/v1/instruments");

  private AccessBinding() {}

  static boolean isOpen(Endpoint endpoint) {
    return OPEN.stream()
        .anyMatch(
            open ->
                open.endsWith("/")
                    ? endpoint.pattern().startsWith(open)
                    : endpoint.pattern().equals(open));
  }

  static boolean isCommon(Endpoint endpoint) {
    return COMMON.stream().anyMatch(common -> endpoint.pattern().startsWith(common));
  }

  static boolean isOwn(Endpoint endpoint) {
    return OWN.contains(endpoint.toString());
  }
}
