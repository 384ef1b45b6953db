package ua.kolo.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.platform.Days;

/// A report as typed. Nothing but codes with a ready choice is required: a report may know nothing
/// else.
///
/// @param notice what it was filled from: a notice of another institution
/// @param arrived of a call, the hour the crew was there: the first such one after the call
record ReportForm(
    @Nullable UUID draft,
    @Nullable UUID notice,
    @Nullable Integer version,
    @Nullable String scenario,
    @Nullable String basis,
    @Nullable String channel,
    @Nullable String reporter,
    @Nullable String day,
    @Nullable String time,
    @Nullable String arrived,
    @Nullable String kind,
    @Nullable List<String> forms,
    @Nullable List<String> hazards,
    @Nullable List<String> urgent,
    @Nullable String children,
    boolean repeated,
    @Nullable List<String> circumstances,
    @Nullable String narrative,
    @Nullable String happened,
    @Nullable String place,
    @Nullable String reporterName,
    @Nullable String reporterPhone,
    @Nullable String measures,
    @Nullable String outerNumber,
    @Nullable List<PartyForm> people) {
  private static final Duration NIGHT = Duration.ofHours(6);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("[H:mm][HHmm]").withResolverStyle(ResolverStyle.STRICT);
  static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

  /// An empty form: it arrived now, from the person herself.
  static ReportForm empty(UUID draft, boolean police, ZonedDateTime now) {
    return new ReportForm(
        draft,
        null,
        null,
        police ? "A4" : "A1",
        "APPLICATION",
        "IN_PERSON",
        "VICTIM",
        Days.show(now.toLocalDate()),
        SHOWN.format(now),
        null,
        "DV",
        List.of(),
        List.of(),
        List.of(),
        null,
        false,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        slots());
  }

  private static List<PartyForm> slots() {
    return List.of(
        PartyForm.as("VICTIM"),
        PartyForm.as("OFFENDER"),
        PartyForm.as("CHILD_WITNESS"),
        PartyForm.as("CHILD_WITNESS"),
        PartyForm.as("WITNESS"));
  }

  /// A registered report, to be corrected.
  static ReportForm of(Report report) {
    var facts = report.facts();
    var words = report.words();
    var received = facts.receivedAt() == null ? null : facts.receivedAt().atZone(Days.KYIV);
    return new ReportForm(
        report.id(),
        null,
        report.version(),
        facts.scenario(),
        facts.basis(),
        facts.channel(),
        facts.reporter(),
        received == null ? null : Days.show(received.toLocalDate()),
        received == null ? null : SHOWN.format(received),
        null,
        facts.kind(),
        facts.forms(),
        facts.hazards(),
        facts.urgent(),
        Integer.toString(facts.children()),
        facts.repeated(),
        facts.circumstances(),
        words.narrative(),
        words.happened(),
        words.place(),
        words.reporterName(),
        words.reporterPhone(),
        words.measures(),
        words.outerNumber(),
        List.of());
  }

  /// The same, under another draft.
  ReportForm as(UUID other) {
    return new ReportForm(
        other,
        notice,
        version,
        scenario,
        basis,
        channel,
        reporter,
        day,
        time,
        arrived,
        kind,
        forms,
        hazards,
        urgent,
        children,
        repeated,
        circumstances,
        narrative,
        happened,
        place,
        reporterName,
        reporterPhone,
        measures,
        outerNumber,
        people);
  }

  void check(Errors errors, Instant now) {
    if (Days.isWrong(day)) {
      errors.rejectValue("day", "intake.day.wrong");
    }
    if (!text(time).isEmpty() && clock(time) == null) {
      errors.rejectValue("time", "intake.time.wrong");
    } else if (received() != null && Days.parse(day) != null && received().isAfter(now)) {
      errors.rejectValue("day", "intake.received.future");
    }
    checkArrived(errors, now);
    if (count() < 0) {
      errors.rejectValue("children", "intake.children.wrong");
    }
    checkLengths(errors);
    var parties = parties();
    for (int i = 0; i < parties.size(); i++) {
      for (var wrong : parties.get(i).sketch().wrongs(LocalDate.ofInstant(now, Days.KYIV))) {
        errors.rejectValue("people[" + i + "]." + wrong.field(), wrong.code());
      }
    }
  }

  private void checkArrived(Errors errors, Instant now) {
    var at = arrivedAt();
    if (at == null && !text(arrived).isEmpty()) {
      errors.rejectValue("arrived", "intake.arrived.wrong");
    } else if (at != null && at.isAfter(now)) {
      errors.rejectValue("arrived", "intake.arrived.future");
    } else if (at != null && isSlip(at)) {
      errors.rejectValue("arrived", "intake.arrived.late", new Object[] {NIGHT.toHours()}, null);
    }
  }

  private void checkLengths(Errors errors) {
    tooLong(errors, "narrative", narrative, Words.LONGEST);
    tooLong(errors, "measures", measures, Words.LONGEST);
    tooLong(errors, "happened", happened, Words.SHORT);
    tooLong(errors, "place", place, Words.SHORT);
    tooLong(errors, "reporterName", reporterName, Words.SHORT);
    tooLong(errors, "reporterPhone", reporterPhone, Words.SHORT);
    tooLong(errors, "outerNumber", outerNumber, Words.SHORT);
  }

  private static void tooLong(Errors errors, String field, @Nullable String typed, int longest) {
    if (text(typed).length() > longest) {
      errors.rejectValue(field, "intake.long", new Object[] {longest}, null);
    }
  }

  NewReport report() {
    return new NewReport(
        facts(), words(), named().stream().map(PartyForm::named).toList(), arrivedAt());
  }

  /// Those about whom something is typed or told; the victim is always one, though nothing be
  /// known.
  public List<PartyForm> named() {
    var named = new ArrayList<PartyForm>();
    for (var party : parties()) {
      if (named.isEmpty() || party.isNamed()) {
        named.add(party);
      }
    }
    return named;
  }

  List<PartyForm> parties() {
    return people == null ? List.of() : people;
  }

  Facts facts() {
    return new Facts(
        text(scenario),
        text(basis),
        text(channel),
        text(reporter),
        received(),
        text(kind),
        list(forms),
        list(hazards),
        list(urgent),
        count(),
        repeated,
        list(circumstances));
  }

  Words words() {
    return new Words(
        none(narrative),
        none(happened),
        none(place),
        none(reporterName),
        none(reporterPhone),
        none(measures),
        none(outerNumber));
  }

  private @Nullable Instant received() {
    var typed = Days.parse(day);
    if (typed == null) {
      return null;
    }
    var at = clock(time);
    return typed.atTime(at == null ? LocalTime.NOON : at).atZone(Days.KYIV).toInstant();
  }

  private @Nullable Instant arrivedAt() {
    var call = received();
    var at = clock(arrived);
    if (call == null || at == null) {
      return null;
    }
    var there = call.atZone(Days.KYIV).with(at);
    return (there.toInstant().isBefore(call) ? there.plusDays(1) : there).toInstant();
  }

  // After midnight the crew came by night, else the hour is a slip.
  private boolean isSlip(Instant at) {
    var call = Objects.requireNonNull(received());
    return !Days.of(at).equals(Days.of(call)) && at.isAfter(call.plus(NIGHT));
  }

  private static @Nullable LocalTime clock(@Nullable String typed) {
    try {
      return LocalTime.parse(text(typed), TIME);
    } catch (DateTimeException wrong) {
      return null;
    }
  }

  private int count() {
    if (text(children).isEmpty()) {
      return 0;
    }
    return text(children).matches("\\d{1,2}") ? Integer.parseInt(text(children)) : -1;
  }

  private static List<String> list(@Nullable List<String> codes) {
    return codes == null ? List.of() : codes;
  }

  private static @Nullable String none(@Nullable String typed) {
    return text(typed).isEmpty() ? null : text(typed);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
