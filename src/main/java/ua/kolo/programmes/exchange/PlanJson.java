package ua.kolo.programmes.exchange;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.documents.Block;

/// The one codec of everything that is kept as JSON: plans, documents, findings. Exact: amounts
/// stay decimal, maps are sorted, so that equal plans give equal text.
public final class PlanJson {
  private static final JsonMapper KEPT = mapper().build();
  private static final JsonMapper ROWS =
      mapper()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.ALWAYS))
          .build();
  private static final JsonMapper PUBLISHED =
      mapper()
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.ALWAYS))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private PlanJson() {}

  public static String write(Object value) {
    return KEPT.writeValueAsString(value);
  }

  public static <T> T read(String json, Class<T> type) {
    return KEPT.readValue(json, type);
  }

  /// Records as rows of a table: names become columns.
  public static String rows(Object records) {
    return ROWS.writeValueAsString(records);
  }

  /// Text for other programs, indented, with absent values as null.
  public static String publish(Object value) {
    return PUBLISHED.writeValueAsString(value);
  }

  private static JsonMapper.Builder mapper() {
    return JsonMapper.builder()
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .changeDefaultVisibility(
            seen ->
                seen.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
        .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
        .addMixIn(Block.class, NamedBlock.class);
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.PageBreak.class, name = "pageBreak")
  })
  private interface NamedBlock {}
}
