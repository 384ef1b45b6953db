package ua.kolo.tracking.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Wording;
import ua.kolo.programmes.Actual;

/// Money of a programme from its first year to its last, for its final report: what the edition
/// plans for all of them against what approved reports tell of each, in hryvnias.
///
/// @param planned by the edition; null when it names no sum
/// @param spent by years, whatever is told of them
/// @param gaps years no approved report tells of wholly: the sum is not of all
/// @param elsewhere of what was spent, for lines this edition no longer has
/// @param lines by measure, as its table prints them
public record WholeTerm(
    @Nullable BigDecimal planned,
    SortedMap<Integer, BigDecimal> spent,
    List<Integer> gaps,
    SortedMap<Integer, BigDecimal> elsewhere,
    Map<String, List<Actual.Money>> lines) {
  // The document is the council's, so its words are Ukrainian.
  private static final Wording WORDS = Wording.of("reporting");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int FINEST = 5;

  public WholeTerm {
    spent = new TreeMap<>(spent);
    gaps = List.copyOf(gaps);
    elsewhere = new TreeMap<>(elsewhere);
    lines = Map.copyOf(lines);
  }

  /// What all years together spent; null when nobody told.
  public @Nullable BigDecimal total() {
    return spent.values().stream().reduce(BigDecimal::add).orElse(null);
  }

  /// Years the sum is not wholly of, in words; empty when it is of all.
  public String gapsInWords() {
    return gaps.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// The words of a report with the money of all years.
  List<Actual> told(List<Actual> words) {
    var results = new HashMap<String, @Nullable String>();
    words.forEach(one -> results.put(one.key(), one.result()));
    return keys(words).stream()
        .map(key -> new Actual(key, results.get(key), lines.getOrDefault(key, List.of())))
        .toList();
  }

  private Set<String> keys(List<Actual> words) {
    var keys = new TreeSet<>(lines.keySet());
    words.forEach(one -> keys.add(one.key()));
    return keys;
  }

  /// What stands below the table, so that nobody takes its sums for more than they are.
  ///
  /// @param openly whether it is made of published reports alone
  List<String> notes(boolean openly) {
    var notes = new ArrayList<String>();
    if (!gaps.isEmpty()) {
      var key = openly ? "reporting.term.gaps.published" : "reporting.term.gaps";
      notes.add(WORDS.text(Wording.UKRAINIAN, key, gapsInWords()));
    }
    if (!elsewhere.isEmpty()) {
      var years =
          elsewhere.entrySet().stream()
              .map(
                  one ->
                      WORDS.text(
                          Wording.UKRAINIAN,
                          "reporting.term.year",
                          String.valueOf(one.getKey()),
                          thousands(one.getValue())))
              .collect(Collectors.joining("; "));
      notes.add(WORDS.text(Wording.UKRAINIAN, "reporting.term.elsewhere", years));
    }
    return notes;
  }

  /// As councils write thousands of hryvnias.
  static String thousands(BigDecimal hryvnias) {
    var amount = hryvnias.divide(THOUSAND, FINEST, RoundingMode.HALF_UP).stripTrailingZeros();
    return amount.toPlainString().replace('.', ',');
  }
}
