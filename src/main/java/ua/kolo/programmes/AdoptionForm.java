package ua.kolo.programmes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// The act that adopts an edition, as typed.
record AdoptionForm(
    @Nullable Integer version,
    @Nullable String body,
    Act.@Nullable Kind kind,
    @Nullable String date,
    @Nullable String number) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

  /// What the document itself says of its act, to begin with.
  static AdoptionForm of(ProgrammeView view) {
    var printed = view.plan().head().approval();
    var date = printed.date() == null ? null : DAY.format(printed.date());
    return new AdoptionForm(
        view.version(), printed.body(), Act.Kind.DECISION, date, printed.number());
  }

  /// An act as it stands, to be put right.
  ///
  /// @param seen how many corrections there are
  static AdoptionForm of(int seen, Act act) {
    return new AdoptionForm(seen, act.body(), act.kind(), DAY.format(act.date()), act.number());
  }

  void check(Errors errors) {
    if (version == null) {
      errors.rejectValue("version", "programmes.correction.noPlace");
    }
    if (blank(body)) {
      errors.rejectValue("body", "programmes.adoption.body.missing");
    }
    if (kind == null) {
      errors.rejectValue("kind", "programmes.adoption.kind.missing");
    }
    if (day() == null) {
      errors.rejectValue("date", "programmes.adoption.date.wrong");
    }
    if (blank(number)) {
      errors.rejectValue("number", "programmes.adoption.number.missing");
    }
  }

  /// The act; only after a check without errors.
  Act act() {
    var day = day();
    if (body == null || kind == null || day == null || number == null) {
      throw new IllegalStateException("The form was not checked");
    }
    return new Act(body.strip(), kind, day, number.strip());
  }

  /// The version that is adopted, or how many corrections were seen; only after a check without
  /// errors.
  int seen() {
    return Objects.requireNonNull(version);
  }

  private @Nullable LocalDate day() {
    try {
      return date == null ? null : LocalDate.parse(date.strip(), DAY);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
