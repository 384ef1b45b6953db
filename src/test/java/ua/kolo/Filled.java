package ua.kolo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import ua.kolo.IdFields.IdField;
import ua.kolo.platform.Versions;

/// What a person would send to an address: every parameter, form field and body filled with
/// something of its kind, so that a refusal is about the record and not about an empty form.
final class Filled {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEEPEST = 6;

  private final Map<String, String> parameters = new LinkedHashMap<>();
  private final List<MockMultipartFile> files = new ArrayList<>();
  private byte @Nullable [] body;

  private final Map<String, String> known;
  private final HttpMethod verb;

  /// @param known values by name, such as the variables of the address
  Filled(Endpoint endpoint, Map<String, String> known) {
    this.known = known;
    this.verb = endpoint.verb();
    for (var parameter : endpoint.handler().getMethodParameters()) {
      add(parameter);
    }
  }

  static RequestPostProcessor both(RequestPostProcessor one, RequestPostProcessor other) {
    return request -> other.postProcessRequest(one.postProcessRequest(request));
  }

  /// Names of what it asks for, files left out.
  Set<String> fields() {
    return Set.copyOf(parameters.keySet());
  }

  /// The same with something else in one field.
  Filled with(String field, String value) {
    parameters.put(field, value);
    return this;
  }

  /// The same with something else in one field that takes an id.
  Filled with(IdField field, String value) {
    if (!field.inBody()) {
      return with(String.join(".", field.path()), value);
    }
    if (body != null && JSON.readTree(body) instanceof ObjectNode whole) {
      put(whole, field.path(), value);
      body = JSON.writeValueAsBytes(whole);
    }
    return this;
  }

  private static void put(ObjectNode in, List<String> path, String value) {
    var name = path.getFirst();
    if (path.size() > 1) {
      var next = in.get(name);
      if ((next != null && next.isArray() ? next.get(0) : next) instanceof ObjectNode inner) {
        put(inner, path.subList(1, path.size()), value);
      }
    } else if (in.get(name) instanceof ArrayNode many) {
      many.removeAll().add(value);
    } else {
      in.put(name, value);
    }
  }

  /// Sends it, as whoever `who` says.
  MvcTestResult send(MockMvcTester web, String path, RequestPostProcessor who) {
    var request = web.method(verb).uri(path);
    if (!files.isEmpty()) {
      var parts = web.method(verb).multipart().uri(path);
      files.forEach(parts::file);
      parameters.forEach(parts::param);
      return parts.header(HttpHeaders.IF_MATCH, Versions.tag(1)).with(who).exchange();
    }
    parameters.forEach(request::param);
    if (body != null) {
      request = request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    return request.header(HttpHeaders.IF_MATCH, Versions.tag(1)).with(who).exchange();
  }

  private void add(MethodParameter parameter) {
    var type = parameter.getParameterType();
    if (parameter.hasParameterAnnotation(PathVariable.class)
        || parameter.hasParameterAnnotation(RequestHeader.class)) {
      return;
    }
    if (parameter.hasParameterAnnotation(RequestBody.class)) {
      body = body(parameter.getGenericParameterType());
    } else if (MultipartFile.class.isAssignableFrom(type)) {
      add(name(parameter));
    } else if (isRequired(parameter)) {
      parameters.put(name(parameter), text(name(parameter), parameter.getGenericParameterType()));
    } else if (!parameter.hasParameterAnnotation(RequestParam.class) && isOurs(type)) {
      fill("", type, 0);
    }
  }

  private void add(String name) {
    var content = "code;name\n1;Проба\n".getBytes(StandardCharsets.UTF_8);
    files.add(new MockMultipartFile(name, "проба.csv", MediaType.TEXT_PLAIN_VALUE, content));
  }

  private static boolean isRequired(MethodParameter parameter) {
    var asked = parameter.getParameterAnnotation(RequestParam.class);
    return asked != null && asked.required();
  }

  private static String name(MethodParameter parameter) {
    var named = parameter.getParameterAnnotation(RequestParam.class);
    if (named != null && !named.value().isEmpty()) {
      return named.value();
    }
    return String.valueOf(parameter.getParameter().getName());
  }

  private static byte[] body(Type type) {
    if (type == byte[].class || type == String.class) {
      return "{}".getBytes(StandardCharsets.UTF_8);
    }
    return JSON.writeValueAsBytes(value("", type, 0));
  }

  private void fill(String before, Class<?> form, int depth) {
    for (var component : form.getRecordComponents()) {
      var name = before + component.getName();
      var type = component.getType();
      if (MultipartFile.class.isAssignableFrom(type)) {
        add(name);
      } else if (isOurs(type) && depth < DEEPEST) {
        fill(name + ".", type, depth + 1);
      } else if (listed(component.getGenericType()) instanceof Class<?> of && isOurs(of)) {
        fill(name + "[0].", of, depth + 1);
      } else if (type != Map.class) {
        parameters.put(name, text(component.getName(), component.getGenericType()));
      }
    }
  }

  private String text(String name, Type type) {
    var made = type == UUID.class || type == String.class ? known.get(name) : null;
    if (made != null) {
      return made;
    }
    var value = type == LocalDate.class ? "01.03.2026" : value(name, type, DEEPEST);
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "" : String.valueOf(list.getFirst());
    }
    return String.valueOf(value);
  }

  private static @Nullable Type listed(Type type) {
    return type instanceof ParameterizedType generic && generic.getRawType() == List.class
        ? generic.getActualTypeArguments()[0]
        : null;
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() && type.getPackageName().startsWith("ua.kolo");
  }

  private static @Nullable Object value(String name, Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return many(name, generic, depth);
    }
    var kind = (Class<?>) type;
    if (kind.isEnum()) {
      return ((Enum<?>) kind.getEnumConstants()[0]).name();
    }
    if (isOurs(kind)) {
      return depth >= DEEPEST ? null : record(kind, depth);
    }
    return plain(name, kind);
  }

  private static Object many(String name, ParameterizedType generic, int depth) {
    var of = generic.getActualTypeArguments();
    if (generic.getRawType() == Map.class) {
      return Map.of();
    }
    var one = value(name, of[0], depth + 1);
    return one == null ? List.of() : List.of(one);
  }

  private static Object record(Class<?> kind, int depth) {
    var filled = new LinkedHashMap<String, @Nullable Object>();
    for (RecordComponent component : kind.getRecordComponents()) {
      filled.put(
          component.getName(), value(component.getName(), component.getGenericType(), depth + 1));
    }
    return filled;
  }

  private static Object plain(String name, Class<?> kind) {
    if (kind == UUID.class) {
      return UUID.randomUUID().toString();
    }
    if (kind == LocalDate.class) {
      return "2026-03-01";
    }
    if (kind == Instant.class) {
      return "2026-03-01T10:00:00Z";
    }
    if (kind == LocalTime.class) {
      return "10:00";
    }
    if (kind == boolean.class || kind == Boolean.class) {
      return true;
    }
    if (kind.isPrimitive() || Number.class.isAssignableFrom(kind) || kind == BigDecimal.class) {
      return 1;
    }
    return isDay(name) ? "01.03.2026" : "Проба";
  }

  private static boolean isDay(String name) {
    return Set.of("day", "date", "from", "until", "since", "on", "due", "birthDate").contains(name)
        || name.endsWith("On")
        || name.endsWith("Day");
  }
}
