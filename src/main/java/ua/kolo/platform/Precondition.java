package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// A change through the API must name, in If-Match, the version it was made from (RFC 6585).
public final class Precondition extends Refusal {
  private static final long serialVersionUID = 1;

  Precondition() {
    super(HttpStatus.PRECONDITION_REQUIRED, "platform.request.noVersion");
  }
}
