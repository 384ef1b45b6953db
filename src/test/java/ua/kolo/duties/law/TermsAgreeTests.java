package ua.kolo.duties.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A term of the law stands in two files: as it is read (`terms.csv`) and as it is watched
/// (`duty-rules.csv`, often several duties of one term). Both say the same, or it is said why not.
class TermsAgreeTests {
  private static final int HOURS_OF_A_DAY = 24;
  // A clause recalled weakly is a question; duties know no lower word for it.
  private static final Map<String, String> GRADES = Map.of("RECALLED", "REC_LO");
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "1C-ABSENCE", "its ten days are the event that opens it",
          "1E-YOUTH", "executors report before the joint report the term speaks of");

  private final Map<String, CsvRows.Row> terms =
      CsvRows.of(CsvRows.read("/law/terms.csv")).stream()
          .collect(Collectors.toMap(row -> row.text("code"), Function.identity()));
  private final List<Rule> watched =
      LawFiles.rules().stream().filter(rule -> rule.lawTerm() != null).toList();

  @Test
  void everyWatchedTermIsOneOfTheLaw() {
    assertThat(watched).hasSizeGreaterThan(60);
    assertThat(watched).extracting(Rule::lawTerm).allMatch(terms::containsKey);
  }

  @Test
  void bothSayTheSameTerm() {
    assertThat(watched.stream().filter(rule -> !OTHERWISE.containsKey(rule.code())))
        .allSatisfy(rule -> assertThat(of(rule)).as(rule.code()).contains(said(rule)));
  }

  @Test
  void bothSayHowWellItIsKnown() {
    assertThat(watched)
        .allSatisfy(
            rule -> {
              var grade = term(rule).text("grade").toUpperCase(Locale.ROOT);
              var known = grade.replace('-', '_');
              assertThat(rule.basis().grade().name())
                  .as(rule.code())
                  .isEqualTo(GRADES.getOrDefault(known, known));
            });
  }

  @Test
  void whatDiffersForAReasonStillDiffers() {
    assertThat(watched.stream().filter(rule -> OTHERWISE.containsKey(rule.code())))
        .hasSize(OTHERWISE.size())
        .allSatisfy(rule -> assertThat(of(rule)).as(rule.code()).doesNotContain(said(rule)));
  }

  @Test
  void anotherAmountIsFound() {
    var rule = watched.stream().filter(one -> one.code().equals("D1-POLICE")).findFirst();

    assertThat(of(rule.orElseThrow())).contains("24 HOURS").doesNotContain("48 HOURS");
  }

  private static String said(Rule rule) {
    return rule.reading() == Rule.Reading.AT_ONCE ? "AT_ONCE" : plain(rule.term());
  }

  private static String plain(Term term) {
    return term.unit() == Term.Unit.DAYS
        ? HOURS_OF_A_DAY * term.amount() + " HOURS"
        : term.amount() + " " + term.unit();
  }

  /// All the ways in which the file of the law says the term.
  private List<String> of(Rule rule) {
    var row = term(rule);
    return Stream.of(
            "AT_ONCE".equals(row.text("kind")) ? "AT_ONCE" : "",
            amount(row.text("at_least"), row.text("counted_in")),
            amount(row.text("at_most"), row.text("counted_in")),
            amount(row.text("every_months"), "MONTHS"),
            due(row.text("due_on")))
        .filter(way -> !way.isEmpty())
        .toList();
  }

  private static String amount(String number, String unit) {
    return number.isEmpty() || unit.isEmpty()
        ? ""
        : plain(new Term(Integer.parseInt(number), Term.Unit.valueOf(unit)));
  }

  // A day of the year, or that of the month after.
  private static String due(String day) {
    if (day.isEmpty()) {
      return "";
    }
    return day.contains("-")
        ? Integer.parseInt(day.replace("-", "")) + " DATE"
        : amount(day, "DAYS");
  }

  private CsvRows.Row term(Rule rule) {
    return Objects.requireNonNull(terms.get(rule.lawTerm()), rule.code());
  }
}
