package ua.kolo.platform;

import java.util.UUID;
import org.springframework.http.HttpStatus;

/// The key of a request was used for another request within the day.
public final class KeyReused extends Refusal {
  private static final long serialVersionUID = 1;

  private final UUID made;

  KeyReused(UUID made) {
    super(HttpStatus.UNPROCESSABLE_CONTENT, "platform.request.keyReused");
    this.made = made;
  }

  /// What the first request made.
  public UUID made() {
    return made;
  }
}
