package ua.kolo.identity.outside;

import static org.springframework.security.oauth2.core.endpoint.PkceParameterNames.CODE_CHALLENGE;
import static org.springframework.security.oauth2.core.endpoint.PkceParameterNames.CODE_CHALLENGE_METHOD;
import static org.springframework.security.oauth2.core.endpoint.PkceParameterNames.CODE_VERIFIER;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Any provider that speaks OpenID Connect. The library asks it and checks its word: signature,
/// issuer, audience, time, nonce.
@Component
class OidcWay implements Way {
  private final OidcAuthorizationCodeAuthenticationProvider checking =
      new OidcAuthorizationCodeAuthenticationProvider(
          new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
  private final String issuer;
  private final String client;
  private final String secret;
  private final String name;
  private final String trustedLevel;
  private @Nullable ClientRegistration known;

  OidcWay(
      @Value("${kolo.oidc.issuer:}") String issuer,
      @Value("${kolo.oidc.client:}") String client,
      @Value("${kolo.oidc.secret:}") String secret,
      @Value("${kolo.oidc.name:OpenID Connect}") String name,
      @Value("${kolo.oidc.second-factor:}") String trustedLevel) {
    this.issuer = issuer;
    this.client = client;
    this.secret = secret;
    this.name = name;
    this.trustedLevel = trustedLevel;
  }

  @Override
  public String id() {
    return "oidc";
  }

  @Override
  public String name() {
    return issuer.isEmpty() ? "" : name;
  }

  @Override
  public URI begin(Errand errand) {
    return URI.create(asked(errand).getAuthorizationRequestUri());
  }

  @Override
  public Subject finish(Errand errand, String code) {
    var answer =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(errand.back())
            .state(errand.state())
            .build();
    var whole = new OAuth2AuthorizationExchange(asked(errand), answer);
    try {
      var checked =
          Objects.requireNonNull(
              checking.authenticate(new OAuth2LoginAuthenticationToken(provider(), whole)));
      return subject((OidcUser) Objects.requireNonNull(checked.getPrincipal()));
    } catch (AuthenticationException refused) {
      throw new NotVouched("oidc");
    }
  }

  private Subject subject(OidcUser user) {
    return new Subject(id(), user.getIssuer() + "|" + user.getSubject(), isTrusted(user));
  }

  // Which word means "a second factor was asked" is the provider's own; without a setting none
  // does.
  private boolean isTrusted(OidcUser user) {
    var methods = user.getAuthenticationMethods();
    return !trustedLevel.isEmpty()
        && (trustedLevel.equals(user.getAuthenticationContextClass())
            || (methods != null && methods.contains(trustedLevel)));
  }

  private OAuth2AuthorizationRequest asked(Errand errand) {
    var provider = provider();
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(client)
        .authorizationUri(
            Objects.requireNonNull(provider.getProviderDetails().getAuthorizationUri()))
        .redirectUri(errand.back())
        .scopes(provider.getScopes())
        .state(errand.state())
        .attributes(
            kept ->
                kept.putAll(
                    Map.of(
                        OidcParameterNames.NONCE,
                        errand.nonce(),
                        CODE_VERIFIER,
                        errand.verifier())))
        .additionalParameters(
            Map.of(
                OidcParameterNames.NONCE,
                hash(errand.nonce()),
                CODE_CHALLENGE,
                hash(errand.verifier()),
                CODE_CHALLENGE_METHOD,
                "S256"))
        .build();
  }

  // Asked when first needed: a provider that is away for a while must not keep the program from
  // starting.
  private synchronized ClientRegistration provider() {
    if (known == null) {
      try {
        known =
            ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(id())
                .clientId(client)
                .clientSecret(secret)
                .scope("openid")
                .redirectUri("{baseUrl}")
                .build();
      } catch (IllegalArgumentException | IllegalStateException away) {
        throw new NotVouched("oidc provider");
      }
    }
    return known;
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
