package ua.kolo.programmes.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Tally.Part;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// Finds for every printed total the lines it sums.
final class Tallies {
  private final Survey survey;
  private final List<PrintedTotal> totals;
  private final @Nullable Tally[] made;
  private final boolean[] begun;

  Tallies(Survey survey) {
    this.survey = survey;
    this.totals = survey.plan().totals();
    this.made = new Tally[totals.size()];
    this.begun = new boolean[totals.size()];
  }

  List<Tally> all() {
    return IntStream.range(0, totals.size()).mapToObj(this::tally).toList();
  }

  private Tally tally(int index) {
    var ready = made[index];
    if (ready != null) {
      return ready;
    }
    begun[index] = true;
    switch (totals.get(index).kind()) {
      case EXECUTOR_TOTAL -> share(index, Naming.EXECUTOR);
      case SOURCE_TOTAL -> share(index, Naming.SOURCE);
      case OF_WHICH -> made[index] = new OfWhichLines(scope(index)).tally(index, totals.get(index));
      case SECTION_TOTAL -> made[index] = section(index);
      case GRAND_TOTAL -> made[index] = grand(index);
      case YEAR_TOTAL -> made[index] = whole(index);
      case PASSPORT_TOTAL, RESOURCE_TOTAL -> outside(index);
    }
    return Objects.requireNonNull(made[index]);
  }

  /// A sum of the passport or of the resources, or what of it falls to a source.
  private void outside(int index) {
    if (totals.get(index).subject() == null) {
      made[index] = whole(index);
    } else {
      share(index, Naming.SOURCE);
    }
  }

  private static boolean ofSource(PrintedTotal total) {
    return total.kind() == Kind.SOURCE_TOTAL || (outside(total) && total.subject() != null);
  }

  private static boolean outside(PrintedTotal total) {
    return total.kind() == Kind.PASSPORT_TOTAL || total.kind() == Kind.RESOURCE_TOTAL;
  }

  private Tally section(int index) {
    if (totals.get(index).node() == null) {
      return above(index);
    }
    var tally = whole(index);
    return tally.wrong() ? nearer(index, tally) : tally;
  }

  private Tally above(int index) {
    return Tally.of(
        index,
        totals.get(index),
        whole(Exclusion.rest(totals.get(index).label(), Stretch.above(survey, totals, index))),
        true);
  }

  private Tally grand(int index) {
    var tally = whole(index);
    return tally.wrong() ? nearer(index, tally) : tally;
  }

  /// What a sum covers is told by its words and its place; where the two disagree the figures
  /// decide: nobody is accused over lines the sum may not mean.
  private Tally nearer(int index, Tally told) {
    var above = above(index);
    boolean nearer =
        above.judged()
            && (!told.judged() || above.deviation().size().compareTo(told.deviation().size()) < 0);
    return nearer ? above : told;
  }

  /// A line that its details do not give is told at the line: when the total does not agree with
  /// the lines as printed, such a line counts by its details.
  private Tally whole(int index) {
    var lines = Exclusion.rest(totals.get(index).label(), scope(index));
    var tally = Tally.of(index, totals.get(index), whole(lines), true);
    if (!tally.wrong() || lines.stream().map(survey::breakdown).noneMatch(Breakdown::wrong)) {
      return tally;
    }
    var detailed =
        lines.stream()
            .map(survey::breakdown)
            .flatMap(b -> b.wrong() && b.isWhole() ? b.details().stream() : Stream.of(b.parent()))
            .toList();
    return Tally.of(index, totals.get(index), whole(detailed), true);
  }

  /// Executors or sources that share lines are judged together: a line goes to one of them.
  private void share(int index, Naming naming) {
    var group = IntStream.range(0, totals.size()).filter(i -> together(index, i)).boxed().toList();
    var sharing =
        new Sharing(naming, group.stream().map(totals::get).toList(), scope(index)).parts();
    for (int i = 0; i < group.size(); i++) {
      int at = group.get(i);
      made[at] = Tally.of(at, totals.get(at), sharing.get(i), true);
    }
  }

  private boolean together(int a, int b) {
    var one = totals.get(a);
    var two = totals.get(b);
    return one.kind() == two.kind()
        && (one.subject() == null) == (two.subject() == null)
        && Objects.equals(one.node(), two.node())
        && Objects.equals(parent(a), parent(b));
  }

  /// The total this one is a part of. Of totals of one kind none is a part of the other, whatever
  /// the layout suggests: «усього: обласний бюджет», below it «місцевий бюджет».
  private @Nullable Integer parent(int index) {
    var kind = totals.get(index).kind();
    var parent = totals.get(index).partOf();
    for (int steps = 0; parent != null && isTotal(parent) && steps < totals.size(); steps++) {
      boolean whole = outside(totals.get(parent)) && totals.get(parent).subject() == null;
      if (totals.get(parent).kind() != kind || whole) {
        return parent;
      }
      parent = totals.get(parent).partOf();
    }
    return null;
  }

  private boolean isTotal(int index) {
    return index >= 0 && index < totals.size();
  }

  private List<Entry> scope(int index) {
    var total = totals.get(index);
    var lines = ofSource(total) ? survey.linesBySource() : survey.leaves();
    var upper = narrower(parent(index));
    var node = total.node();
    return lines.stream()
        .filter(e -> upper.isEmpty() || upper.contains(e.place().identity()))
        .filter(e -> node == null || survey.isUnder(e.measure(), node))
        .toList();
  }

  /// The lines of the total above with what details them; empty when there is none to go by.
  private Set<String> narrower(@Nullable Integer parent) {
    if (parent != null && !begun[parent]) {
      tally(parent);
    }
    var upper = parent == null ? null : made[parent];
    var places = new HashSet<String>();
    if (upper != null) {
      for (var part : upper.parts()) {
        places.add(part.entry().place().identity());
        survey.details(part.entry()).forEach(d -> places.add(d.place().identity()));
      }
    }
    return places;
  }

  private static List<Part> whole(List<Entry> lines) {
    return lines.stream().map(Part::whole).toList();
  }
}
