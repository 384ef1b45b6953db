package ua.kolo.tracking.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.kolo.documents.Sheet;
import ua.kolo.documents.Sheet.Cell;
import ua.kolo.documents.Sheet.Look;
import ua.kolo.programmes.AdoptedMeasure;
import ua.kolo.programmes.Outline;

/// The passport of a programme: what the plan tells, and what a person added.
final class PassportSheet {
  private static final List<Integer> WIDTHS = List.of(6, 36, 58);
  private final Material material;
  private final List<List<Cell>> rows = new ArrayList<>();

  private PassportSheet(Material material) {
    this.material = material;
  }

  static Sheet of(Material material) {
    return new PassportSheet(material).sheet();
  }

  private Sheet sheet() {
    var title = Words.say("passport.title");
    var words = material.words();
    row("initiator", words.of(Field.INITIATOR));
    row("basis", words.of(Field.BASIS));
    row("developer", words.of(Field.DEVELOPER));
    row("coDevelopers", words.of(Field.CO_DEVELOPERS));
    row("responsible", words.of(Field.RESPONSIBLE));
    row("participants", words.of(Field.PARTICIPANTS));
    row("aim", words.of(Field.AIM));
    row("period", material.years());
    row("budgets", budgets());
    row("total", Words.say("amount", Words.thousands(material.outline().total())));
    byYear().forEach((year, amount) -> part(year + "", amount));
    bySource().forEach(this::part);
    row("results", words.of(Field.RESULTS));
    var parts = new ArrayList<Sheet.Part>();
    parts.add(new Sheet.Text(Sheet.Style.TITLE, title));
    parts.add(new Sheet.Text(Sheet.Style.BODY, material.outline().title()));
    parts.add(new Sheet.Table(WIDTHS, 0, rows));
    parts.add(new Sheet.Text(Sheet.Style.SIGNATURE, words.of(Field.SIGNER)));
    return new Sheet(title, false, Words.say("page"), parts);
  }

  private void row(String key, String value) {
    long numbered = rows.stream().filter(row -> !row.getFirst().text().isEmpty()).count();
    rows.add(
        List.of(
            new Cell(0, String.valueOf(numbered + 1), Look.CENTRED),
            new Cell(1, Words.say("passport." + key), Look.STRONG),
            new Cell(2, value, Look.PLAIN)));
  }

  private void part(String label, BigDecimal amount) {
    rows.add(
        List.of(
            new Cell(0, "", Look.CENTRED),
            new Cell(1, Words.say("passport.part", label), Look.PLAIN),
            new Cell(2, Words.say("amount", Words.thousands(amount)), Look.PLAIN)));
  }

  private String budgets() {
    var sources =
        lines().stream()
            .flatMap(line -> Stream.ofNullable(line.source()))
            .filter(source -> source.chars().anyMatch(Character::isLetter))
            .distinct()
            .collect(Collectors.joining(", "));
    return Words.or(sources);
  }

  private Map<Integer, BigDecimal> byYear() {
    var years = new TreeMap<Integer, BigDecimal>();
    for (var line : lines()) {
      line.byYear().forEach((year, amount) -> years.merge(year, amount, BigDecimal::add));
    }
    return years;
  }

  private Map<String, BigDecimal> bySource() {
    var sources = new LinkedHashMap<String, BigDecimal>();
    for (var line : lines()) {
      var amount = Outline.amount(line);
      if (amount.signum() != 0) {
        var source = line.source() == null ? Words.say("passport.noSource") : line.source();
        sources.merge(source, amount, BigDecimal::add);
      }
    }
    return sources;
  }

  private List<AdoptedMeasure.Line> lines() {
    return material.outline().measures().stream()
        .flatMap(measure -> measure.lines().stream())
        .filter(line -> !line.ofWhich())
        .toList();
  }
}
