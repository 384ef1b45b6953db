package ua.kolo.platform;

import org.springframework.http.HttpStatus;

/// What was changed is not what was seen: somebody changed it meanwhile.
///
/// A page answers 409 and shows both versions; the API, where the version came in If-Match, 412.
public final class Stale extends Refusal {
  private static final long serialVersionUID = 1;
  private final int newest;

  public Stale(String code, int seen, int newest) {
    super(HttpStatus.CONFLICT, code, seen, newest);
    this.newest = newest;
  }

  /// The version there is now.
  public int newest() {
    return newest;
  }
}
