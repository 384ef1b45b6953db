package ua.kolo.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Describes our id records as the text they are written as: each holds one UUID, which stands for
/// it.
class IdSchemas implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> others) {
    if (isId(classOf(asked))) {
      return new Schema<String>().types(Set.of("string")).format("uuid");
    }
    return others.hasNext() ? others.next().resolve(asked, context, others) : null;
  }

  /// What is to be described.
  static Class<?> classOf(AnnotatedType asked) {
    return TypeFactory.defaultInstance().constructType(asked.getType()).getRawClass();
  }

  private static boolean isId(Class<?> type) {
    var parts = type.getRecordComponents();
    return parts != null
        && parts.length == 1
        && parts[0].getType() == UUID.class
        && parts[0].getAccessor().isAnnotationPresent(JsonValue.class);
  }
}
