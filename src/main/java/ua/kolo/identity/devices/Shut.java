package ua.kolo.identity.devices;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/// Too many misses from this place; it opens again after a while.
public final class Shut extends LockedException {
  private static final long serialVersionUID = 1;
  private final transient Duration wait;

  public Shut(Duration wait) {
    super("shut");
    this.wait = wait;
  }

  public long seconds() {
    return Math.max(1, wait.toSeconds());
  }

  /// Whole minutes to wait, a begun one counting.
  public long minutes() {
    return (seconds() + 59) / 60;
  }
}
