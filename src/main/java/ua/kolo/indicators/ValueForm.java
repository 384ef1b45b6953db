package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.counts.Cell;

/// A value as typed.
record ValueForm(
    @Nullable Integer version,
    @Nullable String period,
    @Nullable String total,
    @Nullable String female,
    @Nullable String male,
    @Nullable String child,
    @Nullable String adult,
    @Nullable String older,
    @Nullable String evidence,
    @Nullable String why,
    @Nullable Boolean sure) {
  private static final int LONGEST = 500;

  static ValueForm empty(int version, @Nullable String period) {
    return new ValueForm(version, period, null, null, null, null, null, null, null, null, null);
  }

  int base() {
    return version == null ? 0 : version;
  }

  private Map<String, @Nullable String> typed() {
    var typed = new LinkedHashMap<String, @Nullable String>();
    typed.put("total", total);
    typed.put("female", female);
    typed.put("male", male);
    typed.put("child", child);
    typed.put("adult", adult);
    typed.put("older", older);
    return typed;
  }

  void check(BindingResult errors) {
    if (period == null || Period.read(period).isEmpty()) {
      errors.rejectValue("period", "indicators.value.period");
    }
    if (total == null || total.isBlank()) {
      errors.rejectValue("total", "indicators.value.none");
    }
    typed()
        .forEach(
            (field, text) -> {
              if (Numbers.isWrong(text)) {
                errors.rejectValue(field, "indicators.number.wrong");
              }
            });
    tooLong("evidence", evidence, errors);
    tooLong("why", why, errors);
  }

  private static void tooLong(String field, @Nullable String text, BindingResult errors) {
    if (text != null && text.length() > LONGEST) {
      errors.rejectValue(field, "reporting.long", new Object[] {LONGEST}, null);
    }
  }

  Period when() {
    return Period.read(Objects.requireNonNull(period)).orElseThrow();
  }

  Telling telling() {
    var cells = new EnumMap<Cell, BigDecimal>(Cell.class);
    put(cells, Cell.TOTAL, total);
    put(cells, Cell.FEMALE, female);
    put(cells, Cell.MALE, male);
    put(cells, Cell.CHILD, child);
    put(cells, Cell.ADULT, adult);
    put(cells, Cell.OLDER, older);
    return new Telling(
        when(), cells, Value.Source.MANUAL, blank(evidence), blank(why), Boolean.TRUE.equals(sure));
  }

  private static void put(Map<Cell, BigDecimal> cells, Cell cell, @Nullable String text) {
    var amount = Numbers.parse(text);
    if (amount != null) {
      cells.put(cell, amount);
    }
  }

  @Nullable String reason() {
    return blank(why);
  }

  private static @Nullable String blank(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
