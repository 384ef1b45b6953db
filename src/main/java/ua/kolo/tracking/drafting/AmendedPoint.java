package ua.kolo.tracking.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.Amendment.Point;

/// One change of a programme as a decision words it: «у пункті 3.2 … обсяг на 2027 рік замінити».
final class AmendedPoint {
  private static final int LONGEST = 160;

  private AmendedPoint() {}

  static String of(Point point) {
    var said = String.join("; ", point.said());
    return switch (point.what()) {
      case MONEY -> money(point);
      case REWORDED -> Words.say("amendment.reworded", named(point, "point"), said);
      case RENUMBERED -> Words.say("amendment.renumbered", named(point, "point"), said);
      case ADDED ->
          point.number() == null
              ? Words.say("amendment.added.unnumbered", said)
              : Words.say("amendment.added", point.number(), said);
      case REMOVED -> Words.say("amendment.removed", named(point, "point"));
      case SECTION_REWORDED -> Words.say("amendment.section.reworded", brief(point.text()), said);
      case SECTION_ADDED -> Words.say("amendment.section.added", said);
      case SECTION_REMOVED -> Words.say("amendment.section.removed", brief(point.text()));
    };
  }

  /// Money where none stood is added, money that goes is taken out: a dash is no sum to replace.
  private static String money(Point point) {
    var before = point.before();
    var after = point.after();
    if (before == null) {
      return money(point, "amendment.money.added", "point", after);
    }
    return after == null
        ? money(point, "amendment.money.removed", "in", before)
        : money(point, "amendment.money", "in", before, after);
  }

  private static String money(
      Point point, String sentence, String form, @Nullable BigDecimal... amounts) {
    var said = new ArrayList<Object>();
    said.add(named(point, form));
    said.add(String.valueOf(point.year()));
    said.add(
        point.sources() == null || point.sources().isBlank()
            ? ""
            : Words.say("amendment.money.source", point.sources()));
    for (var amount : amounts) {
      said.add(Words.thousands(amount));
    }
    return Words.say(sentence, said.toArray());
  }

  /// «пункт 3.2 «…»»; a measure without a number goes by its words.
  private static String named(Point point, String form) {
    return point.number() == null
        ? Words.say("amendment." + form + ".unnumbered", brief(point.text()))
        : Words.say("amendment." + form, point.number(), brief(point.text()));
  }

  private static String brief(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1).strip() + "…";
  }
}
