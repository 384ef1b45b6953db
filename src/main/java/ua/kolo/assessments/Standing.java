package ua.kolo.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a person of a case stands by what each institution found last of one kind.
///
/// @param latest the last of each institution, the latest first
public record Standing(UUID person, @Nullable String called, Kind kind, List<Assessment> latest) {
  public Standing {
    latest = List.copyOf(latest);
  }

  /// Whether institutions see it differently.
  public boolean isDisputed() {
    return latest.stream().map(Assessment::given).distinct().count() > 1;
  }

  /// Those with a level among assessments given the latest first.
  static List<Standing> of(List<Assessment> found) {
    var groups = new LinkedHashMap<List<Object>, LinkedHashMap<UUID, Assessment>>();
    for (var one : found) {
      if (one.stands() && one.level() != null) {
        var key = List.<Object>of(one.person(), one.instrument().questionnaire().kind());
        groups.computeIfAbsent(key, _ -> new LinkedHashMap<>()).putIfAbsent(one.unit(), one);
      }
    }
    var standings = new ArrayList<Standing>();
    for (var group : groups.values()) {
      var latest = List.copyOf(group.values());
      var first = latest.getFirst();
      standings.add(
          new Standing(
              first.person(), first.called(), first.instrument().questionnaire().kind(), latest));
    }
    return standings;
  }
}
