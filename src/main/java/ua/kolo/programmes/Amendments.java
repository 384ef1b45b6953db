package ua.kolo.programmes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.Amendment.Kind;
import ua.kolo.programmes.Amendment.Point;
import ua.kolo.programmes.Amendment.What;
import ua.kolo.programmes.editing.Differences;
import ua.kolo.programmes.editing.PlanDifference;
import ua.kolo.programmes.editing.PlanDifference.Change;
import ua.kolo.programmes.editing.PlanDifference.Changed;
import ua.kolo.programmes.editing.PlanDifference.Field;
import ua.kolo.programmes.layout.ComparisonTable;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;

/// Tells what kind of amendment two editions make, and words its points.
final class Amendments {
  /// Told in the decision itself; any other change of the document is a new edition of it.
  private static final Set<Field> TOLD =
      EnumSet.of(Field.TITLE, Field.PERIOD, Field.TOTAL, Field.NODE);

  /// More of them are read better as a new edition.
  private static final int MOST_POINTS = 30;

  private final PlanDifference difference;
  private final Layout layout;
  private final boolean extended;
  private final boolean sections;
  private final List<Point> points = new ArrayList<>();
  private final Set<Integer> years = new TreeSet<>();
  private boolean onlyMoney = true;
  private boolean wordless;
  private int touched;

  private Amendments(Plan before, Plan after) {
    difference = Differences.between(before, after);
    layout = after.layout();
    sections = !after.nodes().isEmpty();
    extended = extended(before.head().period(), after.head().period());
  }

  static Amendment of(Plan before, Plan after) {
    return new Amendments(before, after).amendment();
  }

  /// Only another last year has a sentence of its own.
  private static boolean extended(Head.@Nullable Period before, Head.@Nullable Period after) {
    return before != null
        && after != null
        && before.from() == after.from()
        && before.to() != after.to();
  }

  private Amendment amendment() {
    difference.document().stream().filter(one -> one.field() == Field.NODE).forEach(this::section);
    // What goes makes room for the numbers of the others.
    difference.removed().forEach(one -> whole(What.REMOVED, one, List.of()));
    var changed = difference.changed().stream().map(Amendments::told).toList();
    changed.stream().filter(one -> !numbered(one)).forEach(this::changed);
    inTurn(changed.stream().filter(Amendments::numbered).toList()).forEach(this::changed);
    difference.added().forEach(one -> whole(What.ADDED, one, ComparisonTable.said(one, layout)));
    boolean elsewhere =
        (difference.changes(Field.PERIOD) && !extended)
            || difference.document().stream().anyMatch(one -> !TOLD.contains(one.field()));
    boolean oneYear = touched > 0 && onlyMoney && years.size() == 1;
    var kinds = EnumSet.noneOf(Kind.class);
    if (oneYear) {
      kinds.add(Kind.ONE_YEAR);
    } else if (touched > 0) {
      kinds.add(touched == 1 ? Kind.SINGLE_POINT : Kind.SEVERAL_POINTS);
    }
    if (difference.changes(Field.TITLE)) {
      kinds.add(Kind.RENAMING);
    }
    if (extended) {
      kinds.add(Kind.EXTENSION);
    }
    boolean many = touched > 1 && points.size() > MOST_POINTS && !oneYear;
    if (elsewhere || kinds.isEmpty() || wordless || many) {
      kinds.add(Kind.NEW_EDITION);
      kinds.remove(Kind.SINGLE_POINT);
      kinds.remove(Kind.SEVERAL_POINTS);
    }
    return new Amendment(kinds, points, oneYear ? years.iterator().next() : null);
  }

  private void section(Change change) {
    touched++;
    onlyMoney = false;
    var what =
        change.before() == null
            ? What.SECTION_ADDED
            : change.after() == null ? What.SECTION_REMOVED : What.SECTION_REWORDED;
    var said = change.after() == null ? List.<String>of() : List.of(change.after());
    var text = Objects.requireNonNullElse(change.before(), "");
    points.add(Point.of(what, null, text, said));
  }

  private void whole(What what, Measure measure, List<String> said) {
    touched++;
    // Where it stands is told by its number alone.
    wordless |= what == What.ADDED && measure.number() == null && sections;
    onlyMoney = false;
    points.add(Point.of(what, measure.number(), ComparisonTable.words(measure), said));
  }

