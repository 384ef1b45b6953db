package ua.kolo.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.NotFound;

/// Records every refusal of a door that a signed-in person met: which address, which record, and
/// whether the right was missing or the record hidden or absent.
///
/// It looks on before anything answers and lets others answer. The refused transaction is over by
/// then, so the entry stays.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Denials implements HandlerExceptionResolver {
  private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
  private final Trail trail;

  Denials(Trail trail) {
    this.trail = trail;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception refused) {
    if (isDenial(refused) && Acting.isBound() && Acting.current().isPerson()) {
      record(denial(request, refused));
    }
    return null;
  }

  private void record(Entry denial) {
    try {
      trail.refused(denial);
    } catch (DataAccessException broken) {
      // The refusal stands in any case; the operator must learn that it left no trace.
      LOG.error("A denial was not recorded: {}", broken.getClass().getSimpleName());
    }
  }

  private static boolean isDenial(Exception refused) {
    return refused instanceof Forbidden || refused instanceof NotFound;
  }

  private static Entry denial(HttpServletRequest request, Exception refused) {
    var pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    return Entry.of(Operation.DENIED, noun(pattern))
        .on(subject(request).orElse(null))
        .about(request.getMethod() + " " + pattern.replaceAll("[^A-Za-z0-9_./{}*:,$ -]", "_"))
        .ending(outcome(refused));
  }

  private static String outcome(Exception refused) {
    return refused instanceof Forbidden forbidden
        ? forbidden.code() + " " + forbidden.missing()
        : "status.notFound";
  }

  // The first noun of an address is the record's; what follows are its parts.
  private static String noun(String pattern) {
    return pattern.replaceFirst("^/(?:api/v1/)?", "").replaceFirst("/.*", "");
  }

  private static Optional<UUID> subject(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> named
        ? named.values().stream().flatMap(value -> id(String.valueOf(value)).stream()).findFirst()
        : Optional.empty();
  }

  private static Optional<UUID> id(String value) {
    try {
      return Optional.of(UUID.fromString(value));
    } catch (IllegalArgumentException anotherWord) {
      return Optional.empty();
    }
  }
}
