package ua.kolo.duties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.Term;

/// Terms and moments as pages say them. Templates call it by name, so its methods are public.
@Component("dutyWords")
final class DutyWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
  private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd.MM");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
  private static final int TWO_DAYS = 48;
  private final MessageSource messages;
  private final Clock clock;

  DutyWords(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /// The last day of a term that ends with a day, or its last moment.
  public String due(Instant due) {
    var moment = due.atZone(Term.KYIV);
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? DAY.format(moment.minusDays(1))
        : MOMENT.format(moment);
  }

  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(Term.KYIV));
  }

  public String day(Instant moment) {
    return DAY.format(moment.atZone(Term.KYIV));
  }

  /// How long is left, or gone.
  public String left(Duty duty) {
    var left = Duration.between(clock.instant(), duty.dueAt());
    var side = left.isPositive() ? "duties.left." : "duties.late.";
    return counted(side, left.abs());
  }

  /// How long the law leaves.
  public String term(Rule rule) {
    var term = rule.term();
    Object amount =
        term.unit() == Term.Unit.DATE ? DAY_OF_YEAR.format(term.date()) : (Object) term.amount();
    return say("duties.term." + term.unit(), amount);
  }

  public String hours(@Nullable Double hours) {
    return hours == null ? "–" : say("duties.hours", Math.round(hours));
  }

  private String counted(String side, Duration time) {
    if (time.toHours() < 1) {
      return say(side + "minutes", time.toMinutes());
    }
    return time.toHours() < TWO_DAYS
        ? say(side + "hours", time.toHours())
        : say(side + "days", time.toDays());
  }

  private String say(String key, Object argument) {
    Locale reader = LocaleContextHolder.getLocale();
    return messages.getMessage(key, new Object[] {argument}, reader);
  }
}
