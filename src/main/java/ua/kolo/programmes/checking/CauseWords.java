package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.kolo.programmes.checking.Explanation.Cause;

/// Places and causes in words.
final class CauseWords {
  private static final int MOST_OTHERS = 4;

  private final Texts texts;
  private final Money money;

  CauseWords(Texts texts, Money money) {
    this.texts = texts;
    this.money = money;
  }

  String place(Place place) {
    return texts.text("checking.place." + kind(place), placeWords(place));
  }

  /// Short, for lists.
  String shortly(Place place) {
    return texts.text("checking.short." + kind(place), placeWords(place));
  }

  String cause(Cause cause) {
    var words = new HashMap<String, Object>();
    var place = cause.place();
    var year = cause.year();
    words.put("scope", place != null ? "line" : year != null ? "year" : "total");
    words.put("place", place == null ? "" : place(place));
    words.put("year", year == null ? "" : String.valueOf(year));
    words.put("other", cause.amount() == null ? "" : cause.amount().toPlainString());
    amounts(cause, words);
    var told = texts.text("checking.cause." + cause.kind(), words);
    return cause.orElse().isEmpty() ? told : told + others(cause.orElse());
  }

  private void amounts(Cause cause, Map<String, Object> words) {
    var amount = cause.amount() == null ? BigDecimal.ZERO : cause.amount();
    var instead = cause.instead() == null ? BigDecimal.ZERO : cause.instead();
    boolean larger = amount.signum() > 0;
    if (cause.kind() == Cause.Kind.SCALE) {
      larger = amount.compareTo(BigDecimal.ONE) > 0;
      words.put("factor", money.number(larger ? amount : BigDecimal.ONE.divide(amount)));
    }
    words.put("direction", larger ? "more" : "less");
    words.put("amount", money.amount(amount));
    words.put("signed", money.difference(amount));
    words.put("size", money.amount(amount.abs()));
    words.put("instead", money.amount(instead));
  }

  private String others(List<Place> places) {
    var told =
        places.stream().limit(MOST_OTHERS).map(this::shortly).collect(Collectors.joining(", "));
    return texts.text("checking.orElse", Map.of("places", told));
  }

  /// A line that is alone in its measure is called by the measure.
  private static Place.Kind kind(Place place) {
    return place.kind() == Place.Kind.LINE && place.line() == 0 ? Place.Kind.MEASURE : place.kind();
  }

  private static Map<String, Object> placeWords(Place place) {
    return Map.of("label", place.label(), "line", String.valueOf(place.line()));
  }
}
