package ua.kolo.programmes.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.programmes.Figures;
import ua.kolo.programmes.composing.Budget;
import ua.kolo.programmes.plan.AmountUnit;

/// A scenario as its address asks for it, so that it can be sent on and opened again.
///
/// @param how PERCENT, WHOLE or YEARLY
/// @param yearly sums by year, as typed, in the unit of the plan
/// @param bad names of fields whose words make no sense
public record ScenarioForm(
    How how,
    String percent,
    String whole,
    Map<Integer, String> yearly,
    Set<String> keep,
    boolean law,
    List<String> bad) {
  private static final Pattern YEAR = Pattern.compile("y(20\\d{2})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,5})?");
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);
  private static final String USUAL = "70";
  private static final int MOST_KEPT = 2000;

  /// What is known of the money to come.
  public enum How {
    PERCENT,
    WHOLE,
    YEARLY
  }

  static ScenarioForm of(MultiValueMap<String, String> asked) {
    var how = how(asked.getFirst("how"));
    var percent = text(asked.getFirst("percent"));
    var yearly = new TreeMap<Integer, String>();
    asked.forEach(
        (name, values) -> {
          var year = YEAR.matcher(name);
          if (year.matches() && !text(values.getFirst()).isEmpty()) {
            yearly.put(Integer.valueOf(year.group(1)), text(values.getFirst()));
          }
        });
    var keep =
        asked.getOrDefault("keep", List.of()).stream()
            .limit(MOST_KEPT)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var form =
        new ScenarioForm(
            how,
            asked.containsKey("percent") ? percent : USUAL,
            text(asked.getFirst("whole")),
            yearly,
            keep,
            "true".equals(asked.getFirst("law")) || !asked.containsKey("how"),
            List.of());
    return form.checked();
  }

  /// A saved one in the fields of the form.
  static ScenarioForm of(Scenario saved, AmountUnit unit, Figures figures) {
    var yearly = new TreeMap<Integer, String>();
    if (saved.budget() instanceof Budget.Yearly(var sums)) {
      sums.forEach((year, sum) -> yearly.put(year, figures.in(unit, sum)));
    }
    return new ScenarioForm(
        switch (saved.budget()) {
          case Budget.Percent _ -> How.PERCENT;
          case Budget.Whole _ -> How.WHOLE;
          case Budget.Yearly _ -> How.YEARLY;
        },
        saved.budget() instanceof Budget.Percent(var percent)
            ? percent.stripTrailingZeros().toPlainString().replace('.', ',')
            : USUAL,
        saved.budget() instanceof Budget.Whole(var sum) ? figures.in(unit, sum) : "",
        yearly,
        saved.kept(),
        saved.lawFirst(),
        List.of());
  }

  /// Only for a form nothing is wrong with.
  Scenario scenario(AmountUnit unit) {
    var budget =
        switch (how) {
          case PERCENT -> new Budget.Percent(number(percent));
          case WHOLE -> new Budget.Whole(hryvnias(whole, unit));
          case YEARLY -> {
            var sums = new TreeMap<Integer, BigDecimal>();
            yearly.forEach((year, typed) -> sums.put(year, hryvnias(typed, unit)));
            yield new Budget.Yearly(sums);
          }
        };
    return new Scenario(budget, keep, law);
  }

  /// The fields as hidden ones of another form.
  public List<Map.Entry<String, String>> fields() {
    var all = new ArrayList<Map.Entry<String, String>>();
    all.add(Map.entry("how", how.name()));
    all.add(Map.entry("percent", percent));
    all.add(Map.entry("whole", whole));
    yearly.forEach((year, typed) -> all.add(Map.entry("y" + year, typed)));
    keep.forEach(key -> all.add(Map.entry("keep", key)));
    if (law) {
      all.add(Map.entry("law", "true"));
    }
    return all;
  }

  /// The fields as an address.
  public String address(String path) {
    var address = UriComponentsBuilder.fromPath(path);
    fields().forEach(field -> address.queryParam(field.getKey(), "{" + field.getKey() + "}"));
    var values = fields().stream().map(Map.Entry::getValue).toArray();
    return address.encode().buildAndExpand(values).toUriString();
  }

  public boolean isWrong() {
    return !bad.isEmpty();
  }

  private ScenarioForm checked() {
    var found = new ArrayList<String>();
    if (how == How.PERCENT
        && (!NUMBER.matcher(plain(percent)).matches() || number(percent).compareTo(MOST) > 0)) {
      found.add("percent");
    }
    if (how == How.WHOLE && !NUMBER.matcher(plain(whole)).matches()) {
      found.add("whole");
    }
    if (how == How.YEARLY) {
      yearly.forEach(
          (year, typed) -> {
            if (!NUMBER.matcher(plain(typed)).matches()) {
              found.add("y" + year);
            }
          });
    }
    return new ScenarioForm(how, percent, whole, yearly, keep, law, found);
  }

  private static How how(@Nullable String name) {
    for (var one : How.values()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return How.PERCENT;
  }

  private static BigDecimal hryvnias(String typed, AmountUnit unit) {
    return number(typed).multiply(unit.hryvnias()).setScale(2, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(String typed) {
    return new BigDecimal(plain(typed).replace(',', '.'));
  }

  private static String plain(String typed) {
    return typed.replaceAll("[\\s\\u00a0\\u202f]", "");
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
