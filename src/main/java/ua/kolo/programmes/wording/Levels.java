package ua.kolo.programmes.wording;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.Head.Level;

/// Which council a plan belongs to.
final class Levels {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern HROMADA =
      Pattern.compile(
          "(?:територіальн\\p{L}+|об.єднан\\p{L}+)\\s+громад(?:и|і|а)(?!\\p{L})|(?:міськ|селищн|сільськ)(?:ої|а|ою)\\s+(?:цільов|комплексн|соціальн|програм|рад|військов)"
              + "|(?<!\\p{L})(?:отг|мтг|стг|тг)(?!\\p{L})",
          FLAGS);
  private static final Pattern RAION =
      Pattern.compile(
          "районн(?:ої|а|ою)\\s+(?:цільов|комплексн|соціальн|програм|рад|державн|військов|координац)|район(?:у|і)(?!\\p{L})|райдерж|(?<!\\p{L})р[дв]а(?!\\p{L})",
          FLAGS);
  private static final Pattern OBLAST =
      Pattern.compile(
          "обласн|област(?:і|ь)|облдерж|(?<!\\p{L})о[дв]а(?!\\p{L})|регіональн(?:ої|а)\\s+(?:цільов|комплексн|програм)",
          FLAGS);

  private Levels() {}

  /// By the title and the approving act; else by what most bodies belong to.
  static @Nullable Level of(String title, String approval, Collection<String> bodies) {
    var own = one(approval);
    if (own != null) {
      return own;
    }
    var named = one(title);
    return named == null ? most(bodies) : named;
  }

  // The smallest territory named: «міської ради … району … області» is a hromada's.
  private static @Nullable Level one(String text) {
    if (HROMADA.matcher(text).find()) {
      return Level.HROMADA;
    }
    if (RAION.matcher(text).find()) {
      return Level.RAION;
    }
    return OBLAST.matcher(text).find() ? Level.OBLAST : null;
  }

  private static @Nullable Level most(Collection<String> bodies) {
    var votes = new EnumMap<Level, Integer>(Level.class);
    for (var body : bodies) {
      var level = one(body);
      if (level != null) {
        votes.merge(level, 1, Integer::sum);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
