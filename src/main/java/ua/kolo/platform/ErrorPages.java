package ua.kolo.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/// What a reader gets when a request failed: a page for people, problem details for programs.
///
/// The page `error/<status>` is given `problem` (title, detail and code in the reader's language),
/// `status` and, when the program failed, a `number` for support.
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final String PAGES = "/templates/error/";
  private final Problems problems;
  private final MessageSource messages;

  ErrorPages(Problems problems, MessageSource messages) {
    this.problems = problems;
    this.messages = messages;
  }

  @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request, Locale reader) {
    var problem = problem(request, reader);
    var view = "error/" + pageFor(problem.getStatus());
    return new ModelAndView(view, HttpStatusCode.valueOf(problem.getStatus()))
        .addObject("problem", problem)
        .addObject("status", problem.getStatus())
        .addObject("number", isFailure(problem) ? numbered(request) : null);
  }

  // The reader tells support this number; the log has it beside what happened.
  private static String numbered(HttpServletRequest request) {
    var failure = Failure.of(failure(request));
    LOG.error("Number {}: {}", failure.number(), failure.trace());
    return failure.number();
  }

  @RequestMapping("/error")
  ResponseEntity<ProblemDetail> problemDetails(HttpServletRequest request, Locale reader) {
    var problem = problem(request, reader);
    if (isFailure(problem)) {
      problem.setProperty("number", numbered(request));
    }
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private ProblemDetail problem(HttpServletRequest request, Locale reader) {
    var problem = problems.of(status(request), reader);
    problem.setInstance(place(request));
    if (failure(request) instanceof Refusal refusal) {
      var said = refusal.updateAndGetBody(messages, reader);
      problem.setDetail(Objects.requireNonNullElse(said.getDetail(), refusal.code()));
      problem.setProperty("code", refusal.code());
    }
    return problem;
  }

  // That too much is asked at once is said, and no failure.
  private static boolean isFailure(ProblemDetail problem) {
    return problem.getStatus() >= 500
        && problem.getStatus() != HttpStatus.SERVICE_UNAVAILABLE.value();
  }

  private static @Nullable URI place(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? UriComponentsBuilder.fromPath(asked).build().toUri()
        : null;
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpStatus.NOT_FOUND.value();
  }

  private static @Nullable Throwable failure(HttpServletRequest request) {
    return Stream.of(DispatcherServlet.EXCEPTION_ATTRIBUTE, RequestDispatcher.ERROR_EXCEPTION)
        .map(request::getAttribute)
        .filter(Throwable.class::isInstance)
        .map(Throwable.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static int pageFor(int status) {
    if (ErrorPages.class.getResource(PAGES + status + ".html") != null) {
      return status;
    }
    return status < 500 ? 400 : 500;
  }
}
