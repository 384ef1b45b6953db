package ua.kolo.identity.reviews;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the head said of each line they were shown.
///
/// @param shown the holdings on the page; one that came since is not confirmed unseen
/// @param withdrawn those to end at once
/// @param kept those to stay
record Verdicts(Set<UUID> shown, Set<UUID> withdrawn, Set<UUID> kept) {
  private static final String LINE = "line-";

  /// From the fields of the page; all that was shown and not withdrawn is kept when `rest` says so.
  static Verdicts of(Map<String, String> fields) {
    var shown =
        fields.keySet().stream()
            .filter(name -> name.startsWith(LINE))
            .map(name -> UUID.fromString(name.substring(LINE.length())))
            .collect(Collectors.toCollection(TreeSet::new));
    var withdrawn = marked(shown, fields, "WITHDRAW");
    var kept = fields.containsKey("rest") ? rest(shown, withdrawn) : marked(shown, fields, "KEEP");
    return new Verdicts(shown, withdrawn, kept);
  }

  private static Set<UUID> marked(Set<UUID> shown, Map<String, String> fields, String verdict) {
    return shown.stream()
        .filter(holding -> verdict.equals(fields.get("verdict-" + holding)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<UUID> rest(Set<UUID> shown, Set<UUID> withdrawn) {
    var rest = new TreeSet<>(shown);
    rest.removeAll(withdrawn);
    return rest;
  }

  /// How many lines nobody said anything about.
  int open() {
    return shown.size() - withdrawn.size() - kept.size();
  }
}
