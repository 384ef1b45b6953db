package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Something a council should look at before it votes. Amounts in hryvnias.
///
/// @param id the same in every check of the plan as long as rule and place are the same
/// @param variant which case of the rule, empty when the rule has one
/// @param place where; the document when the finding gathers several places
/// @param places every place concerned, at least one
/// @param printed of the total, or of the first wrong year when only years are wrong
/// @param difference printed less computed, null when nothing is summed; never zero
/// @param byYear differences by year, only those that are not zero
/// @param explanation why the amounts differ
/// @param words what the sentence needs besides amounts and places
public record Finding(
    String id,
    Rule rule,
    String variant,
    Severity severity,
    Place place,
    List<Place> places,
    @Nullable BigDecimal printed,
    @Nullable BigDecimal computed,
    @Nullable BigDecimal difference,
    SortedMap<Integer, BigDecimal> byYear,
    Explanation explanation,
    Map<String, String> words) {
  public Finding {
    places = List.copyOf(places);
    byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    words = Map.copyOf(words);
  }

  /// The finding is about a sum that does not come out.
  public boolean isSum() {
    return difference != null;
  }

  /// What is claimed, in short; it changes when the figures or the places do, while [#id()] stays.
  public String fingerprint() {
    var claim =
        new StringBuilder().append(severity).append(printed).append(computed).append(byYear);
    places.forEach(p -> claim.append(p.identity()));
    return Identity.of(claim.toString());
  }

  static Finding text(Rule rule, String variant, List<Place> places, Map<String, String> words) {
    return text(rule, variant, "", rule.severity(), places, words);
  }

  /// One finding for several places, so that a habit of the author is told once.
  ///
  /// @param about tells findings of one variant apart, such as a body's name; may be empty
  static Finding text(
      Rule rule,
      String variant,
      String about,
      Severity severity,
      List<Place> places,
      Map<String, String> words) {
    var place = places.size() == 1 ? places.getFirst() : Place.DOCUMENT;
    return new Finding(
        Identity.of(rule + variant + about),
        rule,
        variant,
        severity,
        place,
        places,
        null,
        null,
        null,
        new TreeMap<>(),
        Explanation.NONE,
        words);
  }

  static Finding sum(
      Rule rule, Severity severity, Place place, Deviation deviation, Explanation explanation) {
    int told = deviation.told();
    return new Finding(
        Identity.of(rule + place.identity()),
        rule,
        "",
        severity,
        place,
        List.of(place),
        deviation.printed().cell(told),
        deviation.computed().cell(told),
        deviation.difference().cell(told),
        deviation.difference().nonZero().years(),
        explanation,
        told == Amounts.TOTAL ? Map.of() : Map.of("year", String.valueOf(told)));
  }

  Finding with(Map<String, String> more) {
    var all = new TreeMap<>(words);
    all.putAll(more);
    return new Finding(
        id,
        rule,
        variant,
        severity,
        place,
        places,
        printed,
        computed,
        difference,
        byYear,
        explanation,
        all);
  }
}
