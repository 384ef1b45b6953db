package ua.kolo.platform;

import io.swagger.v3.core.jackson.TypeNameResolver;

/// Shapes inside another type are described under both names, `CaseFileReport`: several types have
/// a `Report`, a `New`, a `Listed` of their own, and one name stands for one shape.
class SchemaNames extends TypeNameResolver {
  private static final String OURS = "ua.kolo.";

  @Override
  protected String getNameOfClass(Class<?> type) {
    var within = type.getEnclosingClass();
    return within == null || !type.getName().startsWith(OURS)
        ? super.getNameOfClass(type)
        : getNameOfClass(within) + type.getSimpleName();
  }
}
