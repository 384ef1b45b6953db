package ua.kolo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an address takes ids beside its own: parameters, fields of forms and of bodies, also those
/// nobody has to fill.
final class IdFields {
  private static final int DEEPEST = 5;

  /// @param path from the outside in; of a form one name
  record IdField(List<String> path, boolean inBody) {
    String name() {
      return path.getLast();
    }

    @Override
    public String toString() {
      return String.join(".", path) + (inBody ? " of the body" : "");
    }
  }

  private final List<IdField> found = new ArrayList<>();

  private IdFields() {}

  static List<IdField> of(Endpoint endpoint) {
    var fields = new IdFields();
    for (var parameter : endpoint.handler().getMethodParameters()) {
      fields.add(parameter);
    }
    return List.copyOf(fields.found);
  }

  private void add(MethodParameter parameter) {
    if (parameter.hasParameterAnnotation(PathVariable.class)
        || parameter.hasParameterAnnotation(RequestHeader.class)) {
      return;
    }
    var type = parameter.getGenericParameterType();
    if (parameter.hasParameterAnnotation(RequestBody.class)) {
      fields(type, List.of(), true);
    } else if (isId(type) && parameter.hasParameterAnnotation(RequestParam.class)) {
      found.add(new IdField(List.of(name(parameter)), false));
    } else if (!parameter.hasParameterAnnotation(RequestParam.class)) {
      fields(type, List.of(), false);
    }
  }

  private static String name(MethodParameter parameter) {
    var asked = parameter.getParameterAnnotation(RequestParam.class);
    return asked == null || asked.value().isEmpty()
        ? String.valueOf(parameter.getParameter().getName())
        : asked.value();
  }

  private void fields(Type type, List<String> above, boolean inBody) {
    if (!(bare(type) instanceof Class<?> kind) || !isOurs(kind) || above.size() >= DEEPEST) {
      return;
    }
    var first = inBody || kind == type || above.isEmpty() ? above : firstOf(above);
    for (var component : kind.getRecordComponents()) {
      var path = new ArrayList<>(first);
      path.add(component.getName());
      var of = component.getGenericType();
      if (isId(of)) {
        found.add(new IdField(List.copyOf(path), inBody));
      } else {
        fields(of, path, inBody);
      }
    }
  }

  // A form names the lines of a list by their numbers.
  private static List<String> firstOf(List<String> above) {
    var first = new ArrayList<>(above);
    first.set(above.size() - 1, above.getLast() + "[0]");
    return first;
  }

  private static boolean isId(Type type) {
    return bare(type) == UUID.class;
  }

  // Of a list, what is listed.
  private static Type bare(Type type) {
    return type instanceof ParameterizedType generic
            && generic.getRawType() instanceof Class<?> raw
            && Collection.class.isAssignableFrom(raw)
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() && type.getPackageName().startsWith("ua.kolo");
  }
}
