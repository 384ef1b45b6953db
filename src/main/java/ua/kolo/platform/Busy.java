package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// Too much is asked for at once: nothing was done, and what was asked may be asked again.
public final class Busy extends Refusal {
  private static final long serialVersionUID = 1;

  public Busy(String code) {
    super(HttpStatus.SERVICE_UNAVAILABLE, code);
  }
}
