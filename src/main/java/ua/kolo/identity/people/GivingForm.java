package ua.kolo.identity.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// A post to be given to somebody, as typed.
record GivingForm(
    @Nullable String login,
    boolean deputy,
    @Nullable String first,
    @Nullable String last,
    @Nullable String basis) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST_BASIS = 200;

  static GivingForm of(@Nullable String login, LocalDate today) {
    return new GivingForm(login, false, DAY.format(today), "", "");
  }

  void check(Errors errors, LocalDate today) {
    if (login == null || login.isBlank()) {
      errors.rejectValue("login", "people.login.unknown");
    }
    var from = day(first);
    if (from == null) {
      errors.rejectValue("first", "people.day.wrong");
    } else if (from.isBefore(today)) {
      errors.rejectValue("first", "people.holding.past");
    }
    checkLast(errors, from);
    if (basis != null && basis.length() > LONGEST_BASIS) {
      errors.rejectValue("basis", "people.basis.long");
    }
  }

  private void checkLast(Errors errors, @Nullable LocalDate from) {
    var until = day(last);
    if (last != null && !last.isBlank() && until == null) {
      errors.rejectValue("last", "people.day.wrong");
    } else if (deputy && until == null) {
      errors.rejectValue("last", "people.deputy.open");
    } else if (until != null && from != null && until.isBefore(from)) {
      errors.rejectValue("last", "people.holding.order");
    }
  }

  /// What was asked; only after a check without errors.
  Appointment asked(UUID post, UUID person) {
    var order = basis == null || basis.isBlank() ? null : basis.strip();
    return new Appointment(
        post, person, deputy, Objects.requireNonNull(day(first)), day(last), order);
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip(), DAY);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }
}
