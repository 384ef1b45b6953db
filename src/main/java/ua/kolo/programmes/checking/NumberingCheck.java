package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Node;

/// T7: under one parent numbers neither repeat nor leave gaps. A level of whose families many have
/// gaps took its numbers from an upper plan and is left in peace.
final class NumberingCheck implements Check {
  /// So many families with gaps, and one in so many of all, are a habit and not a slip.
  private static final int HABIT = 3;

  private static final int USUALLY = 5;

  /// A numbered thing: its printed number and where it stands.
  private record Item(List<String> parts, Place place) {}

  @Override
  public List<Finding> check(Survey survey) {
    var levels = new LinkedHashMap<String, Map<String, List<Item>>>();
    for (var node : survey.nodes()) {
      add(levels, level(node), node.parent(), node.number(), survey.place(node));
    }
    for (var measure : survey.measures()) {
      add(levels, "measure", measure.parent(), measure.number(), survey.place(measure));
    }
    var repeated = new ArrayList<Place>();
    var skipped = new ArrayList<Place>();
    levels.values().forEach(families -> judge(families, repeated, skipped));
    var all = new ArrayList<Finding>();
    if (!repeated.isEmpty()) {
      all.add(Finding.text(Rule.T7, "REPEATED", repeated, Map.of()));
    }
    if (!skipped.isEmpty()) {
      all.add(Finding.text(Rule.T7, "GAP", skipped, Map.of()));
    }
    return all;
  }

  private static String level(Node node) {
    return "level" + node.level();
  }

  private static void add(
      Map<String, Map<String, List<Item>>> levels,
      String level,
      @Nullable String parent,
      @Nullable String number,
      Place place) {
    levels
        .computeIfAbsent(level, k -> new LinkedHashMap<>())
        .computeIfAbsent(Objects.requireNonNullElse(parent, ""), k -> new ArrayList<>())
        .add(new Item(Numbering.parts(number), place));
  }

  private static void judge(
      Map<String, List<Item>> families, List<Place> repeated, List<Place> skipped) {
    int broken = 0;
    var gaps = new ArrayList<Place>();
    for (var family : families.values()) {
      repeated.addAll(repeated(family));
      var found = gaps(family);
      gaps.addAll(found);
      if (!found.isEmpty() || last(family.getFirst().parts()) > 1) {
        broken++;
      }
    }
    boolean habit = broken >= HABIT && broken * USUALLY > families.size();
    if (!habit) {
      skipped.addAll(gaps);
    }
  }

  private static List<Place> repeated(List<Item> family) {
    var seen = new HashSet<List<String>>();
    return family.stream()
        .filter(i -> !i.parts().isEmpty() && !seen.add(i.parts()))
        .map(Item::place)
        .toList();
  }

  /// Places whose number is more than one above the number before.
  private static List<Place> gaps(List<Item> family) {
    var places = new ArrayList<Place>();
    int before = 0;
    for (var item : family) {
      int number = last(item.parts());
      if (number > before + 1 && before > 0) {
        places.add(item.place());
      }
      before = number > 0 ? number : before;
    }
    return places;
  }

  /// 0 when the last part is no Arabic number.
  private static int last(List<String> parts) {
    var digits = parts.stream().filter(p -> Character.isDigit(p.charAt(0))).toList();
    boolean small = !digits.isEmpty() && digits.getLast().length() < 4;
    return small ? Integer.parseInt(digits.getLast()) : 0;
  }
}
