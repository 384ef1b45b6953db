package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// The key of a request was used for another request within the day.
public final class KeyReused extends Refusal {
  private static final long serialVersionUID = 1;

  KeyReused() {
    super(HttpStatus.UNPROCESSABLE_CONTENT, "platform.request.keyReused");
  }
}
