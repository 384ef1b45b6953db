package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Explanation.Cause;
import ua.kolo.programmes.plan.AmountUnit;

/// Findings in plain sentences, Ukrainian or English, amounts in the unit the plan prints.
public final class Sentences {
  private static final Set<String> COUNTS = Set.of("unknown", "unknownYears", "parts");
  private static final int MOST_PLACES = 15;

  private final Texts texts;
  private final Money money;
  private final AmountUnit unit;
  private final CauseWords causes;

  public Sentences(Locale locale, AmountUnit unit) {
    this.texts = new Texts(locale);
    this.money = new Money(unit, texts);
    this.unit = unit;
    this.causes = new CauseWords(texts, money);
  }

  /// The rule in words.
  public String rule(Rule rule) {
    return texts.text("checking.rule." + rule);
  }

  public String severity(Severity severity) {
    return texts.text("checking.severity." + severity);
  }

  public String state(FindingState.State state) {
    return texts.text("checking.state." + state);
  }

  /// A place by itself: «рядок 2 заходу 1.1.1».
  public String place(Place place) {
    return causes.place(place);
  }

  /// An amount with the plan's unit.
  public String amount(BigDecimal hryvnias) {
    return money.amount(hryvnias) + "\u00a0" + texts.text("checking.unit." + unit);
  }

  /// Everything there is to say of a finding: what, by how much, why, and what was not known.
  public String sentence(Finding finding) {
    var words = words(finding);
    var all = new ArrayList<String>();
    all.add(texts.text(key(finding), words));
    if (finding.byYear().size() > 1) {
      all.add(texts.text("checking.years", Map.of("years", years(finding))));
    }
    if (!finding.explanation().causes().isEmpty()) {
      all.add(explanation(finding.explanation()));
    }
    for (var remark : List.of("unknown", "unknownYears")) {
      if (finding.words().containsKey(remark)) {
        all.add(texts.text("checking." + remark, words));
      }
    }
    return String.join(" ", all);
  }

  /// Why a sum does not come out; empty when nothing was to be explained.
  public String explanation(Explanation explanation) {
    if (explanation.causes().isEmpty()) {
      return "";
    }
    var kind = explanation.causes().getFirst().kind();
    if (kind == Cause.Kind.UNEXPLAINED || kind == Cause.Kind.ROUNDING) {
      return texts.text("checking.cause." + kind);
    }
    var told = explanation.causes().stream().map(causes::cause).collect(Collectors.joining("; "));
    return texts.text("checking.explained", Map.of("causes", told));
  }

  private static String key(Finding finding) {
    var variant = finding.variant().isEmpty() ? "" : "." + finding.variant();
    boolean oneYear = finding.isSum() && finding.words().containsKey("year");
    return "checking.finding." + finding.rule() + variant + (oneYear ? ".YEAR" : "");
  }

  private Map<String, Object> words(Finding finding) {
    var words = new HashMap<String, Object>();
    finding.words().forEach((k, v) -> words.put(k, COUNTS.contains(k) ? Integer.valueOf(v) : v));
    words.put("place", place(finding.place()));
    words.put("places", places(finding.places()));
    words.put("count", finding.places().size());
    words.put("unit", texts.text("checking.unit." + unit));
    put(words, "printed", finding.printed(), false);
    put(words, "computed", finding.computed(), false);
    put(words, "difference", finding.difference(), true);
    return words;
  }

  private void put(
      Map<String, Object> words, String name, @Nullable BigDecimal amount, boolean signed) {
    if (amount != null) {
      words.put(name, signed ? money.difference(amount) : money.amount(amount));
    }
  }

  private String places(List<Place> places) {
    var told =
        places.stream().limit(MOST_PLACES).map(causes::shortly).collect(Collectors.joining(", "));
    int more = places.size() - MOST_PLACES;
    return more <= 0 ? told : told + texts.text("checking.more", Map.of("count", more));
  }

  private String years(Finding finding) {
    return finding.byYear().entrySet().stream()
        .map(y -> y.getKey() + ": " + money.difference(y.getValue()))
        .collect(Collectors.joining("; "));
  }
}
