package ua.kolo.programmes.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ua.kolo.programmes.checking.Explanation.Cause;
import ua.kolo.programmes.plan.PrintedTotal.Kind;

/// A total that was added up from subtotals and so repeats the error of one of them.
final class Repetition {
  private final Survey survey;
  private final Tally tally;

  Repetition(Survey survey, Tally tally) {
    this.survey = survey;
    this.tally = tally;
  }

  Optional<Explanation> find() {
    return switch (tally.total().kind()) {
      case GRAND_TOTAL ->
          of(Kind.EXECUTOR_TOTAL).or(() -> of(Kind.SECTION_TOTAL)).or(() -> of(Kind.SOURCE_TOTAL));
      case SECTION_TOTAL -> of(Kind.EXECUTOR_TOTAL).or(() -> of(Kind.SOURCE_TOTAL));
      default -> Optional.empty();
    };
  }

  private Optional<Explanation> of(Kind kind) {
    var below = survey.tallies().stream().filter(t -> isBelow(t, kind)).toList();
    var wrong = below.stream().filter(Tally::wrong).toList();
    if (wrong.isEmpty() || !(addsUp(below) || sameError(wrong))) {
      return Optional.empty();
    }
    var causes = new ArrayList<Cause>();
    for (var each : wrong) {
      var place = survey.total(each.index());
      var amount = each.deviation().difference().total();
      causes.add(Cause.at(Cause.Kind.REPEATS_TOTAL, place, amount));
      var reason = new Reasons(survey, each).find();
      if (reason.found()) {
        causes.addAll(reason.causes());
      }
    }
    return Optional.of(new Explanation(causes));
  }

  private boolean isBelow(Tally other, Kind kind) {
    var total = other.total();
    boolean sameNode =
        kind == Kind.SECTION_TOTAL || Objects.equals(total.node(), tally.total().node());
    return total.kind() == kind && other.index() != tally.index() && sameNode;
  }

  private boolean addsUp(List<Tally> below) {
    var printed = tally.deviation().printed();
    var sum =
        Amounts.sum(
            below.stream().map(t -> Amounts.of(t.total().total(), t.total().byYear())).toList());
    return sum.over(printed.cells().keySet()).equals(printed);
  }

  private boolean sameError(List<Tally> wrong) {
    var difference = tally.deviation().difference();
    var sum = Amounts.sum(wrong.stream().map(t -> t.deviation().difference()).toList());
    return sum.over(difference.cells().keySet()).equals(difference);
  }
}
