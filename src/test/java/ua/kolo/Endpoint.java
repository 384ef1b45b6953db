package ua.kolo;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// One verb on one address, and the method that answers it.
record Endpoint(HttpMethod verb, String pattern, HandlerMethod handler) {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

  static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
    var methods = mapping.getMethodsCondition().getMethods();
    var verbs =
        methods.isEmpty() ? Stream.of(HttpMethod.GET) : methods.stream().map(m -> m.asHttpMethod());
    return verbs.flatMap(
        verb ->
            mapping.getPatternValues().stream()
                .map(pattern -> new Endpoint(verb, pattern, handler)));
  }

  boolean hasVariables() {
    return VARIABLE.matcher(pattern).find();
  }

  /// Names of the variables, in their order.
  List<String> variables() {
    return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
  }

  boolean isRead() {
    return verb.equals(HttpMethod.GET);
  }

  String path(Map<String, String> variables) {
    var query =
        variables.containsKey(RecordMaker.QUERY) ? "?" + variables.get(RecordMaker.QUERY) : "";
    return VARIABLE
            .matcher(pattern)
            .replaceAll(
                variable -> {
                  var value = variables.get(variable.group(1));
                  if (value == null) {
                    throw new IllegalStateException(
                        "No maker fills " + variable.group() + " of " + this);
                  }
                  return value;
                })
        + query;
  }

  @Override
  public String toString() {
    return verb + " " + pattern;
  }
}
