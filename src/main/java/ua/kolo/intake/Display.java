package ua.kolo.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ua.kolo.law.Law;
import ua.kolo.platform.Days;

/// A report in the reader's words: fields in the order of the journal, and what was struck through.
@Component
class Display {
  static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(Days.KYIV);
  private final Law law;
  private final MessageSource messages;

  Display(Law law, MessageSource messages) {
    this.law = law;
    this.messages = messages;
  }

  /// The names of a list's values by code, in the list's order.
  Map<String, String> names(String list, Locale reader) {
    return names(list, law.today(), reader);
  }

  private Map<String, String> names(String list, LocalDate day, Locale reader) {
    var names = new LinkedHashMap<String, String>();
    law.values(list, day).forEach(value -> names.put(value.item(), value.name().in(reader)));
    return names;
  }

  /// All names a journal shows, by list.
  Map<String, Map<String, String>> lists(Locale reader) {
    var day = law.today();
    return List.of(
            "intake_scenario",
            "intake_type",
            "channel",
            "reporter_kind",
            "case_kind",
            "violence_form",
            "hazard_flag",
            "urgent_need",
            "report_circumstance",
            "party_role",
            "relationship",
            "victim_category",
            "journal",
            "agency_type",
            "notification_channel",
            "consent_exempt_reason")
        .stream()
        .collect(Collectors.toMap(list -> list, list -> names(list, day, reader)));
  }

  /// The fields that say something, in words.
  Map<String, String> fields(
      Report.State state, Map<String, Map<String, String>> lists, Locale reader) {
    var facts = state.facts();
    var words = state.words();
    var fields = new LinkedHashMap<String, String>();
    fields.put("received", moment(facts.receivedAt()));
    fields.put("scenario", name(lists, "intake_scenario", facts.scenario()));
    fields.put("basis", name(lists, "intake_type", facts.basis()));
    fields.put("channel", name(lists, "channel", facts.channel()));
    fields.put("reporter", name(lists, "reporter_kind", facts.reporter()));
    fields.put("reporterName", text(words.reporterName()));
    fields.put("reporterPhone", text(words.reporterPhone()));
    fields.put("kind", name(lists, "case_kind", facts.kind()));
    fields.put("forms", names(lists, "violence_form", facts.forms()));
    fields.put("urgent", names(lists, "urgent_need", facts.urgent()));
    fields.put("hazards", names(lists, "hazard_flag", facts.hazards()));
    fields.put("children", facts.children() == 0 ? "" : Integer.toString(facts.children()));
    fields.put("circumstances", names(lists, "report_circumstance", facts.circumstances()));
    fields.put("repeated", repeated(facts.repeated(), reader));
    fields.put("happened", text(words.happened()));
    fields.put("place", text(words.place()));
    fields.put("narrative", text(words.narrative()));
    fields.put("measures", text(words.measures()));
    fields.put("outerNumber", text(words.outerNumber()));
    return fields;
  }

  /// Fields as they are, each with what stood there before and was struck through.
  List<Field> corrected(Report report, List<Report.Earlier> earlier, Locale reader) {
    var lists = lists(reader);
    var state = new Report.State(report.facts(), report.words());
    var now = fields(state, lists, reader);
    var struck = new LinkedHashMap<String, List<Struck>>();
    var next = now;
    for (var before : earlier) {
      var then = fields(before.state(), lists, reader);
      for (var field : then.keySet()) {
        if (!Objects.equals(then.get(field), next.get(field))) {
          struck
              .computeIfAbsent(field, _ -> new java.util.ArrayList<>())
              .add(new Struck(text(then.get(field)), before.writtenAt(), before.writtenBy()));
        }
      }
      next = then;
    }
    return now.entrySet().stream()
        .map(
            field ->
                new Field(
                    field.getKey(),
                    field.getValue(),
                    struck.getOrDefault(field.getKey(), List.of())))
        .filter(field -> !field.value().isEmpty() || !field.struck().isEmpty())
        .toList();
  }

  record Field(String name, String value, List<Struck> struck) {}

  /// What stood in a field, and who struck it through when.
  record Struck(String value, Instant at, String by) {}

  private String repeated(boolean repeated, Locale reader) {
    return messages.getMessage(
        repeated ? "intake.repeated.yes" : "intake.repeated.no", null, reader);
  }

  static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at);
  }

  private static String names(
      Map<String, Map<String, String>> lists, String list, Collection<String> codes) {
    return codes.stream().map(code -> name(lists, list, code)).collect(Collectors.joining("; "));
  }

  private static String name(Map<String, Map<String, String>> lists, String list, String code) {
    return lists.getOrDefault(list, Map.of()).getOrDefault(code, code);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
