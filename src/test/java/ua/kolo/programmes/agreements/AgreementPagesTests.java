package ua.kolo.programmes.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammeImports;
import ua.kolo.programmes.ProgrammePagesTest;

class AgreementPagesTests extends ProgrammePagesTest {
  private static final String SAMPLE = "4-oblast-trafficking.odt";
  private final Agreements agreements;
  private final ProgrammeImports imports;

  AgreementPagesTests(MockMvcTester web, Agreements agreements, ProgrammeImports imports) {
    super(web);
    this.agreements = agreements;
    this.imports = imports;
  }

  @Test
  void thePlanItselfNamesWhoMustAgree() {
    var here = sheet();
    assertThat(page(here).select(".nothing")).hasSize(1);
    assertThat(page(here + "?lang=en").text()).contains("Nobody is on the sheet yet");

    to(post(here + "/proposal", Map.of()));
    to(post(here + "/proposal", Map.of()));

    var page = page(here + "?lang=uk");
    assertThat(page.select("tbody th").eachText())
        .hasSizeGreaterThan(4)
        .doesNotHaveDuplicates()
        .anyMatch(body -> body.startsWith("фінансове управління"));
    assertThat(post(here + "/asking", Map.of("until", "колись"))).hasStatus(422);
    assertThat(post(here + "/asking", Map.of("until", "01.01.2020"))).hasStatus(422);
    to(post(here + "/asking", Map.of("until", "31.12.2099")));
    assertThat(page(here).select("form[action$=asking]")).isEmpty();
  }

  @Test
  void anAnswerIsEnteredAndToldToBeEarlierWhenThePlanChanges() {
    var here = sheet();
    to(post(here + "/bodies", Map.of("body", "Вигаданий відділ", "role", "LEGAL")));
    var row = page(here).select("[name=row]").first();
    var key = Objects.requireNonNull(row).val();

    var words = new HashMap<String, String>();
    words.put("row", key);
    words.put("answer", "REFUSED");
    words.put("on", "05.03.2099");
    words.put("person", "");
    var wrong = post(here + "/answer", words);
    assertThat(wrong).hasStatus(422);
    assertThat(Jsoup.parse(text(wrong)).select("#errors li")).hasSize(2);
    words.put("person", "начальниця відділу Приклад");
    words.put("words", "Бракує показників");
    assertThat(post(here + "/answer", words)).hasStatus(422);
    words.put("on", "05.03.2026");
    to(post(here + "/answer", words));
    words.put("answer", "AGREED");
    to(post(here + "/answer", words));

    assertThat(page(here).text()).contains("Погодили: 1 з 1").doesNotContain("попереднього");
    var programme = here.replace("/agreement", "");
    var change = Map.of("version", "0", "what", "TEXT", "of", "m1", "typed", "Інші слова");
    to(post(programme + "/measures/m1/corrections", change));
    assertThat(page(here).text()).contains("до попереднього стану проєкту");
    assertThat(page(here + "/answer?row=" + key + "&lang=en").select("[name=person]").val())
        .contains("Приклад");
  }

  @Test
  void aBodyIsTakenOffAndComesBack() {
    var here = sheet();
    assertThat(post(here + "/bodies", Map.of("body", " "))).hasStatus(422);
    to(post(here + "/bodies", Map.of("body", "Комісія")));
    var row = Objects.requireNonNull(page(here).select("[name=row]").first()).val();

    to(post(here + "/removal", Map.of("row", row)));
    assertThat(page(here).select("tbody tr")).isEmpty();
    to(post(here + "/bodies", Map.of("body", "Комісія")));

    assertThat(page(here).select("tbody tr")).hasSize(1);
  }

  @Test
  void adoptionIsWarnedNotForbidden() {
    var here = sheet();
    to(post(here + "/bodies", Map.of("body", "Вигадана комісія")));
    var programme = here.replace("/agreement", "");

    assertThat(page(programme + "/adoption").select(".note.warning").text())
        .contains("Вигадана комісія");
    var act =
        Map.of(
            "version", "0",
            "body", "Рада",
            "kind", "DECISION",
            "date", "01.03.2026",
            "number", "7");
    to(post(programme + "/adoption", act));
    assertThat(page(here).select("form[action$=bodies]")).isEmpty();
    assertThat(post(here + "/bodies", Map.of("body", "Пізно"))).hasStatus(409);
  }

  @Test
  void theSheetIsPrinted() {
    var here = sheet();
    to(post(here + "/proposal", Map.of()));

    for (var format : new String[] {"DOCX", "ODT", "PDF"}) {
      assertThat(get(here + "/document?format=" + format)).hasStatusOk();
    }
  }

  @Test
  void nobodyAnswersOnTheSheetOfAnotherInstitution() {
    var olena = someone();
    var petro = someone();
    var id = given(olena);
    var row =
        olena.call(() -> agreements.add(id, "Відділ", Agreement.Role.OTHER)).rows().getFirst();

    assertThat(olena.call(() -> agreements.find(id, row.id())).body()).isEqualTo("Відділ");
    assertThatThrownBy(() -> petro.call(() -> agreements.find(id, row.id())))
        .isInstanceOf(NotFound.class);
    var his = given(petro);
    assertThatThrownBy(() -> petro.call(() -> agreements.find(his, row.id())))
        .isInstanceOf(NotFound.class);
  }

  private String sheet() {
    return "/programmes/" + given(Acting.system(Demo.UNIT)) + "/agreement";
  }

  private static Acting someone() {
    return Acting.person(
        UUID.randomUUID(),
        "хтось",
        UUID.randomUUID(),
        UUID.randomUUID(),
        EnumSet.allOf(Right.class));
  }

  private ProgrammeId given(Acting who) {
    var file = sample();
    return who.call(() -> imports.accept(imports.receive(SAMPLE, file)));
  }

  private static byte[] sample() {
    try (var file =
        Objects.requireNonNull(Agreements.class.getResourceAsStream("/samples/" + SAMPLE))) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
