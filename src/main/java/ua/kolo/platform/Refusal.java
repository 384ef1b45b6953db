package ua.kolo.platform;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal in one of few words; the code is stable and names the sentence in the reader's
/// language.
public abstract sealed class Refusal extends ErrorResponseException
    permits BadRequest,
        Forbidden,
        NotFound,
        Conflict,
        Stale,
        Precondition,
        KeyReused,
        Busy,
        Unsure {
  private static final long serialVersionUID = 1;

  Refusal(HttpStatus status, String code, Object... details) {
    super(status, ProblemDetail.forStatus(status), null, code, details);
    getBody().setProperty("code", code);
  }

  public String code() {
    return getDetailMessageCode();
  }
}
