package ua.kolo.programmes.wording;

import java.util.List;

/// The months as words begin with them, from January on.
public final class Months {
  public static final List<String> STEMS =
      List.of(
          "січ",
          "лют",
          "берез",
          "квіт",
          "трав",
          "черв",
          "лип",
          "серп",
          "верес",
          "жовт",
          "листопад",
          "груд");

  private Months() {}
}
