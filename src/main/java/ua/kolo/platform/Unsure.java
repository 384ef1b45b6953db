package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// Nobody knows whether it was saved: the commit broke. Sent again with the same key it is saved
/// once.
public final class Unsure extends Refusal {
  private static final long serialVersionUID = 1;

  public Unsure() {
    super(HttpStatus.INTERNAL_SERVER_ERROR, "platform.unsure");
  }
}
