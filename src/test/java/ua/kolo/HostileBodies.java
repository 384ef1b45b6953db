package ua.kolo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Absurd bodies for an operation, made from its description: one that is nearly right, spoilt in
/// one place after another, and some that are no JSON at all.
final class HostileBodies {
  private static final int DEEP = 2000;
  private static final int LONG = 50_000;
  private static final int NESTED = 5;
  private final Map<String, Object> description;
  private final JsonMapper json = JsonMapper.builder().build();

  HostileBodies(Map<String, Object> description) {
    this.description = description;
  }

  boolean hasBody(Endpoint endpoint) {
    return schema(endpoint) != null;
  }

  List<byte[]> of(Endpoint endpoint, Random random, int count) {
    var right = example(schema(endpoint), 0);
    var bodies = new ArrayList<byte[]>();
    for (var raw : raws()) {
      bodies.add(raw.getBytes(StandardCharsets.UTF_8));
    }
    bodies.add(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'});
    while (bodies.size() < count) {
      bodies.add(json.writeValueAsBytes(spoilt(right, random)));
    }
    return bodies;
  }

  private static List<String> raws() {
    return List.of(
        "",
        " ",
        "null",
        "[]",
        "{}",
        "{",
        "\"x\"",
        "42",
        "true",
        "[[[[]]]]",
        "{\"a\":}",
        "<a/>",
        "{\"id\":1,\"id\":2}",
        "[".repeat(DEEP),
        "{\"a\":".repeat(DEEP),
        "[null]",
        "{\"\":null}",
        "{\"unknown\":\"" + "я".repeat(LONG) + "\"}",
        "1e999",
        "NaN");
  }

  private @Nullable Object spoilt(@Nullable Object right, Random random) {
    if (right instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(10) > 0) {
      var copy = new LinkedHashMap<Object, @Nullable Object>(map);
      var keys = new ArrayList<>(copy.keySet());
      var key = keys.get(random.nextInt(keys.size()));
      if (random.nextInt(8) == 0) {
        copy.remove(key);
      } else {
        copy.put(key, spoilt(copy.get(key), random));
      }
      return copy;
    }
    if (right instanceof List<?> list && !list.isEmpty() && random.nextInt(4) > 0) {
      var copy = new ArrayList<@Nullable Object>(list);
      copy.set(0, spoilt(copy.getFirst(), random));
      return copy;
    }
    var hostile = hostile();
    return hostile.get(random.nextInt(hostile.size()));
  }

  private static List<@Nullable Object> hostile() {
    var values = new ArrayList<@Nullable Object>();
    values.add(null);
    values.add(List.of());
    values.add(Map.of());
    values.add(List.of(List.of(Map.of("a", List.of()))));
    var nothing = new ArrayList<@Nullable Object>();
    nothing.add(null);
    values.add(nothing);
    values.addAll(
        List.of(
            "",
            " ",
            "\u0000",
            "а\u0000б",
            "\ud83d",
            "\u202e",
            "'; drop table cases.case_file; --",
            "<script>alert(1)</script>",
            "%00",
            "${7*7}",
            "../../etc/passwd",
            "2026-02-31",
            "0001-01-01",
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "1970-01-01T00:00:00Z",
            "не-число",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "x".repeat(LONG),
            "😀".repeat(400)));
    values.addAll(
        List.of(
            -1, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, 1e300, 0.5, true, false));
    return values;
  }

  private @Nullable Map<String, Object> schema(Endpoint endpoint) {
    var operation =
        at(
            description,
            "paths",
            endpoint.pattern(),
            endpoint.verb().name().toLowerCase(java.util.Locale.ROOT));
    var body = at(operation, "requestBody", "content", "application/json", "schema");
    return body;
  }

  private @Nullable Object example(@Nullable Map<String, Object> schema, int depth) {
    if (schema == null || depth > NESTED) {
      return null;
    }
    if (schema.get("$ref") instanceof String reference) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      return example(at(description, "components", "schemas", name), depth);
    }
    if (schema.get("enum") instanceof List<?> values && !values.isEmpty()) {
      return values.getFirst();
    }
    for (var several : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.get(several) instanceof List<?> parts && !parts.isEmpty()) {
        return example(map(parts.getFirst()), depth);
      }
    }
    if (schema.get("properties") instanceof Map<?, ?> properties) {
      var made = new LinkedHashMap<String, @Nullable Object>();
      properties.forEach(
          (name, property) -> made.put(Objects.toString(name), example(map(property), depth + 1)));
      return made;
    }
    return simple(schema, depth);
  }

  private @Nullable Object simple(Map<String, Object> schema, int depth) {
    var type = schema.get("type") instanceof List<?> types ? types.getFirst() : schema.get("type");
    return switch (Objects.toString(type, "")) {
      case "array" -> {
        var list = new ArrayList<@Nullable Object>();
        list.add(example(map(schema.get("items")), depth + 1));
        yield list;
      }
      case "integer", "number" -> 1;
      case "boolean" -> true;
      case "string" ->
          switch (Objects.toString(schema.get("format"), "")) {
            case "uuid" -> "01980000-0000-7000-8000-000000000001";
            case "date" -> "2026-11-01";
            case "date-time" -> "2026-11-01T10:00:00Z";
            default -> "Вигадано";
          };
      default -> Map.of();
    };
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : null;
  }

  private static @Nullable Map<String, Object> at(
      @Nullable Map<String, Object> start, String... names) {
    var here = start;
    for (var name : names) {
      here = here == null ? null : map(here.get(name));
    }
    return here;
  }
}