  private void changed(Changed changed) {
    if (changed.changes().isEmpty()) {
      return;
    }
    touched++;
    var money = money(changed.before(), changed.after());
    boolean bare = changed.changes().stream().allMatch(one -> one.field() == Field.MONEY);
    if (bare && money != null) {
      points.addAll(money);
      money.forEach(one -> years.add(Objects.requireNonNull(one.year())));
      return;
    }
    onlyMoney = false;
    // No words of a point say under which section it stands now.
    wordless |= changed.changes().stream().anyMatch(one -> one.field() == Field.PARENT);
    if (isRenumbered(changed)) {
      var number = Objects.requireNonNull(changed.after().number());
      var words = ComparisonTable.words(changed.before());
      var to = List.of(bare(number));
      points.add(Point.of(What.RENUMBERED, changed.before().number(), words, to));
      return;
    }
    var said = ComparisonTable.said(changed, layout);
    points.add(
        Point.of(
            What.REWORDED,
            changed.before().number(),
            ComparisonTable.words(changed.before()),
            said));
  }

  // «1.3.» for «1.3» is no other number.
  private static Changed told(Changed changed) {
    var before = changed.before().number();
    var after = changed.after().number();
    if (before == null || after == null || !bare(before).equals(bare(after))) {
      return changed;
    }
    var others = changed.changes().stream().filter(one -> one.field() != Field.NUMBER).toList();
    return new Changed(changed.before(), changed.after(), others);
  }

  private static boolean numbered(Changed changed) {
    return changed.changes().stream().anyMatch(one -> one.field() == Field.NUMBER);
  }

  /// A number is given once whoever had it has another: read from the first to the last, the points
  /// of the act never make two of one number. No order tells of numbers that change round in a
  /// ring.
  private List<Changed> inTurn(List<Changed> renumbered) {
    var left = new ArrayList<>(renumbered);
    var told = new ArrayList<Changed>();
    while (!left.isEmpty()) {
      var held = left.stream().map(one -> number(one.before())).toList();
      var free =
          left.stream()
              .filter(one -> number(one.after()).isEmpty() || !held.contains(number(one.after())))
              .findFirst();
      wordless |= free.isEmpty();
      var next = free.orElse(left.getFirst());
      left.remove(next);
      told.add(next);
    }
    return told;
  }

  private static String number(Measure measure) {
    return bare(Objects.requireNonNullElse(measure.number(), ""));
  }

  private static String bare(String number) {
    return number.strip().replaceFirst("[.)]$", "");
  }

  private static boolean isRenumbered(Changed changed) {
    return changed.before().number() != null
        && changed.after().number() != null
        && !changed.changes().isEmpty()
        && changed.changes().stream().allMatch(one -> one.field() == Field.NUMBER);
  }

  /// What changes in which year, line by line; null where lines or what they say became others.
  private static @Nullable List<Point> money(Measure before, Measure after) {
    if (before.lines().size() != after.lines().size()) {
      return null;
    }
    var points = new ArrayList<Point>();
    for (int at = 0; at < before.lines().size(); at++) {
      var old = before.lines().get(at);
      var now = after.lines().get(at);
      var changed = changed(old, now);
      if (old.ofWhich() != now.ofWhich() || (changed.isEmpty() && !same(old, now))) {
        return null;
      }
      var sources = before.lines().size() < 2 ? null : String.join(", ", old.sources());
      for (int year : changed) {
        points.add(
            Point.of(
                before.number(),
                ComparisonTable.words(before),
                sources,
                year,
                old.byYear().get(year),
                now.byYear().get(year)));
      }
    }
    return points.isEmpty() ? null : points;
  }

  private static Set<Integer> changed(FundingLine old, FundingLine now) {
    var all = new TreeSet<Integer>();
    all.addAll(old.byYear().keySet());
    all.addAll(now.byYear().keySet());
    all.removeIf(
        year -> {
          var was = old.byYear().get(year);
          var is = now.byYear().get(year);
          return was == null ? is == null : is != null && was.compareTo(is) == 0;
        });
    return all;
  }

  private static boolean same(FundingLine old, FundingLine now) {
    return old.amount().compareTo(now.amount()) == 0;
  }
}
