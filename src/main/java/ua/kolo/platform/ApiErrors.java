package ua.kolo.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/// Refusals of the REST API as problem details (RFC 9457) in the reader's language.
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {
  private final Problems problems;

  ApiErrors(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = problems.of(status.value(), reader());
    problem.setProperty("fields", invalid.getFieldErrors().stream().map(ApiErrors::field).toList());
    return super.handleExceptionInternal(invalid, problem, headers, status, request);
  }

  /// Names the field that is missing or is not what it should be; never what was in it.
  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unread,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var problem = problems.of(status.value(), reader());
    if (unread.getCause() instanceof JacksonException wrong && !wrong.getPath().isEmpty()) {
      var unfit = problems.say("platform.api.field", reader());
      problem.setProperty("fields", List.of(new FieldIssue(path(wrong.getPath()), unfit)));
    }
    return super.handleExceptionInternal(unread, problem, headers, status, request);
  }

  // As a reader of JSON writes it: people[0].identity.birthDate.
  private static String path(List<JacksonException.Reference> steps) {
    var path = new StringBuilder();
    for (var step : steps) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception refused,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var answered = refused instanceof Stale ? HttpStatus.PRECONDITION_FAILED : status;
    var problem = problems.of(answered.value(), reader());
    if (refused instanceof Refusal refusal) {
      var said = refusal.updateAndGetBody(getMessageSource(), reader());
      problem.setDetail(Objects.requireNonNullElse(said.getDetail(), refusal.code()));
      Objects.requireNonNullElse(said.getProperties(), Map.<String, Object>of())
          .forEach(problem::setProperty);
      problem.setProperty("code", refusal.code());
    }
    return super.handleExceptionInternal(refused, problem, headers, answered, request);
  }

  private static FieldIssue field(FieldError error) {
    return new FieldIssue(error.getField(), String.valueOf(error.getDefaultMessage()));
  }

  private static Locale reader() {
    return LocaleContextHolder.getLocale();
  }

  record FieldIssue(String field, String detail) {}
}
