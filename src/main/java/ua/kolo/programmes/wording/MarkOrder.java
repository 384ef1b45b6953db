package ua.kolo.programmes.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts marks together that belong together: «червень» «–» «серпень» «2022».
final class MarkOrder {
  private MarkOrder() {}

  static List<Mark> together(List<Mark> marks) {
    return yearsBack(ranges(dated(marks)));
  }

  private static List<Mark> dated(List<Mark> marks) {
    var all = new ArrayList<Mark>();
    for (var mark : marks) {
      if (mark instanceof Mark.Years years && years.from() == years.to()) {
        all.add(
            last(all) instanceof Mark.Part part && part.from() == null
                ? datedLast(all, part, years)
                : mark);
      } else {
        all.add(mark);
      }
    }
    return all;
  }

  private static Mark datedLast(List<Mark> all, Mark.Part part, Mark.Years years) {
    all.removeLast();
    return part.in(years.from());
  }

  private static List<Mark> ranges(List<Mark> marks) {
    var all = new ArrayList<Mark>();
    for (var mark : marks) {
      boolean joined = last(all) == Mark.Sign.THROUGH || last(all) == Mark.Sign.UP_TO;
      if (mark instanceof Mark.Part part
          && joined
          && all.size() > 1
          && all.get(all.size() - 2) instanceof Mark.Part first) {
        all.removeLast();
        all.removeLast();
        all.add(first.through(part));
      } else {
        all.add(mark);
      }
    }
    return all;
  }

  // «березень, вересень 2024»: the year stands once, at the end.
  private static List<Mark> yearsBack(List<Mark> marks) {
    var all = new ArrayList<>(marks);
    for (int i = all.size() - 2; i >= 0; i--) {
      if (all.get(i) instanceof Mark.Part part
          && part.from() == null
          && all.get(i + 1) instanceof Mark.Part next
          && next.from() != null) {
        all.set(i, part.in(next.from()));
      }
    }
    return all;
  }

  private static @Nullable Mark last(List<Mark> marks) {
    return marks.isEmpty() ? null : marks.getLast();
  }
}
