package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// The post one acts as lacks the right.
public final class Forbidden extends Refusal {
  private static final long serialVersionUID = 1;
  private final Right missing;

  public Forbidden(Right missing) {
    super(HttpStatus.FORBIDDEN, "status.forbidden", missing.name());
    this.missing = missing;
  }

  public Right missing() {
    return missing;
  }
}
