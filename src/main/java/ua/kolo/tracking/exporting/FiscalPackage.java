package ua.kolo.tracking.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.programmes.AdoptedMeasure;

/// A fiscal data package of one programme: `datapackage.json` that describes one table, and the
/// table `budget.csv`: a row for each amount, by measure, source, time and stage.
final class FiscalPackage {
  private static final String CURRENCY = "UAH";

  /// Name, type and the column type of the fiscal data package.
  private static final Map<String, List<String>> FIELDS = fields();

  private final Published programme;
  private final Csv table = new Csv(List.copyOf(FIELDS.keySet()));

  private FiscalPackage(Published programme) {
    this.programme = programme;
  }

  static byte[] zip(Published programme, JsonMapper json) {
    var csv = new FiscalPackage(programme).csv();
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(
          zip,
          "datapackage.json",
          json.writerWithDefaultPrettyPrinter().writeValueAsString(describe(programme)));
      put(zip, "budget.csv", csv);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    // The same programme gives the same bytes.
    entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static Map<String, List<String>> fields() {
    var fields = new LinkedHashMap<String, List<String>>();
    fields.put("measure_key", List.of("string", "activity:generic:code:part"));
    fields.put("measure_number", List.of("string", ""));
    fields.put("measure", List.of("string", "activity:generic:label"));
    fields.put("goal", List.of("string", "activity:generic:program:label"));
    fields.put("executors", List.of("string", "administrator:generic:name"));
    fields.put("source", List.of("string", "fin-source:generic:name"));
    fields.put("period_start", List.of("date", "date:fiscal:activity-start"));
    fields.put("period_end", List.of("date", "date:fiscal:activity-end"));
    fields.put("stage", List.of("string", "phase:id"));
    fields.put("amount", List.of("number", "value"));
    fields.put("currency", List.of("string", "value-currency:code"));
    return fields;
  }

  private String csv() {
    for (var measure : programme.plan().measures()) {
      for (var line : measure.lines()) {
        if (!line.ofWhich()) {
          planned(measure, line);
        }
      }
    }
    var measures = new LinkedHashMap<String, AdoptedMeasure>();
    programme.plan().measures().forEach(one -> measures.put(one.key(), one));
    for (var told : programme.reports()) {
      var report = told.report();
      for (var entry : told.rows()) {
        var row = entry.row();
        for (var money : entry.money()) {
          var place =
              new Place(
                  row.key(), row.number(), row.text(), row.goal(), row.executor(), money.source());
          row(place, report.startsOn(), report.endsOn(), "ALLOCATED", money.allocated());
          row(place, report.startsOn(), report.endsOn(), "FINANCED", money.financed());
          row(place, report.startsOn(), report.endsOn(), "SPENT", money.spent());
        }
      }
    }
    return table.toString();
  }

  private void planned(AdoptedMeasure measure, AdoptedMeasure.Line line) {
    var bodies = line.payers().isEmpty() ? names(measure) : line.payers();
    var place =
        new Place(
            measure.key(),
            measure.number(),
            measure.text(),
            measure.goal(),
            String.join("; ", bodies),
            line.source());
    if (line.byYear().isEmpty()) {
      row(
          place,
          first(programme.plan().periodFrom()),
          last(programme.plan().periodTo()),
          "PLANNED",
          line.total());
      return;
    }
    line.byYear().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            year ->
                row(place, first(year.getKey()), last(year.getKey()), "PLANNED", year.getValue()));
  }

  private static List<String> names(AdoptedMeasure measure) {
    return measure.executors().stream().map(AdoptedMeasure.Taker::name).toList();
  }

  private void row(
      Place place,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String stage,
      @Nullable BigDecimal amount) {
    if (amount != null) {
      table.row(
          Arrays.asList(
              place.key(),
              place.number(),
              place.text(),
              place.goal(),
              place.executors(),
              place.source(),
              from,
              to,
              stage,
              amount.stripTrailingZeros().toPlainString(),
              CURRENCY));
    }
  }

  static @Nullable LocalDate first(@Nullable Integer year) {
    return year == null ? null : LocalDate.of(year, 1, 1);
  }

  static @Nullable LocalDate last(@Nullable Integer year) {
    return year == null ? null : LocalDate.of(year, 12, 31);
  }

  private record Place(
      String key,
      @Nullable String number,
      String text,
      @Nullable String goal,
      String executors,
      @Nullable String source) {}

  private static Map<String, Object> describe(Published programme) {
    var fields =
        FIELDS.entrySet().stream().map(field -> field(field.getKey(), field.getValue())).toList();
    var resource =
        Map.of(
            "name", "budget",
            "path", "budget.csv",
            "profile", "tabular-data-resource",
            "format", "csv",
            "mediatype", "text/csv",
            "encoding", "utf-8",
            "schema", Map.of("fields", fields, "missingValues", List.of("")));
    var all = new LinkedHashMap<String, Object>();
    all.put("profile", "fiscal-data-package");
    all.put("name", "programme-" + programme.plan().id());
    all.put("title", programme.plan().title());
    all.put("homepage", programme.url());
    all.put(
        "licenses",
        List.of(
            Map.of("name", "CC-BY-4.0", "path", "https://creativecommons.org/licenses/by/4.0/")));
    all.put("countryCode", "UA");
    all.put("resources", List.of(resource));
    return all;
  }

  private static Map<String, String> field(String name, List<String> types) {
    var field = new LinkedHashMap<String, String>();
    field.put("name", name);
    field.put("type", types.getFirst());
    if (!types.getLast().isEmpty()) {
      field.put("columnType", types.getLast());
    }
    return field;
  }
}
