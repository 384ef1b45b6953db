package ua.kolo.identity.factors;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;

/// Passkeys (WebAuthn): kept by the person's device, which asks for a finger, a face or its PIN, so
/// that one alone proves both what they have and who they are.
@Service
@Transactional
public class Passkeys {
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
      new TypeReference<>() {};
  private final PasskeyRows rows;
  private final PasskeyOwners owners;
  private final Environment settings;

  Passkeys(PasskeyRows rows, PasskeyOwners owners, Environment settings) {
    this.rows = rows;
    this.owners = owners;
    this.settings = settings;
  }

  /// What a browser needs to make a passkey for the account; keep it for `register`.
  public PublicKeyCredentialCreationOptions creation(UUID account) {
    return protocol()
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(as(account)));
  }

  /// Takes the passkey a browser made; false when it does not fit what was asked.
  public boolean register(PublicKeyCredentialCreationOptions asked, String answer, String label) {
    try {
      var made = JSON.readValue(answer, MADE);
      protocol()
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  asked, new RelyingPartyPublicKey(made, label)));
      return true;
    } catch (WebAuthnException | IllegalArgumentException | JacksonException wrong) {
      return false;
    }
  }

  /// What a browser needs to show a passkey, of whichever account; keep it for `prove`.
  public PublicKeyCredentialRequestOptions request() {
    return protocol()
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
  }

  /// The account whose passkey it is; absent when it does not fit what was asked.
  public Optional<UUID> prove(PublicKeyCredentialRequestOptions asked, String answer) {
    try {
      var shown = JSON.readValue(answer, SHOWN);
      var owner = protocol().authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
      return Optional.of(PasskeyOwners.account(owner.getId()));
    } catch (WebAuthnException | IllegalArgumentException | JacksonException wrong) {
      return Optional.empty();
    }
  }

  public static String json(Object options) {
    return JSON.writeValueAsString(options);
  }

  /// Takes the passkey away from whoever acts.
  ///
  /// @throws NotFound when it is somebody else's or none
  public void remove(UUID key) {
    if (!rows.remove(key, Acting.current().person())) {
      throw new NotFound(key);
    }
  }

  // Made anew each time: it is cheap, and tests learn their port after the start.
  private WebAuthnRelyingPartyOperations protocol() {
    var address = URI.create(settings.getRequiredProperty("kolo.base-url"));
    var party = PublicKeyCredentialRpEntity.builder().id(address.getHost()).name("Kolo").build();
    var protocol =
        new Webauthn4JRelyingPartyOperations(owners, rows, party, Set.of(address.toString()));
    protocol.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    protocol.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return protocol;
  }

  private static UsernamePasswordAuthenticationToken as(UUID account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        account.toString(), null, AuthorityUtils.NO_AUTHORITIES);
  }
}
