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
    @Nullable String number,
    @Nullable String executant,
    @Nullable String actTitle,
    @Nullable String actUrl) {
  private static final int LONGEST = 500;
  private static final int LONGEST_NAME = 300;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);

  /// What the document itself says of its act, to begin with.
  ///
  /// @param executant as told of the edition before, or as the plan has it
  static AdoptionForm of(ProgrammeView view, @Nullable String executant) {
    var printed = view.plan().head().approval();
    var date = printed.date() == null ? null : DAY.format(printed.date());
    return new AdoptionForm(
        view.version(),
        printed.body(),
        Act.Kind.DECISION,
        date,
        printed.number(),
        executant,
        null,
        null);
  }

  /// Nothing known yet but the version looked at.
  static AdoptionForm empty(int version) {
    return new AdoptionForm(version, null, Act.Kind.DECISION, null, null, null, null, null);
  }

  /// An act as it stands, to be put right.
  ///
  /// @param seen how many corrections there are
  static AdoptionForm of(int seen, Act act) {
    return new AdoptionForm(
        seen, act.body(), act.kind(), DAY.format(act.date()), act.number(), null, null, null);
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
    tooLong("executant", executant, LONGEST_NAME, errors);
    tooLong("actTitle", actTitle, LONGEST, errors);
    tooLong("actUrl", actUrl, LONGEST, errors);
    if (!OpenWords.isAddress(actUrl)) {
      errors.rejectValue("actUrl", "programmes.adoption.url.wrong");
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

  private static void tooLong(String field, @Nullable String text, int longest, Errors errors) {
    if (text != null && text.strip().length() > longest) {
      errors.rejectValue(field, "programmes.adoption.words.long");
    }
  }

  /// What open data tell beside the act; only after a check without errors.
  OpenWords words() {
    return new OpenWords(executant, actTitle, actUrl);
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
