package ua.kolo.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/// Automatic list numbers of a Word 97–2003 document.
final class DocLists {
  private static final int LEVELS = 9;
  private static final int BULLET = 23;

  private final Map<Integer, ListCounter> counters = new HashMap<>();
  private final Set<Integer> begun = new HashSet<>();

  /// The number in front of a paragraph with the blank after it; empty when it has none.
  String prefix(Paragraph paragraph) {
    int depth = paragraph.getIlvl();
    if (!paragraph.isInList() || depth < 0 || depth >= LEVELS) {
      return "";
    }
    var list = list(paragraph);
    if (list == null) {
      return "";
    }
    var counter = counters.computeIfAbsent(list.getLsid(), _ -> new ListCounter());
    if (begun.add(paragraph.getIlfo()) && list.isStartAtOverridden((char) depth)) {
      counter.restart(depth, list.getStartAt((char) depth));
    }
    return counter.next(depth, levels(list));
  }

  private static @Nullable HWPFList list(Paragraph paragraph) {
    try {
      var list = paragraph.getList();
      return list.getListData() == null ? null : list;
    } catch (RuntimeException e) {
      // a list that is named but nowhere described
      return null;
    }
  }

  private static List<@Nullable ListLevel> levels(HWPFList list) {
    int count = list.getListData().numLevels();
    var levels = new ArrayList<@Nullable ListLevel>();
    for (int i = 0; i < ListCounter.LEVELS; i++) {
      levels.add(i < count ? level(list, (char) i) : null);
    }
    return levels;
  }

  private static ListLevel level(HWPFList list, char level) {
    var text = list.getNumberText(level);
    var pattern = new StringBuilder();
    for (int i = 0; text != null && i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < LEVELS) {
        pattern.append('%').append(c + 1);
      } else {
        pattern.append(c);
      }
    }
    var suffix = list.getTypeOfCharFollowingTheNumber(level) == 2 ? "nothing" : "tab";
    var format = format(list.getNumberFormat(level));
    return new ListLevel(list.getStartAt(level), format, pattern.toString(), suffix, false, "");
  }

  /// Codes of the binary format.
  private static String format(int code) {
    return switch (code) {
      case 1 -> "upperRoman";
      case 2 -> "lowerRoman";
      case 3 -> "upperLetter";
      case 4 -> "lowerLetter";
      case 22 -> "decimalZero";
      case BULLET -> "bullet";
      case 58 -> "russianLower";
      case 59 -> "russianUpper";
      case 255 -> "none";
      default -> "decimal";
    };
  }
}
