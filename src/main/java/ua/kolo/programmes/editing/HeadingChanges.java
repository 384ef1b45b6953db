package ua.kolo.programmes.editing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Headings;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Plan;

/// Tells the headings of two tables apart. That columns stand for other years is told by the
/// period.
final class HeadingChanges {
  private static final Pattern YEARS =
      Pattern.compile("(?<!\\d)20\\d{2}(?:\\s*[-–—]\\s*20\\d{2})?(?!\\d)");

  private final Layout before;
  private final Layout after;
  private final boolean samePeriod;
  private final boolean sameWidth;

  HeadingChanges(Plan before, Plan after) {
    this.before = before.layout();
    this.after = after.layout();
    samePeriod = Objects.equals(before.head().period(), after.head().period());
    sameWidth = this.before.columns().size() == this.after.columns().size();
  }

  /// Gives what each changed heading said and says, null where there is none.
  void each(BiConsumer<@Nullable String, @Nullable String> changed) {
    var newer = texts(after);
    texts(before)
        .forEach(
            (place, text) -> {
              var now = newer.remove(place);
              if (now == null ? told(place) : !alike(text, now)) {
                changed.accept(text, now);
              }
            });
    newer.forEach(
        (place, text) -> {
          if (told(place)) {
            changed.accept(null, text);
          }
        });
  }

  /// A cell of the header, wherever its column stands now.
  private record Place(int row, String column, boolean ofYear) {}

  private boolean told(Place place) {
    return samePeriod || !place.ofYear();
  }

  private boolean alike(String one, String other) {
    return samePeriod
        ? one.equals(other)
        : YEARS.matcher(one).replaceAll("").equals(YEARS.matcher(other).replaceAll(""));
  }

  private Map<Place, String> texts(Layout layout) {
    var columns = columns(layout);
    var texts = new LinkedHashMap<Place, String>();
    for (var cell : Headings.of(layout)) {
      boolean ofYear = layout.columns().get(cell.column()).year() != null;
      texts.put(new Place(cell.row(), columns.get(cell.column()), ofYear), cell.text());
    }
    return texts;
  }

  /// Columns of tables as wide as each other by their place, of others by what they hold.
  private List<String> columns(Layout layout) {
    var seen = new HashMap<String, Integer>();
    return layout.columns().stream()
        .map(column -> sameWidth ? "" : column.role() + "|" + column.year() + "|")
        .map(key -> key + seen.merge(key, 1, Integer::sum))
        .toList();
  }
}
