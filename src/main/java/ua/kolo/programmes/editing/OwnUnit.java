package ua.kolo.programmes.editing;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Column;
import ua.kolo.programmes.plan.Plan;

/// Another unit for a plan that was never on paper: its hryvnias are true and stay, and its
/// headings say the new unit.
final class OwnUnit {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle(
          "messages.layout", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  private static final Pattern UNIT =
      Pattern.compile("(?iu)(?:(?:тис|млн)\\.?\\s*)?(?<!\\p{L})грн(?!\\p{L})");

  private OwnUnit() {}

  /// No cell of it was read in a document.
  static boolean isUnprinted(Plan plan) {
    return plan.measures().stream()
            .allMatch(m -> m.origins().values().stream().allMatch(o -> o.block() < 0))
        && plan.totals().stream().allMatch(total -> total.origin().isCounted());
  }

  /// What a document calls the unit.
  static String words(AmountUnit unit) {
    return WORDS.getString("layout.unit." + unit);
  }

  static Plan of(Plan plan, AmountUnit unit) {
    var words = words(unit);
    var old = plan.layout();
    var columns = old.columns().stream().map(column -> told(column, words)).toList();
    var rows = old.headerRows().stream().map(row -> told(row, words)).toList();
    var layout =
        new Layout(columns, old.levels(), rows, old.numberRow(), old.landscape(), old.shape());
    return new Plan(
        new HeadEdit(plan.head()).unit(unit),
        layout,
        plan.nodes(),
        plan.measures(),
        plan.totals(),
        plan.questions());
  }

  private static List<String> told(List<String> row, String words) {
    return row.stream().map(text -> UNIT.matcher(text).replaceAll(words)).toList();
  }

  private static Column told(Column column, String words) {
    return new Column(
        column.role(),
        UNIT.matcher(column.header()).replaceAll(words),
        column.year(),
        column.source(),
        null,
        column.confidence());
  }
}
