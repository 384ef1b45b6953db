package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;

/// An indicator as typed. Targets come by their year; 0 is the whole term.
record IndicatorForm(
    @Nullable Integer version,
    @Nullable String measure,
    @Nullable String code,
    @Nullable String name,
    Indicator.@Nullable Kind kind,
    Indicator.@Nullable Subject subject,
    @Nullable String measuredIn,
    Period.@Nullable Kind every,
    @Nullable Aggregation aggregation,
    boolean bySex,
    boolean byAge,
    @Nullable String query,
    @Nullable String baseValue,
    @Nullable String baseOn,
    @Nullable String baseSource,
    @Nullable Map<Integer, String> firm,
    @Nullable Map<Integer, String> low,
    @Nullable Map<Integer, String> high) {
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_UNIT = 100;
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_SOURCE = 300;

  static IndicatorForm empty() {
    return new IndicatorForm(
        0,
        null,
        null,
        null,
        Indicator.Kind.PRODUCT,
        Indicator.Subject.THINGS,
        null,
        Period.Kind.YEAR,
        Aggregation.SUM,
        false,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  static IndicatorForm of(Indicator one, List<Target> targets) {
    var firm = new HashMap<Integer, String>();
    var low = new HashMap<Integer, String>();
    var high = new HashMap<Integer, String>();
    for (var target : targets) {
      int year = target.year() == null ? 0 : target.year();
      firm.put(year, target.kind().name());
      low.put(year, Numbers.show(target.low()));
      high.put(year, Numbers.show(target.high()));
    }
    return new IndicatorForm(
        one.version(),
        one.measure(),
        one.code(),
        one.name(),
        one.kind(),
        one.subject(),
        one.measuredIn(),
        one.every(),
        one.aggregation(),
        one.bySex(),
        one.byAge(),
        one.query(),
        Numbers.show(one.baseValue()),
        Days.show(one.baseOn()),
        one.baseSource(),
        firm,
        low,
        high);
  }

  /// What was typed of a year's target.
  public String typed(String which, int year) {
    var all = which.equals("firm") ? firm : which.equals("low") ? low : high;
    return all == null ? "" : all.getOrDefault(year, "");
  }

  int base() {
    return version == null ? 0 : version;
  }

  void check(BindingResult errors) {
    need("kind", kind, "indicators.kind.none", errors);
    need("subject", subject, "indicators.subject.none", errors);
    need("every", every, "indicators.every.none", errors);
    need("aggregation", aggregation, "indicators.aggregation.none", errors);
    need("name", blank(name), "indicators.name.none", errors);
    need("measuredIn", blank(measuredIn), "indicators.measuredIn.none", errors);
    refuse(Numbers.isWrong(baseValue), "baseValue", "indicators.number.wrong", errors);
    refuse(Days.isWrong(baseOn), "baseOn", "reporting.day.wrong", errors);
    tooLong("name", name, LONGEST_NAME, errors);
    tooLong("measuredIn", measuredIn, LONGEST_UNIT, errors);
    tooLong("code", code, LONGEST_CODE, errors);
    tooLong("baseSource", baseSource, LONGEST_SOURCE, errors);
    for (int year : years()) {
      if (Numbers.isWrong(typed("low", year)) || Numbers.isWrong(typed("high", year))) {
        errors.reject("indicators.number.wrong");
      }
    }
  }

  private static void need(
      String field, @Nullable Object given, String code, BindingResult errors) {
    refuse(given == null && !errors.hasFieldErrors(field), field, code, errors);
  }

  private static void refuse(boolean wrong, String field, String code, BindingResult errors) {
    if (wrong) {
      errors.rejectValue(field, code);
    }
  }

  private static void tooLong(
      String field, @Nullable String typed, int most, BindingResult errors) {
    if (typed != null && typed.length() > most) {
      errors.rejectValue(field, "reporting.long", new Object[] {most}, null);
    }
  }

  /// What was typed, once it was checked.
  ///
  /// @throws BadRequest when it cannot be an indicator
  Draft draft(@Nullable String measureText, @Nullable String quote) {
    return new Draft(
        blank(measure),
        measureText,
        blank(code),
        Objects.requireNonNullElse(blank(name), ""),
        Objects.requireNonNull(kind),
        Objects.requireNonNull(subject),
        Objects.requireNonNullElse(blank(measuredIn), ""),
        Objects.requireNonNull(every),
        Objects.requireNonNull(aggregation),
        bySex,
        byAge,
        blank(query),
        Numbers.parse(baseValue),
        Days.parse(baseOn),
        blank(baseSource),
        quote,
        targets());
  }

  private List<Target> targets() {
    var targets = new ArrayList<Target>();
    for (int year : years()) {
      BigDecimal first = Numbers.parse(typed("low", year));
      var kind = kind(typed("firm", year));
      if (kind == Target.Kind.ALL || first != null) {
        var chosen = kind == null ? Target.Kind.EXACT : kind;
        var last = Numbers.parse(typed("high", year));
        targets.add(new Target(year == 0 ? null : year, chosen, first, last));
      }
    }
    return targets;
  }

  private static Target.@Nullable Kind kind(String typed) {
    for (var kind : Target.Kind.values()) {
      if (kind.name().equals(typed)) {
        return kind;
      }
    }
    return null;
  }

  private Set<Integer> years() {
    var years = new TreeSet<Integer>();
    for (var all : new Map<?, ?>[] {firm, low, high}) {
      if (all != null) {
        all.keySet().forEach(year -> years.add((Integer) year));
      }
    }
    years.removeIf(year -> year != 0 && (year < 2000 || year > 2100));
    return years;
  }

  private static @Nullable String blank(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
