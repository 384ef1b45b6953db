package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;

/// The bodies of a measure before and after a person wrote them anew, carried into its lines of
/// money: a body corrected in one place is corrected in all.
final class BodyChange {
  private final List<Executor> before;
  private final List<Executor> now;
  private final Map<String, @Nullable Executor> become = new LinkedHashMap<>();

  /// @param typed as read from what was written; a role is known only behind its word
  BodyChange(List<Executor> before, List<Executor> typed) {
    this.before = before;
    now = keepsRoles(typed) ? before : typed;
    now.forEach(body -> become.put(body.name(), body));
    pairRenamed();
  }

  List<Executor> now() {
    return now;
  }

  FundingLine in(FundingLine line) {
    var own = line.executors();
    if (own.isEmpty() || own.equals(now)) {
      return line;
    }
    return line.by(own.equals(before) ? now : carried(own));
  }

  private List<Executor> carried(List<Executor> own) {
    return own.stream()
        .map(body -> become.containsKey(body.name()) ? become.get(body.name()) : body)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /// As many gone as new: each is the other reworded, in their order. Otherwise those gone are gone
  /// from the money too.
  private void pairRenamed() {
    var old = new HashSet<String>();
    before.forEach(body -> old.add(body.name()));
    var fresh = new ArrayList<>(now.stream().filter(body -> !old.contains(body.name())).toList());
    var gone = before.stream().filter(body -> !become.containsKey(body.name())).toList();
    boolean paired = gone.size() == fresh.size();
    gone.forEach(body -> become.put(body.name(), paired ? fresh.removeFirst() : null));
  }

  /// The same bodies in the same order: a body without a role, written behind one that has it, was
  /// not given that role by anybody.
  private boolean keepsRoles(List<Executor> typed) {
    if (typed.size() != before.size()) {
      return false;
    }
    Executor.@Nullable Role open = null;
    for (int i = 0; i < typed.size(); i++) {
      var was = before.get(i);
      var is = typed.get(i);
      open = was.role() == null ? open : was.role();
      boolean same = was.name().equals(is.name()) && was.byConsent() == is.byConsent();
      if (!same || is.role() != open) {
        return false;
      }
    }
    return true;
  }
}
