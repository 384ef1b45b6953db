package ua.kolo.tracking.cash;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of the treasury's table holds.
public enum CashColumn {
  // The order is the order of asking: «касові видатки за звітний період» is spending, no period.
  CODE(
      "кпкв|ткпкв|тпкв|програмн\\p{L}* класифікац|код програм|код бюджетн|budget ?code|programme code"),
  KEKV("кекв|економічн\\p{L}* класифікац|код економ|economic"),
  SPENT("касов|видатк\\p{L}* за|проведен|виконано|використан|spent|expend"),
  FINANCED("профінанс|фінансуванн|надійш|відкрит\\p{L}* асигн|financed|received"),
  ALLOCATED(
      "зі змін|з урахуванн|уточнен|асигнув|кошторис|на звітний період|на період|allocated|revised"),
  PLANNED("затвердж|план|planned|approved"),
  FUND("фонд|джерел|fund|source"),
  PERIOD("період|місяць|квартал|станом|дата|period|month|date");

  private final Pattern heading;

  CashColumn(String heading) {
    this.heading = Pattern.compile(heading);
  }

  /// Whether the column holds money.
  public boolean isMoney() {
    return this == PLANNED || this == ALLOCATED || this == FINANCED || this == SPENT;
  }

  /// The column a heading names.
  static Optional<CashColumn> named(String heading) {
    var text = heading.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    return text.isEmpty()
        ? Optional.empty()
        : Arrays.stream(values()).filter(one -> one.heading.matcher(text).find()).findFirst();
  }
}
