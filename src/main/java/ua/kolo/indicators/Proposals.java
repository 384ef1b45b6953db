package ua.kolo.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.AdoptedMeasure.Promise;

/// What an indicator could be made of a countable promise of the plan: a proposal somebody looks
/// at, never more.
final class Proposals {
  private static final int LONGEST = 500;
  private static final int LONGEST_UNIT = 100;
  private static final String PERCENT = "%";
  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?U)(?:^|\\s)(?:осіб|особ|люд|діт|дитин|жін|чолов|постражд|кривдник|учасн|учн|фахівц"
              + "|спеціаліст|працівник|педагог|громадян|підліт|сім|родин|батьк)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RECORDS =
      Pattern.compile(
          "(?U)(?:^|\\s)(?:випад|зверн|заяв|справ|консультац|повідомл|виклик|припис|протокол|скарг)",
          Pattern.CASE_INSENSITIVE);

  private Proposals() {}

  static Draft of(AdoptedMeasure measure, Promise promise) {
    boolean all = promise.kind().equals(Target.Kind.ALL.name());
    var unit = all ? PERCENT + " " + promise.unit() : promise.unit();
    boolean share = unit.startsWith(PERCENT);
    var subject = share ? Indicator.Subject.THINGS : subject(unit);
    return new Draft(
        measure.key(),
        shown(measure),
        null,
        cut(promise.quote().isBlank() ? unit : promise.quote(), LONGEST),
        share ? Indicator.Kind.QUALITY : Indicator.Kind.PRODUCT,
        subject,
        cut(unit.toLowerCase(Locale.of("uk")), LONGEST_UNIT),
        Period.Kind.YEAR,
        share
            ? Aggregation.LAST
            : subject == Indicator.Subject.PERSONS ? Aggregation.APART : Aggregation.SUM,
        false,
        false,
        null,
        null,
        null,
        null,
        cut(promise.quote(), LONGEST),
        target(measure, promise));
  }

  // A case or an appeal is of somebody too: small numbers of them tell of people.
  private static Indicator.Subject subject(String unit) {
    if (PEOPLE.matcher(unit).find()) {
      return Indicator.Subject.PERSONS;
    }
    return RECORDS.matcher(unit).find() ? Indicator.Subject.RECORDS : Indicator.Subject.THINGS;
  }

  /// The measure in one line.
  static String shown(AdoptedMeasure measure) {
    var number = measure.number() == null ? "" : measure.number() + " ";
    return cut(number + measure.text(), LONGEST);
  }

  private static List<Target> target(AdoptedMeasure measure, Promise promise) {
    var kind = Target.Kind.valueOf(promise.kind());
    BigDecimal low = kind == Target.Kind.RANGE ? promise.min() : promise.value();
    if (kind != Target.Kind.ALL && low == null) {
      return List.of();
    }
    return List.of(new Target(onlyYear(measure), kind, low, promise.max()));
  }

  // A measure of one year promises for it; of several, for the whole term until somebody parts it.
  private static @Nullable Integer onlyYear(AdoptedMeasure measure) {
    var years = measure.occasions().stream().map(one -> one.due().getYear()).distinct().toList();
    return years.size() == 1 ? years.getFirst() : null;
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
