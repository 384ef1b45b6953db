package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Tally.Part;
import ua.kolo.programmes.plan.PrintedTotal;

/// Deals lines out to the totals of their executors or sources.
///
/// A line that names several of them goes wholly to the first, as councils do it; but when another
/// lawful way (wholly to another one, or in equal parts) makes more of the printed totals right,
/// that way was meant. A line has one way for all totals.
final class Sharing {
  /// Owner of a line whose body or source has no total of its own.
  private static final int ELSEWHERE = -1;

  private static final int KOPECKS = 2;

  private final Naming naming;
  private final List<PrintedTotal> totals;
  private final List<List<Part>> settled = new ArrayList<>();
  private final List<List<Way>> open = new ArrayList<>();
  private final Map<String, Integer> owners = new HashMap<>();

  /// One lawful way to deal a line out.
  private record Way(Entry entry, List<Portion> portions) {}

  private record Portion(int total, Part part) {}

  Sharing(Naming naming, List<PrintedTotal> totals, List<Entry> scope) {
    this.naming = naming;
    this.totals = totals;
    totals.forEach(t -> settled.add(new ArrayList<>()));
    scope.forEach(this::add);
  }

  /// For every total its parts, in the order of the totals.
  List<List<Part>> parts() {
    var best = new Choices(open.stream().map(List::size).toList()).best(this::wrongTotals);
    return dealt(best);
  }

  private int wrongTotals(int[] choice) {
    var dealt = dealt(choice);
    int wrong = 0;
    for (int i = 0; i < totals.size(); i++) {
      var parts = dealt.get(i);
      if (!parts.isEmpty() && Deviation.of(totals.get(i), parts).any()) {
        wrong++;
      }
    }
    return wrong;
  }

  private List<List<Part>> dealt(int[] choice) {
    var all = new ArrayList<List<Part>>();
    settled.forEach(s -> all.add(new ArrayList<>(s)));
    for (int i = 0; i < choice.length; i++) {
      for (var portion : open.get(i).get(choice[i]).portions()) {
        all.get(portion.total()).add(portion.part());
      }
    }
    return all;
  }

  private void add(Entry entry) {
    var names = naming.names(entry);
    var owners = names.stream().map(this::owner).toList();
    var distinct = new LinkedHashSet<>(owners);
    if (names.isEmpty() && entry.pays()) {
      open.add(anyone(entry));
    } else if (distinct.size() > 1 && entry.pays()) {
      open.add(ways(entry, owners));
    } else if (!distinct.isEmpty() && distinct.getFirst() != ELSEWHERE) {
      settled.get(distinct.getFirst()).add(Part.whole(entry));
    }
  }

  /// A line without a name may belong to nobody's total or to any.
  private List<Way> anyone(Entry entry) {
    var ways = new ArrayList<Way>();
    for (int owner = ELSEWHERE; owner < totals.size(); owner++) {
      ways.add(whole(entry, owner));
    }
    return ways;
  }

  private static List<Way> ways(Entry entry, List<Integer> owners) {
    var ways = new ArrayList<Way>();
    for (int owner : new LinkedHashSet<>(owners)) {
      ways.add(whole(entry, owner));
    }
    var equal = equalPart(entry.amounts(), owners.size());
    if (equal != null) {
      var portions = new ArrayList<Portion>();
      for (int owner : owners) {
        if (owner != ELSEWHERE) {
          portions.add(new Portion(owner, new Part(entry, equal, true)));
        }
      }
      ways.add(new Way(entry, portions));
    }
    return ways;
  }

  private static Way whole(Entry entry, int owner) {
    var part = new Part(entry, entry.amounts(), true);
    return new Way(entry, owner == ELSEWHERE ? List.of() : List.of(new Portion(owner, part)));
  }

  /// Null when the amounts do not part into whole kopecks.
  private static @Nullable Amounts equalPart(Amounts amounts, int parts) {
    var equal = new TreeMap<Integer, BigDecimal>();
    for (var cell : amounts.cells().entrySet()) {
      var divisor = BigDecimal.valueOf(parts);
      var part = cell.getValue().divide(divisor, KOPECKS, RoundingMode.DOWN);
      if (part.multiply(divisor).compareTo(cell.getValue()) != 0) {
        return null;
      }
      equal.put(cell.getKey(), part);
    }
    return new Amounts(equal);
  }

  private int owner(String name) {
    return owners.computeIfAbsent(name, this::find);
  }

  private int find(String name) {
    int best = ELSEWHERE;
    double fit = 0;
    for (int i = 0; i < totals.size(); i++) {
      var subject = totals.get(i).subject();
      double found = subject == null ? 0 : naming.fit(subject, name);
      if (found > fit) {
        fit = found;
        best = i;
      }
    }
    return best;
  }
}
