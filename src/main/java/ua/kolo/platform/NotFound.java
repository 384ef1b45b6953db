package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// There is no such thing, or whoever acts may not see it: both answer alike.
public final class NotFound extends Refusal {
  private static final long serialVersionUID = 1;

  public NotFound(Object what) {
    super(HttpStatus.NOT_FOUND, "status.notFound", what);
  }
}
