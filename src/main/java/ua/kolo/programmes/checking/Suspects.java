package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ua.kolo.programmes.checking.Explanation.Cause;
import ua.kolo.programmes.checking.Tally.Part;
import ua.kolo.programmes.plan.PrintedTotal;

/// Everything that may have gone wrong when one total was added up.
final class Suspects {
  private static final BigDecimal MINUS_TWO = BigDecimal.valueOf(-2);

  private final Survey survey;
  private final Tally tally;

  Suspects(Survey survey, Tally tally) {
    this.survey = survey;
    this.tally = tally;
  }

  List<Suspect> leftOut() {
    return ofParts(Cause.Kind.LINE_LEFT_OUT, BigDecimal.ONE.negate());
  }

  /// Lines of the total counted again, then lines that belong to another total.
  List<Suspect> added() {
    var all = ofParts(Cause.Kind.LINE_TWICE, BigDecimal.ONE);
    Set<Entry> own = new LinkedHashSet<>(tally.parts().stream().map(Part::entry).toList());
    for (var entry : survey.leaves()) {
      if (entry.pays() && !own.contains(entry)) {
        var amounts = entry.amounts();
        all.add(Suspect.line(Cause.Kind.LINE_FOREIGN, entry, amounts, amounts));
      }
    }
    return all;
  }

  /// One year of a line that was not added up, carried to the total or not.
  List<Suspect> yearsLeftOut() {
    var all = new ArrayList<Suspect>();
    for (var part : tally.parts()) {
      for (var year : part.share().nonZero().years().entrySet()) {
        var place = part.entry().place();
        var kind = Cause.Kind.LINE_YEAR_LEFT_OUT;
        var cause = new Cause(kind, place, year.getKey(), year.getValue(), null, List.of());
        var left = new TreeMap<>(Map.of(year.getKey(), year.getValue().negate()));
        all.add(new Suspect(cause, Amounts.of(year.getValue().negate(), left)));
        all.add(new Suspect(cause, Amounts.of(null, left)));
      }
    }
    return all;
  }

  List<Suspect> subtracted() {
    return ofParts(Cause.Kind.LINE_SUBTRACTED, MINUS_TWO);
  }

  List<Suspect> ofWhichAdded() {
    var all = new ArrayList<Suspect>();
    for (var entry : survey.entries()) {
      if (entry.line().ofWhich() && entry.pays()) {
        var amounts = entry.amounts();
        all.add(Suspect.line(Cause.Kind.OF_WHICH_ADDED, entry, amounts, amounts));
      }
    }
    for (var other : survey.tallies()) {
      if (other.total().kind() == PrintedTotal.Kind.OF_WHICH) {
        all.add(subtotal(Cause.Kind.OF_WHICH_ADDED, other, BigDecimal.ONE));
      }
    }
    return all;
  }

  List<Suspect> subtotals() {
    var all = new ArrayList<Suspect>();
    for (var other : survey.tallies()) {
      var kind = other.total().kind();
      if (other.index() != tally.index()
          && kind != PrintedTotal.Kind.OF_WHICH
          && kind != PrintedTotal.Kind.GRAND_TOTAL) {
        all.add(subtotal(Cause.Kind.SUBTOTAL_TWICE, other, BigDecimal.ONE));
        all.add(subtotal(Cause.Kind.SUBTOTAL_LEFT_OUT, other, BigDecimal.ONE.negate()));
      }
    }
    return all;
  }

  /// Lines counted in another unit.
  List<Suspect> scaled() {
    var all = new ArrayList<Suspect>();
    for (var part : tally.parts()) {
      for (var factor : Digits.factors()) {
        if (part.entry().pays()) {
          var cause = Cause.at(Cause.Kind.SCALE, part.entry().place(), factor);
          all.add(new Suspect(cause, part.share().times(factor.subtract(BigDecimal.ONE))));
        }
      }
    }
    return all;
  }

  private List<Suspect> ofParts(Cause.Kind kind, BigDecimal times) {
    var all = new ArrayList<Suspect>();
    for (var part : tally.parts()) {
      if (part.entry().pays()) {
        all.add(Suspect.line(kind, part.entry(), part.share(), part.share().times(times)));
      }
    }
    return all;
  }

  private Suspect subtotal(Cause.Kind kind, Tally other, BigDecimal times) {
    var amounts = Amounts.of(other.total().total(), other.total().byYear());
    var cause = Cause.at(kind, survey.total(other.index()), amounts.total());
    return new Suspect(cause, amounts.times(times));
  }
}
