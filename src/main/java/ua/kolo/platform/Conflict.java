package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// What was asked contradicts what is already so.
public final class Conflict extends Refusal {
  private static final long serialVersionUID = 1;

  public Conflict(String code, Object... details) {
    super(HttpStatus.CONFLICT, code, details);
  }
}
