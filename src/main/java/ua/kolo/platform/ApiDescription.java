package ua.kolo.platform;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/// The REST API described by itself at `/api/v1/openapi.json`: addresses and shapes are taken from
/// the controllers; who may call, and how a refusal looks, is added here for all of them.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String OPEN = "/api/v1/public/";
  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";
  private static final Map<HttpStatus, String> ANY =
      Map.of(
          HttpStatus.BAD_REQUEST, "What was sent cannot be understood",
          HttpStatus.NOT_FOUND, "Absent, or hidden from whoever asks",
          HttpStatus.TOO_MANY_REQUESTS, "Too many requests; Retry-After says when to go on");
  private static final Map<HttpStatus, String> GUARDED =
      Map.of(
          HttpStatus.UNAUTHORIZED, "Nobody is signed in",
          HttpStatus.FORBIDDEN, "The post does not have the right");
  private static final Map<HttpStatus, String> CHANGING =
      Map.of(
          HttpStatus.CONFLICT, "Contradicts what is already so",
          HttpStatus.PRECONDITION_FAILED, "Changed since the version named in If-Match",
          HttpStatus.PRECONDITION_REQUIRED, "If-Match names no version");

  @Bean
  OpenAPI described() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Kolo")
                .version("v1")
                .description(
                    "The doors of Kolo for other programs. Amounts are thousands of hryvnias,"
                        + " days are those of Kyiv; refusals are problem details (RFC 9457) in the"
                        + " language of Accept-Language, with a stable code.")
                .license(new License().name("Apache-2.0")))
        .servers(List.of(new Server().url("/")));
  }

  @Bean
  OpenApiCustomizer describedRefusals() {
    return api -> {
      api.getComponents()
          .addSecuritySchemes(
              TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
          .addSchemas(PROBLEM, problem());
      api.getPaths().forEach(ApiDescription::complete);
    };
  }

  // An id is its text; the record around it is ours alone.
  @Bean
  ModelResolver describedShapes(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
  }

  @Bean
  ModelConverter describedIds() {
    return new IdSchemas();
  }

  @Bean
  ModelConverter describedNeeds() {
    return new RequiredFields();
  }

  private static void complete(String address, PathItem path) {
    path.readOperationsMap()
        .forEach(
            (verb, operation) -> {
              ANY.forEach((status, why) -> refuse(operation, status, why));
              if (!address.startsWith(OPEN)) {
                operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
                GUARDED.forEach((status, why) -> refuse(operation, status, why));
              }
              if (verb != PathItem.HttpMethod.GET) {
                CHANGING.forEach((status, why) -> refuse(operation, status, why));
              }
            });
  }

  private static void refuse(Operation operation, HttpStatus status, String why) {
    var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    var content =
        new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
    operation
        .getResponses()
        .addApiResponse(
            Integer.toString(status.value()), new ApiResponse().description(why).content(content));
  }

  private static Schema<?> problem() {
    var problem = new ObjectSchema();
    problem.description("A refusal; `code` is stable, the rest is for people.");
    List.of("type", "title", "detail", "instance", "code")
        .forEach(name -> problem.addProperty(name, new StringSchema()));
    return problem.addProperty("status", new IntegerSchema());
  }
}
