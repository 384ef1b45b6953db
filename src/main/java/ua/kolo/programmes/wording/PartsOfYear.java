package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Quarters and halves: «II – III», «1, 3», «перше».
final class PartsOfYear {
  private static final Pattern NUMBER = Pattern.compile("(-?)\\s*(" + Calendar.ORDINAL + ")");

  private PartsOfYear() {}

  /// One part for each number; a dash joins two.
  ///
  /// @param months how many months one has
  static List<Mark> of(String numbers, int months) {
    var all = new ArrayList<Mark>();
    var found = NUMBER.matcher(numbers.replaceAll("(?<=\\d|[іv])-(?=й|го|му|е)", ""));
    while (found.find()) {
      int last = Calendar.ordinal(found.group(2)) * months;
      if (last > 12) {
        return List.of(Mark.Sign.OTHER);
      }
      boolean joined = !found.group(1).isEmpty() && !all.isEmpty();
      var part = Mark.Part.months(last - months + 1, last);
      all.add(joined && all.removeLast() instanceof Mark.Part first ? first.through(part) : part);
    }
    return all;
  }
}
