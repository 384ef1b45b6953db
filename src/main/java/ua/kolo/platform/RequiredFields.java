package ua.kolo.platform;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Describes as required what a request is refused without: numbers and yes-or-no of a record,
/// which cannot be absent.
class RequiredFields implements ModelConverter {
  private static final String OURS = "#/components/schemas/";

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> others) {
    var found = others.hasNext() ? others.next().resolve(asked, context, others) : null;
    var type = IdSchemas.classOf(asked);
    if (found != null && type.isRecord()) {
      var shape =
          found.get$ref() == null
              ? found
              : context.getDefinedModels().get(found.get$ref().replace(OURS, ""));
      if (shape != null && shape.getProperties() != null) {
        require(shape, type);
      }
    }
    return found;
  }

  private static void require(Schema<?> shape, Class<?> type) {
    Stream.of(type.getRecordComponents())
        .filter(part -> part.getType().isPrimitive())
        .filter(part -> shape.getProperties().containsKey(part.getName()))
        .forEach(part -> shape.addRequiredItem(part.getName()));
  }
}
