package ua.kolo.programmes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.Stale;

/// Two people changed one thing: the second sees both versions, field by field, and chooses.
@ControllerAdvice(
    assignableTypes = {
      ImportPages.class,
      ProgrammeFilePages.class,
      MeasurePages.class,
      BorrowPages.class,
      SectionPages.class,
      AdoptionPages.class
    })
class StalePages {
  private final MessageSource messages;

  StalePages(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ModelAndView bothVersions(Stale stale, HttpServletRequest request, Locale reader) {
    var problem = stale.updateAndGetBody(messages, reader);
    var known = Objects.requireNonNullElse(problem.getProperties(), Map.<String, Object>of());
    var view = known.containsKey("changes") ? "programmes/stale" : "error/409";
    return new ModelAndView(view, HttpStatus.CONFLICT)
        .addObject("problem", problem)
        .addObject("status", HttpStatus.CONFLICT.value())
        .addObject("changes", known.get("changes"))
        .addObject("version", stale.newest())
        .addObject("typed", typed(request))
        .addObject("mine", request.getParameter("typed"))
        .addObject("again", request.getRequestURI())
        .addObject("back", request.getRequestURI().replaceFirst("/[^/]+$", ""));
  }

  // A name may stand several times: what was ticked is sent again whole.
  private static List<Map.Entry<String, String>> typed(HttpServletRequest request) {
    var typed = new ArrayList<Map.Entry<String, String>>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("_") && !"version".equals(name)) {
                for (var value : values) {
                  typed.add(Map.entry(name, value));
                }
              }
            });
    return typed;
  }
}
