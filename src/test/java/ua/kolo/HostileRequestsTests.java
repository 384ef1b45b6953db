package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ua.kolo.identity.Role;

/// Two hundred absurd bodies for every operation of the API that writes: each is refused with a
/// reason or done, none breaks the program, and what is refused has written nothing.
@KoloTest
class HostileRequestsTests {
  private static final int EACH = 200;
  private static final int REFUSED = 400;
  private static final int BROKEN = 500;
  private final MockMvcTester web;
  private final RequestMappingHandlerMapping mappings;
  private final RecordMakers makers;
  private final UUID unit = UUID.randomUUID();

  HostileRequestsTests(
      MockMvcTester web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      List<RecordMaker> makers) {
    this.web = web;
    this.mappings = mappings;
    this.makers = new RecordMakers(makers);
  }

  @TestFactory
  Stream<DynamicTest> noBodyBreaksTheProgram() throws UnsupportedEncodingException {
    var description =
        web.get().uri("/api/v1/openapi.json").exchange().getResponse().getContentAsString();
    Map<String, Object> whole = JsonPath.read(description, "$");
    var bodies = new HostileBodies(whole);
    return mappings.getHandlerMethods().entrySet().stream()
        .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()))
        .filter(endpoint -> endpoint.pattern().startsWith("/api/v1/") && !endpoint.isRead())
        .filter(bodies::hasBody)
        .sorted(Comparator.comparing(Endpoint::toString))
        .map(
            endpoint ->
                DynamicTest.dynamicTest(endpoint.toString(), () -> tried(endpoint, bodies)));
  }

  private void tried(Endpoint endpoint, HostileBodies bodies) throws SQLException {
    try (var connection = TestDatabase.admin()) {
      tried(endpoint, bodies, connection);
    }
  }

  private void tried(Endpoint endpoint, HostileBodies bodies, Connection connection)
      throws SQLException {
    var someone = Someone.as(role(endpoint), unit);
    var path = endpoint.path(makers.variables(endpoint, unit));
    var random = new Random(endpoint.toString().hashCode());
    var all = bodies.of(endpoint, random, EACH);
    for (var body : all) {
      var before = last(connection);
      var answer =
          web.method(endpoint.verb())
              .uri(path)
              .with(csrf())
              .with(someone.asks())
              .header("If-Match", "\"1\"")
              .contentType(MediaType.APPLICATION_JSON)
              .content(body)
              .exchange();
      var told = endpoint + " with " + shown(body);
      assertThat(answer.getUnresolvedException()).as("%s breaks", told).isNull();
      var status = answer.getResponse().getStatus();
      assertThat(status).as(told).isLessThan(BROKEN);
      if (status >= REFUSED) {
        assertThat(written(connection, before))
            .as("%s is refused (%d) and writes", told, status)
            .isZero();
      }
    }
  }

  private static String shown(byte[] body) {
    var text = new String(body, StandardCharsets.UTF_8);
    return text.length() > 300 ? text.substring(0, 300) + "… (" + body.length + ")" : text;
  }

  private static Role role(Endpoint endpoint) {
    var rights = AccessRules.rightsOf(endpoint.handler());
    return Arrays.stream(Role.values())
        .filter(role -> role.rights().containsAll(rights))
        .findFirst()
        .orElseThrow();
  }

  private long written(Connection connection, long since) throws SQLException {
    return ask(
        connection,
        """
        select count(*) from audit.trail
         where unit = ? and id > ? and operation in ('INSERT', 'UPDATE', 'DELETE')
        """,
        since);
  }

  private long last(Connection connection) throws SQLException {
    return ask(
        connection,
        "select coalesce(max(id), 0) from audit.trail where unit = ? and id > ?",
        Long.MIN_VALUE);
  }

  private long ask(Connection connection, String question, long since) throws SQLException {
    try (var asked = connection.prepareStatement(question)) {
      asked.setObject(1, unit);
      asked.setLong(2, since);
      try (var rows = asked.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
