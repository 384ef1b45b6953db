package ua.kolo.platform;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/// The post one acts as lacks the right.
public final class Forbidden extends Refusal {
  private static final long serialVersionUID = 1;
  private final Right missing;

  public Forbidden(Right missing) {
    super(HttpStatus.FORBIDDEN, "status.forbidden", inWords(missing));
    getBody().setProperty("right", missing.name());
    this.missing = missing;
  }

  private static MessageSourceResolvable inWords(Right right) {
    return new DefaultMessageSourceResolvable("rights.right." + right.name());
  }

  public Right missing() {
    return missing;
  }
}
