package ua.kolo.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.counts.CountQuery;
import ua.kolo.platform.BadRequest;

/// An indicator as somebody writes it; refuses what no indicator can be.
public record Draft(
    @Nullable String measure,
    @Nullable String measureText,
    @Nullable String code,
    String name,
    Indicator.Kind kind,
    Indicator.Subject subject,
    String measuredIn,
    Period.Kind every,
    Aggregation aggregation,
    boolean bySex,
    boolean byAge,
    @Nullable String query,
    @Nullable BigDecimal baseValue,
    @Nullable LocalDate baseOn,
    @Nullable String baseSource,
    @Nullable String quote,
    List<Target> targets) {
  public Draft {
    targets = List.copyOf(targets);
    refuseUnless(!name.isBlank(), "indicators.name.none");
    refuseUnless(!measuredIn.isBlank(), "indicators.measuredIn.none");
    refuseUnless(aggregation.suits(subject), "indicators.aggregation.persons");
    refuseUnless(aggregation.suits(measuredIn), "indicators.aggregation.share");
    boolean parted = bySex || byAge;
    refuseUnless(!parted || subject == Indicator.Subject.PERSONS, "indicators.parted.persons");
    if (baseValue == null) {
      baseOn = null;
      baseSource = null;
    }
    boolean base = baseValue == null || (baseOn != null && baseSource != null);
    refuseUnless(base, "indicators.base.whence");
    var years = new HashSet<@Nullable Integer>();
    targets.forEach(one -> refuseUnless(years.add(one.year()), "indicators.target.twice"));
  }

  /// What the catalogue says of its question holds: what is counted, and whether it adds up.
  Draft checked(@Nullable CountQuery asked) {
    if (asked == null) {
      return this;
    }
    refuseUnless(subject == subjectOf(asked), "indicators.query.subject");
    boolean share = asked.subject() == CountQuery.Subject.SHARE;
    boolean stands = aggregation == Aggregation.LAST || aggregation == Aggregation.APART;
    refuseUnless(!share || stands, "indicators.aggregation.share");
    boolean adds = aggregation != Aggregation.SUM || asked.isAdditive();
    refuseUnless(adds, "indicators.query.adds");
    return this;
  }

  static Indicator.Subject subjectOf(CountQuery query) {
    return switch (query.subject()) {
      case PERSONS -> Indicator.Subject.PERSONS;
      case RECORDS -> Indicator.Subject.RECORDS;
      case SHARE -> Indicator.Subject.THINGS;
    };
  }

  private static void refuseUnless(boolean sound, String code) {
    if (!sound) {
      throw new BadRequest(code);
    }
  }
}
