package ua.kolo.identity.outside;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/// The state's id.gov.ua (ІСЕІ): like OAuth 2, but not OpenID Connect. A person is known by their
/// tax number together with the institution's code, which a bank does not know: only keys are asked
/// for unless the settings say otherwise. An agreement with the state gives the client.
@Component
class IdGovUaWay implements Way {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String FIELDS = "drfocode,edrpoucode";
  private static final Logger LOG = LoggerFactory.getLogger(IdGovUaWay.class);
  private final RestClient web;
  private final String address;
  private final String client;
  private final String secret;
  private final String kinds;

  IdGovUaWay(
      @Value("${kolo.id-gov-ua.address:}") String address,
      @Value("${kolo.id-gov-ua.client:}") String client,
      @Value("${kolo.id-gov-ua.secret:}") String secret,
      @Value("${kolo.id-gov-ua.kinds:dig_sign}") String kinds) {
    var requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(PATIENCE);
    this.web = RestClient.builder().requestFactory(requests).build();
    this.address = address;
    this.client = client;
    this.secret = secret;
    this.kinds = kinds;
  }

  @Override
  public String id() {
    return "id-gov-ua";
  }

  @Override
  public String name() {
    return address.isEmpty() ? "" : "id.gov.ua";
  }

  @Override
  public URI begin(Errand errand) {
    return at(
        "/",
        Map.of(
            "response_type",
            "code",
            "client_id",
            client,
            "auth_type",
            kinds,
            "state",
            errand.state(),
            "redirect_uri",
            errand.back()));
  }

  @Override
  public Subject finish(Errand errand, String code) {
    var token =
        ask(
            "/get-access-token",
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "client_secret", secret,
                "code", code));
    var person = person(token);
    var number = word(person, "drfocode");
    if (Objects.toString(person.get("edrpoucode"), "").isBlank()) {
      throw NotVouched.withoutInstitution();
    }
    return new Subject(id(), number + "|" + word(person, "edrpoucode"), false);
  }

  private Map<?, ?> person(Map<?, ?> token) {
    try {
      return ask(
          "/get-user-info",
          Map.of(
              "access_token", word(token, "access_token"),
              "user_id", word(token, "user_id"),
              "fields", FIELDS));
    } finally {
      leave(token);
    }
  }

  // Nothing more is asked with the token: it should open nothing to whoever finds it. The person
  // has
  // been vouched for, with it or without.
  private void leave(Map<?, ?> token) {
    var parameters =
        Map.of("access_token", word(token, "access_token"), "user_id", word(token, "user_id"));
    try {
      web.get().uri(at("/get-user-logout", parameters)).retrieve().toBodilessEntity();
    } catch (RestClientException failed) {
      LOG.info("id.gov.ua did not end a session");
    }
  }

  // Refusals of the library name the address, and with it the secret: they end here.
  private Map<?, ?> ask(String path, Map<String, String> parameters) {
    try {
      return Objects.requireNonNull(web.get().uri(at(path, parameters)).retrieve().body(Map.class));
    } catch (RestClientException | NullPointerException refused) {
      throw new NotVouched("id.gov.ua");
    }
  }

  private static String word(Map<?, ?> answer, String name) {
    var word = Objects.toString(answer.get(name), "");
    if (word.isBlank()) {
      throw new NotVouched("id.gov.ua");
    }
    return word;
  }

  private URI at(String path, Map<String, String> parameters) {
    var whole = UriComponentsBuilder.fromUriString(address + path);
    parameters.keySet().forEach(name -> whole.queryParam(name, "{" + name + "}"));
    return whole.encode().buildAndExpand(parameters).toUri();
  }
}
