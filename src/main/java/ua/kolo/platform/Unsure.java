package ua.kolo.platform;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Nobody knows whether it was saved: the connection broke at the commit. Sent again with the same
/// key it is saved once.
public final class Unsure extends Refusal {
  private static final long serialVersionUID = 1;

  // Data, constraints, serialization, access and what triggers raise: the database said no.
  private static final Set<String> SAID_NO = Set.of("22", "23", "40", "42", "P0");
  // Of class 40 as well, but nobody knows.
  private static final String COMPLETION_UNKNOWN = "40003";

  public Unsure() {
    super(HttpStatus.INTERNAL_SERVER_ERROR, "platform.unsure");
  }

  /// Whether the database refused a commit in words that leave no doubt: nothing was saved.
  public static boolean isRefusal(@Nullable Throwable broken) {
    for (var why = broken; why != null; why = why.getCause()) {
      if (why instanceof SQLException said) {
        var state = said.getSQLState();
        return state != null
            && state.length() == COMPLETION_UNKNOWN.length()
            && !state.equals(COMPLETION_UNKNOWN)
            && SAID_NO.contains(state.substring(0, 2));
      }
    }
    return false;
  }
}
