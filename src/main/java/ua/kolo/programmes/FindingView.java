package ua.kolo.programmes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Origin;

/// Something to look at before the council votes, in the reader's words. Amounts in hryvnias.
///
/// @param rule S1–S14 for sums, T1–T9 for wording
/// @param place what people call the place: «1.1.1», a total's label, empty for the document
/// @param measure key of the measure concerned, null for other places
/// @param total position of the printed total concerned, null for other places
/// @param spots every place concerned, when they are several
/// @param sentence the whole finding in words, the smallest explanation included
/// @param explained who let it stand and why; null while nobody did
/// @param fixedAt since when it is not found any more; null while it is
public record FindingView(
    String id,
    String rule,
    Weight weight,
    String place,
    @Nullable String measure,
    @Nullable Integer total,
    Origin origin,
    @Nullable BigDecimal printed,
    @Nullable BigDecimal computed,
    @Nullable BigDecimal difference,
    SortedMap<Integer, BigDecimal> byYear,
    List<Spot> spots,
    String sentence,
    @Nullable Explained explained,
    @Nullable Instant fixedAt) {
  /// How much it weighs; an open blocking finding stops the adoption.
  public enum Weight {
    BLOCKING,
    WARNING,
    NOTE
  }

  /// Where it stands.
  public enum State {
    OPEN,
    EXPLAINED,
    FIXED
  }

  /// One of several places: what people call it, and the key of its measure or of its section.
  public record Spot(String label, @Nullable String measure, @Nullable String node) {}

  /// Who let a finding stand, and why.
  public record Explained(Instant at, String by, String why) {}

  public State state() {
    if (fixedAt != null) {
      return State.FIXED;
    }
    return explained == null ? State.OPEN : State.EXPLAINED;
  }
}
