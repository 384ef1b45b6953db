package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// What was asked makes no sense as it stands.
public final class BadRequest extends Refusal {
  private static final long serialVersionUID = 1;

  public BadRequest(String code, Object... details) {
    super(HttpStatus.BAD_REQUEST, code, details);
  }
}
