package ua.kolo.programmes.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.Executor.Role;

/// Bodies in a cell: one a line, parted by semicolons, consent behind each name.
final class ExecutorText {
  private ExecutorText() {}

  /// @param understood the role the column itself stands for, which needs no word
  static String of(List<Executor> executors, @Nullable Role understood) {
    var text = new StringBuilder();
    @Nullable Role open = understood;
    var ordered = new ArrayList<>(executors);
    for (int i = 0; i < ordered.size(); i++) {
      var executor = ordered.get(i);
      text.append(i == 0 ? "" : "\n");
      if (executor.role() != null && !Objects.equals(executor.role(), open)) {
        text.append(PrintedWords.of("role." + executor.role())).append(' ');
        open = executor.role();
      }
      text.append(executor.name());
      text.append(executor.byConsent() ? " " + PrintedWords.of("byConsent") : "");
      text.append(i + 1 < ordered.size() ? ";" : "");
    }
    return text.toString();
  }
}
