package ua.kolo.programmes;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.RequestKey;
import ua.kolo.programmes.composing.MoneyRule;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// A new programme, as typed.
///
/// @param start what it begins from: EMPTY, TEMPLATE, OWN or ADOPTED
/// @param placeQ words to find the place by; what is chosen counts
/// @param years one or two
/// @param money what becomes of amounts: KEPT, CHANGED or EMPTIED
/// @param percent of the old amount, when changed
/// @param step hryvnias changed amounts are rounded to
/// @param request the form's own key, so that it makes one programme however often it is sent
record ComposeForm(
    @Nullable String start,
    @Nullable String template,
    @Nullable String source,
    @Nullable String title,
    @Nullable String kind,
    @Nullable String territory,
    @Nullable String placeQ,
    @Nullable String years,
    @Nullable String unit,
    @Nullable String money,
    @Nullable String percent,
    @Nullable String step,
    @Nullable String request) {
  private static final Pattern YEARS = Pattern.compile("\\D*(\\d{4})(?:\\D+(\\d{4}))?\\D*");
  private static final Pattern PERCENT = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,3})?");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_KEY = 100;
  private static final String CHANGED = "CHANGED";

  ComposeForm filled(Suggested with, String key) {
    var period = with.period();
    boolean one = period.from() == period.to();
    return new ComposeForm(
        start,
        template,
        source,
        with.title(),
        with.kind().name(),
        with.territory(),
        null,
        one ? String.valueOf(period.from()) : period.from() + "–" + period.to(),
        with.unit().name(),
        "KEPT",
        "100",
        "100",
        key);
  }

  /// With the place the typed words can only mean, when none is chosen.
  ComposeForm at(@Nullable String found) {
    return new ComposeForm(
        start, template, source, title, kind, found, placeQ, years, unit, money, percent, step,
        request);
  }

  void check(Errors errors) {
    if (blank(title)) {
      errors.rejectValue("title", "programmes.new.title.missing");
    }
    if (named(Head.Kind.class, kind) == null) {
      errors.rejectValue("kind", "programmes.correction.noChoice");
    }
    if (blank(territory)) {
      errors.rejectValue("territory", "programmes.new.place.missing");
    }
    var period = period();
    if (period == null || !period.isLikely()) {
      errors.rejectValue("years", "programmes.new.period.wrong");
    }
    if (named(AmountUnit.class, unit) == null) {
      errors.rejectValue("unit", "programmes.correction.noChoice");
    }
    if (CHANGED.equals(money) && (blank(percent) || !PERCENT.matcher(text(percent)).matches())) {
      errors.rejectValue("percent", "programmes.new.percent.wrong");
    }
  }

  /// The programme asked for; only after a check without errors.
  NewProgramme asked() {
    return new NewProgramme(
        text(title),
        Objects.requireNonNull(named(Head.Kind.class, kind)),
        text(territory),
        Objects.requireNonNull(period()),
        Objects.requireNonNull(named(AmountUnit.class, unit)));
  }

  /// Null when nothing of what is known is named.
  @Nullable Start beginning() {
    return switch (text(start)) {
      case "EMPTY" -> new Start.Empty();
      case "TEMPLATE" -> blank(template) ? null : new Start.Written(text(template));
      case "OWN" -> sourceId() == null ? null : new Start.Own(sourceId(), rule());
      case "ADOPTED" -> sourceId() == null ? null : new Start.Adopted(sourceId(), rule());
      default -> null;
    };
  }

  @Nullable RequestKey key() {
    var key = text(request).replaceAll("[^\\w-]", "");
    return key.isEmpty() || key.length() > LONGEST_KEY ? null : RequestKey.of("form " + key);
  }

  private MoneyRule rule() {
    if ("EMPTIED".equals(money)) {
      return MoneyRule.EMPTIED;
    }
    boolean changed = CHANGED.equals(money) && PERCENT.matcher(text(percent)).matches();
    return changed
        ? new MoneyRule(new BigDecimal(text(percent).replace(',', '.')).divide(HUNDRED), rounding())
        : MoneyRule.KEPT;
  }

  private BigDecimal rounding() {
    return switch (text(step)) {
      case "1" -> BigDecimal.ONE;
      case "1000" -> BigDecimal.valueOf(1000);
      default -> HUNDRED;
    };
  }

  private @Nullable ProgrammeId sourceId() {
    try {
      return blank(source) ? null : new ProgrammeId(UUID.fromString(text(source)));
    } catch (IllegalArgumentException nonsense) {
      return null;
    }
  }

  private Head.@Nullable Period period() {
    var found = YEARS.matcher(text(years));
    if (!found.matches()) {
      return null;
    }
    int from = Integer.parseInt(found.group(1));
    int to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
    return to < from ? null : new Head.Period(from, to);
  }

  private static <E extends Enum<E>> @Nullable E named(Class<E> kind, @Nullable String name) {
    for (var one : kind.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return null;
  }

  private static boolean blank(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
