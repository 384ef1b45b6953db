package ua.kolo.programmes.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.reading.Drafts.NodeDraft;
import ua.kolo.programmes.wording.Numbering;

/// «1. Ремонт доріг, у тому числі:» over «1.1 вулиця …» or «- вулиця …», with money in each: the
/// parts are the measures, and what stands over them is their sum. The figures or the words tell
/// it.
final class PartedMeasures {
  private static final String ALL_OF = "[ув]\\s?т\\.?\\s?ч|[ув] тому числі|[ув]с[ьї]?ого|разом";
  private static final String SOME_OF = "з них|з яких|із них";
  private static final Pattern ALL = opens(ALL_OF);
  private static final Pattern ANY = opens(ALL_OF + "|" + SOME_OF);
  private static final Pattern ITEM = Pattern.compile("^(?:[-–—•]|[а-яіїєґ]\\))\\s*\\P{Nd}.*");

  private final Columns columns;
  private final List<Line> rows;
  private final Map<Line, Line> wholes = new HashMap<>();
  private final Map<Line, NodeDraft> opened = new HashMap<>();

  PartedMeasures(List<Line> rows, Columns columns) {
    this.rows = rows;
    this.columns = columns;
    if (columns.measure >= 0 && !columns.money.isEmpty() && !columns.has(Role.YEAR)) {
      find();
    }
  }

  private static Pattern opens(String words) {
    return Pattern.compile("(?iuU)(?<!\\p{L})(?:" + words + ")\\.?\\s*[:.)]*$");
  }

  private void find() {
    for (int r = 0; r + 1 < rows.size(); r++) {
      var line = rows.get(r);
      if (columns.hasAmounts(line) && !line.blank(columns.measure)) {
        var parts = parts(r);
        if (parts.size() > 1 && isSum(line, parts)) {
          parts.forEach(part -> wholes.put(part, line));
        }
      }
    }
  }

  /// A part answers to its whole, by whoever does the whole; whatever is no part ends it.
  void enter(Line line, Levels levels) {
    var whole = wholes.get(line);
    levels.within(whole == null ? null : opened.get(whole));
    if (whole != null) {
      SubItems.inherit(line, whole, columns);
    }
  }

  boolean isWhole(Line line) {
    return wholes.containsValue(line);
  }

  /// Its parts follow.
  void open(Line line, Numbering.Numbered said, Levels levels) {
    opened.put(line, levels.part(said, Interpreter.origin(line, columns.measure)));
  }

  private boolean isSum(Line line, List<Line> parts) {
    var words = Words.trim(line.at(columns.measure));
    var agreeing = columns.money.stream().filter(c -> agrees(line, parts, c)).toList();
    boolean wholly = agreeing.size() == columns.money.size();
    boolean partly = agreeing.stream().anyMatch(c -> OwnSums.at(line, c).signum() != 0);
    return wholly || (ALL.matcher(words).find() && partly);
  }

  private boolean agrees(Line line, List<Line> parts, int column) {
    return parts.stream()
            .map(part -> OwnSums.at(part, column))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(OwnSums.at(line, column))
        == 0;
  }

  /// The lines of money of its parts; none where one of them says less or more than a sum. Parts of
  /// a part are the part's.
  private List<Line> parts(int at) {
    var line = rows.get(at);
    var own = Groups.prefix(number(line));
    boolean led = ANY.matcher(Words.trim(line.at(columns.measure))).find();
    boolean direct = false;
    var parts = new ArrayList<Line>();
    for (var below : rows.subList(at + 1, rows.size())) {
      boolean named = !below.blank(columns.measure);
      if (named && !isPart(below, own, led)) {
        break;
      }
      if (!named && (parts.isEmpty() || Tokens.total(columns.text(below, Role.SOURCE)))) {
        return List.of();
      }
      direct = named ? Groups.prefix(number(below)).indexOf('.', own.length() + 1) < 0 : direct;
      if (direct) {
        parts.add(below);
      }
    }
    return parts;
  }

  private boolean isPart(Line line, String own, boolean led) {
    if (Totals.is(line, columns, null) || Banners.is(line, columns, false)) {
      return false;
    }
    var number = Groups.prefix(number(line));
    boolean item = led && number.isEmpty() && ITEM.matcher(line.at(columns.measure)).matches();
    return item || (!own.isEmpty() && number.startsWith(own + "."));
  }

  private @Nullable String number(Line line) {
    for (var role : List.of(Role.MEASURE_NUMBER, Role.NUMBER)) {
      var beside = columns.text(line, role);
      if (!beside.isEmpty()) {
        return beside;
      }
    }
    return Tokens.number(line.at(columns.measure));
  }
}
