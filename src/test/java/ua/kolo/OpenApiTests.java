package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The description of the REST API says what there is, no more and no less.
@KoloTest
class OpenApiTests {
  private static final String DESCRIPTION = "/api/v1/openapi.json";
  private static final Pattern REFERENCE =
      Pattern.compile("\"\\$ref\":\"#/components/schemas/([^\"]+)\"");
  private final MockMvcTester web;
  private final RequestMappingHandlerMapping mappings;
  private String description = "";

  OpenApiTests(
      MockMvcTester web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.web = web;
    this.mappings = mappings;
  }

  @BeforeEach
  void read() throws UnsupportedEncodingException {
    description = web.get().uri(DESCRIPTION).exchange().getResponse().getContentAsString();
  }

  @Test
  void isOpenApi31ThatAnybodyMayRead() {
    assertThat(web.get().uri(DESCRIPTION)).hasStatusOk();
    assertThat(JsonPath.<String>read(description, "$.openapi")).startsWith("3.1");
  }

  @Test
  void describesEveryAddressThereIsAndNoOther() {
    var there =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(OpenApiTests::operations)
            .filter(operation -> operation.contains(" /api/v1/"))
            .filter(operation -> !operation.contains(DESCRIPTION))
            .toList();

    assertThat(described()).isNotEmpty().containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void everyShapeItNamesIsDescribed() {
    Map<String, Object> shapes = JsonPath.read(description, "$.components.schemas");
    var named = REFERENCE.matcher(description).results().map(found -> found.group(1)).distinct();

    assertThat(shapes.keySet()).containsAll(named.toList()).contains("Problem");
  }

  @Test
  void everyOperationSaysHowItRefusesAndWhatItAsksFor() {
    Map<String, Map<String, Map<String, Object>>> paths = JsonPath.read(description, "$.paths");

    assertThat(paths)
        .allSatisfy(
            (address, operations) ->
                assertThat(operations.values())
                    .allSatisfy(
                        operation -> {
                          assertThat(operation.get("responses")).asString().contains("404");
                          assertThat(operation.containsKey("security"))
                              .isEqualTo(!address.startsWith("/api/v1/public/"));
                        }));
  }

  @Test
  void whatARequestIsRefusedWithoutIsRequired() {
    List<String> required =
        JsonPath.read(description, "$.components.schemas.NewCaseNewParty.required");

    assertThat(required).contains("household").doesNotContain("relationship");
  }

  /// An id of ours is written as a text, an answer that has nothing but an id as an object.
  @Test
  void idsAreDescribedAsTheyAreWritten() {
    assertThat(
            JsonPath.<String>read(
                description,
                "$.paths['/api/v1/cases/{id}/entries'].post.responses['201']"
                    + ".content['application/json'].schema.$ref"))
        .endsWith("Made");
    assertThat(
            JsonPath.<String>read(
                description, "$.components.schemas.ApprovalSheet.properties.programme.type"))
        .isEqualTo("string");
  }

  private List<String> described() {
    Map<String, Map<String, Object>> paths = JsonPath.read(description, "$.paths");
    var operations = new ArrayList<String>();
    paths.forEach(
        (address, verbs) ->
            verbs
                .keySet()
                .forEach(verb -> operations.add(verb.toUpperCase(Locale.ROOT) + " " + address)));
    return operations;
  }

  private static Stream<String> operations(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(verb -> mapping.getPatternValues().stream().map(path -> verb + " " + path));
  }
}
