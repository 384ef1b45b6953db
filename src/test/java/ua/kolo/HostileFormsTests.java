package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ua.kolo.identity.Role;

/// Every form of every page, each of its fields in turn filled with something absurd: it is refused
/// with a reason or taken, and never breaks the program.
@KoloTest
class HostileFormsTests {
  private static final int BROKEN = 500;
  private static final String LONG = "щ".repeat(20_000);
  private static final List<String> ABSURD =
      List.of(
          "-1",
          "99999999999999999999",
          "31.02.2026",
          "\u0000",
          "'; drop table persons.person; --",
          LONG);

  private final MockMvcTester web;
  private final RequestMappingHandlerMapping mappings;
  private final RecordMakers makers;
  private final UUID unit = UUID.randomUUID();

  HostileFormsTests(
      MockMvcTester web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      List<RecordMaker> makers) {
    this.web = web;
    this.mappings = mappings;
    this.makers = new RecordMakers(makers);
  }

  @TestFactory
  Stream<DynamicTest> noFieldBreaksTheProgram() {
    return mappings.getHandlerMethods().entrySet().stream()
        .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()))
        .filter(endpoint -> !endpoint.pattern().startsWith("/api/") && !endpoint.isRead())
        .filter(endpoint -> !AccessBinding.isOpen(endpoint) && !AccessBinding.isOwn(endpoint))
        .sorted(Comparator.comparing(Endpoint::toString))
        .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> tried(endpoint)));
  }

  private void tried(Endpoint endpoint) {
    var known = makers.variables(endpoint, unit);
    var who = Filled.both(csrf(), Someone.as(role(endpoint), unit).asks());
    var fields = new Filled(endpoint, known).fields();
    for (var field : fields) {
      survives(endpoint, known, who, Set.of(field), "abc");
      survives(endpoint, known, who, Set.of(field), "");
      survives(endpoint, known, who, Set.of(field), LONG);
    }
    for (var absurd : ABSURD) {
      survives(endpoint, known, who, fields, absurd);
    }
  }

  private void survives(
      Endpoint endpoint,
      Map<String, String> known,
      RequestPostProcessor who,
      Set<String> fields,
      String absurd) {
    var form = new Filled(endpoint, known);
    fields.forEach(field -> form.with(field, absurd));
    var answer = form.send(web, endpoint.path(known), who);
    var told = "%s with %s=%.40s".formatted(endpoint, fields, absurd);
    assertThat(answer.getUnresolvedException()).as(told).isNull();
    assertThat(answer.getResponse().getStatus()).as(told).isLessThan(BROKEN);
  }

  private static Role role(Endpoint endpoint) {
    var rights = AccessRules.rightsOf(endpoint.handler());
    return Arrays.stream(Role.values())
        .max(
            Comparator.comparingLong(
                role -> rights.stream().filter(role.rights()::contains).count()))
        .orElseThrow();
  }
}
