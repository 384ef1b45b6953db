package ua.kolo.programmes.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.documents.Documents;
import ua.kolo.programmes.checking.Checks;
import ua.kolo.programmes.exchange.PlanExport;

/// From the file to its wrong sums: each one planted is told, no other.
class ReadSumsTests {
  private static final Path FOLDER = Path.of("src/test/resources/layouts");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u18_money_in_words.docx",
        "u19_years_down_sources_across.docx",
        "u20_resources_apart.odt",
        "u21_source_letters.odt",
        "u22_stages.odt",
        "u23_upright_tasks.xlsx",
        "u24_page_tears_money.pdf",
        "u25_site_page.html"
      })
  void tellsTheWrongSumsAndNoOther(String name) throws Exception {
    var plan =
        new PlanReader().read(new Documents().read(Files.readAllBytes(FOLDER.resolve(name)), name));
    var told = PlanExport.of(plan, new Checks().check(plan)).checks();
    var base = name.substring(0, name.lastIndexOf('.'));
    var planted = new ArrayList<BigDecimal>();
    JsonMapper.shared()
        .readTree(Files.readString(FOLDER.resolve(base + ".json")))
        .path("checks")
        .forEach(check -> planted.add(check.path("difference").decimalValue()));

    assertThat(told)
        .extracting(check -> check.difference())
        .usingElementComparator((a, b) -> a == null || b == null ? -1 : a.compareTo(b))
        .containsExactlyInAnyOrderElementsOf(planted);
  }
}
