package ua.kolo.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that broke, for the log and for support: what kinds of failures, and where in our
/// code. Their words are left out: they may hold what somebody typed about a person.
///
/// @param number the reader tells support
record Failure(String number, String trace) {
  private static final int MOST_CAUSES = 10;
  private static final int MOST_STEPS = 12;
  private static final String OURS = "ua.kolo.";

  static Failure of(@Nullable Throwable thrown) {
    var trace =
        Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
            .limit(MOST_CAUSES)
            .map(Failure::kind)
            .collect(Collectors.joining(" by "));
    return new Failure(UUID.randomUUID().toString().substring(0, 8), trace);
  }

  private static String kind(Throwable cause) {
    var state = cause instanceof SQLException refused ? "(" + refused.getSQLState() + ")" : "";
    var steps =
        Arrays.stream(cause.getStackTrace())
            .filter(step -> step.getClassName().startsWith(OURS))
            .limit(MOST_STEPS)
            .map(step -> step.getFileName() + ":" + step.getLineNumber())
            .collect(Collectors.joining(" < "));
    return cause.getClass().getName() + state + (steps.isEmpty() ? "" : " at " + steps);
  }
}
