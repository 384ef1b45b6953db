package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// A total and its years as one vector, so that a difference is judged whole.
///
/// @param cells amounts by year, the total under [#TOTAL]; what is not known is absent
record Amounts(SortedMap<Integer, BigDecimal> cells) {
  static final int TOTAL = 0;
  static final Amounts NOTHING = new Amounts(new TreeMap<>());

  Amounts {
    var plain = new TreeMap<>(cells);
    plain.replaceAll((k, v) -> plain(v));
    cells = Collections.unmodifiableSortedMap(plain);
  }

  /// Equal amounts are equal objects, and none prints with an exponent.
  private static BigDecimal plain(BigDecimal amount) {
    var stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static Amounts of(@Nullable BigDecimal total, Map<Integer, BigDecimal> byYear) {
    var cells = new TreeMap<>(byYear);
    if (total != null) {
      cells.put(TOTAL, total);
    }
    return new Amounts(cells);
  }

  static Amounts sum(Collection<Amounts> all) {
    return all.stream().reduce(NOTHING, Amounts::plus);
  }

  @Nullable BigDecimal total() {
    return cells.get(TOTAL);
  }

  SortedMap<Integer, BigDecimal> years() {
    return cells.tailMap(TOTAL + 1);
  }

  BigDecimal cell(int key) {
    return cells.getOrDefault(key, BigDecimal.ZERO);
  }

  Amounts plus(Amounts other) {
    return join(other, BigDecimal::add);
  }

  Amounts minus(Amounts other) {
    return join(other, BigDecimal::subtract);
  }

  Amounts times(BigDecimal factor) {
    var all = new TreeMap<Integer, BigDecimal>();
    cells.forEach((k, v) -> all.put(k, v.multiply(factor)));
    return new Amounts(all);
  }

  Amounts inKopecks() {
    var all = new TreeMap<Integer, BigDecimal>();
    cells.forEach((k, v) -> all.put(k, v.setScale(2, RoundingMode.HALF_UP)));
    return new Amounts(all);
  }

  Amounts negated() {
    return times(BigDecimal.ONE.negate());
  }

  /// These cells only; an absent one is zero.
  Amounts over(Set<Integer> keys) {
    var all = new TreeMap<Integer, BigDecimal>();
    keys.forEach(k -> all.put(k, cell(k)));
    return new Amounts(all);
  }

  /// Only what is not zero.
  Amounts nonZero() {
    var all = new TreeMap<>(cells);
    all.values().removeIf(v -> v.signum() == 0);
    return new Amounts(all);
  }

  boolean isZero() {
    return cells.values().stream().allMatch(v -> v.signum() == 0);
  }

  private Amounts join(Amounts other, BinaryOperator<BigDecimal> how) {
    var all = new TreeMap<Integer, BigDecimal>();
    cells.keySet().forEach(k -> all.put(k, BigDecimal.ZERO));
    other.cells.keySet().forEach(k -> all.put(k, BigDecimal.ZERO));
    all.replaceAll((k, zero) -> how.apply(cell(k), other.cell(k)));
    return new Amounts(all);
  }
}
