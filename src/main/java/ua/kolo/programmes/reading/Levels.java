package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.LevelStyle;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.reading.Drafts.NodeDraft;
import ua.kolo.programmes.wording.Numbering;
import ua.kolo.programmes.wording.Texts;

/// The tree above the measures: banners nest by how they are numbered or named, columns nest left
/// to right below them.
final class Levels {
  private static final int PART = 1000;
  private final Columns columns;
  final List<NodeDraft> nodes = new ArrayList<>();
  private final List<String> bannerKinds = new ArrayList<>();
  private final Map<String, String> bannerNames = new LinkedHashMap<>();
  private final List<NodeDraft> banners = new ArrayList<>();
  private final List<@Nullable NodeDraft> cells = new ArrayList<>();
  private @Nullable NodeDraft part;
  private boolean parts;

  Levels(Columns columns) {
    this.columns = columns;
    columns.levels.forEach(_ -> cells.add(null));
  }

  /// A full-width row or a heading between tables.
  void banner(String printed, Origin origin) {
    banner(printed, Numbering.leading(String.join(" ", Texts.paragraphs(printed))), origin);
  }

  private void banner(String printed, Numbering.Numbered numbered, Origin origin) {
    var paragraphs = Texts.paragraphs(printed);
    String word = Tokens.bannerWord(printed);
    String kind = word.isEmpty() ? Tokens.scheme(numbered.number()) : word;
    int depth = bannerKinds.indexOf(kind);
    if (depth < 0) {
      bannerKinds.add(Math.min(banners.size(), bannerKinds.size()), kind);
      depth = bannerKinds.indexOf(kind);
      bannerNames.put(kind, name(printed));
    }
    while (banners.size() > depth) {
      banners.removeLast();
    }
    var parent = banners.isEmpty() ? null : banners.getLast();
    var node = add(depth, numbered.number(), numbered.rest(), parent, origin);
    outcome(node, paragraphs, numbered.number());
    banners.add(node);
    part = null;
    cells.replaceAll(_ -> null);
  }

  /// «Політика.⏎Система … побудована»: a short name and what is wished for.
  private static void outcome(NodeDraft node, List<String> paragraphs, @Nullable String number) {
    if (paragraphs.size() < 2 || number != null) {
      return;
    }
    String name = paragraphs.getFirst();
    if (name.endsWith(".") && name.split(" ").length <= 6) {
      node.text = name.substring(0, name.length() - 1);
      node.outcome = String.join(" ", paragraphs.subList(1, paragraphs.size()));
    }
  }

  /// What tells headings of one level from those of another: their first word or their numbering.
  static String kind(String printed) {
    String word = Tokens.bannerWord(printed);
    return word.isEmpty() ? Tokens.scheme(Tokens.number(printed)) : word;
  }

  private static String name(String printed) {
    return switch (Tokens.bannerWord(printed)) {
      case "стратегічна ціль" -> "STRATEGIC_GOAL";
      case "оперативна ціль" -> "OPERATIONAL_GOAL";
      case "ціль", "мета" -> "GOAL";
      case "завдання" -> "TASK";
      case "напрям", "пріоритет" -> "DIRECTION";
      default -> "SECTION";
    };
  }

  /// A cell of one of the level columns.
  void cell(int column, @Nullable String number, String printed, Origin origin) {
    int index = columns.levels.indexOf(column);
    var numbered = Numbering.leading(Texts.normalise(printed));
    String own = numbered.number() == null ? number : numbered.number();
    var open = cells.get(index);
    if (open != null && open.text.equals(numbered.rest()) && Objects.equals(open.number, own)) {
      return;
    }
    var node = add(100 + index, own, numbered.rest(), above(index), origin);
    cells.set(index, node);
    for (int deeper = index + 1; deeper < cells.size(); deeper++) {
      cells.set(deeper, null);
    }
  }

  private @Nullable NodeDraft above(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (cells.get(i) != null) {
        return cells.get(i);
      }
    }
    return banners.isEmpty() ? null : banners.getLast();
  }

  private NodeDraft add(
      int level, @Nullable String number, String text, @Nullable NodeDraft parent, Origin origin) {
    var node = new NodeDraft("n" + (nodes.size() + 1), level, number, text, parent, origin);
    nodes.add(node);
    return node;
  }

  /// The innermost node open now.
  @Nullable NodeDraft current() {
    return part == null ? above(cells.size()) : part;
  }

  /// What follows is a part of a measure told as a sum, or of none.
  void within(@Nullable NodeDraft whole) {
    part = whole;
  }

  /// A measure told as the sum of its parts.
  NodeDraft part(Numbering.Numbered said, Origin origin) {
    parts = true;
    var text = Texts.normalise(said.rest());
    part = add(PART, said.number(), text, current(), origin);
    return part;
  }

  /// The innermost banner open now.
  @Nullable NodeDraft currentBanner() {
    return banners.isEmpty() ? null : banners.getLast();
  }

  /// A group of measures told by its number alone (row «1» over «1.1», «1.2»).
  void group(@Nullable String number, String text, Origin origin) {
    if (number == null) {
      banner(text, origin);
    } else {
      banner(number + " " + text, new Numbering.Numbered(number, Texts.normalise(text)), origin);
    }
  }

  /// The group ends where a number of its own kind follows.
  void leave() {
    if (!banners.isEmpty()) {
      banners.removeLast();
    }
  }

  /// The levels that occurred, outermost first.
  List<LevelStyle> styles() {
    var styles = new ArrayList<LevelStyle>();
    bannerKinds.forEach(
        kind -> styles.add(new LevelStyle(bannerNames.getOrDefault(kind, "SECTION"), true)));
    for (int column : columns.levels) {
      styles.add(new LevelStyle(columnName(columns.get(column).role()), false));
    }
    if (parts) {
      styles.add(new LevelStyle("TASK", true));
    }
    return styles;
  }

  /// The level's place among [#styles()].
  int level(NodeDraft node) {
    if (node.level == PART) {
      return bannerKinds.size() + columns.levels.size();
    }
    return node.level >= 100 ? bannerKinds.size() + node.level - 100 : node.level;
  }

  private static String columnName(Role role) {
    return role.name();
  }
}
