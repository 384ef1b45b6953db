package ua.kolo.programmes.composing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.checking.Finding;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout.Mapping;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.reading.PlanReader;

/// Plans and outlines the tests begin from.
final class Examples {
  private Examples() {}

  static Outline outline(int from, int to) {
    return new Outline(
        "Програма Вигаданської громади",
        Head.Kind.TARGET_PROGRAMME,
        Head.Level.HROMADA,
        new Head.Place(null, null, "Вигаданська громада"),
        new Head.Period(from, to),
        AmountUnit.THOUSAND);
  }

  /// Our sample whose printed totals are wrong.
  static Plan wrongTotals() {
    return sample("5-oblast-money.xlsx");
  }

  static Plan sample(String name) {
    try (var file =
        Objects.requireNonNull(Examples.class.getResourceAsStream("/samples/" + name))) {
      var document = new Documents().read(file.readAllBytes(), name);
      return new PlanReader(List.of()).read(document, Mapping.NONE);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (UnreadableDocument broken) {
      throw new IllegalStateException(broken);
    }
  }

  static List<Finding> sums(Plan plan) {
    return new Checks().check(plan).stream().filter(Finding::isSum).toList();
  }
}
