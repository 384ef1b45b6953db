package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.platform.Acting;

@KoloTest
class OpenDataPagesTests {
  private final Acting olena = Desk.of("olena");
  private final MockMvcTester web;
  private final ProgrammeImports imports;
  private final Programmes programmes;

  OpenDataPagesTests(MockMvcTester web, ProgrammeImports imports, Programmes programmes) {
    this.web = web;
    this.imports = imports;
    this.programmes = programmes;
  }

  @Test
  void listsAdoptedProgrammesAndNoDrafts() throws UnsupportedEncodingException {
    var number = UUID.randomUUID().toString();
    var draft = olena.call(this::accepted);
    var adopted = olena.call(this::accepted);

    var act = new Act("обласна рада", Act.Kind.DECISION, LocalDate.of(2026, 2, 12), number);
    olena.run(() -> programmes.adopt(adopted, 0, act));

    var table = csv("programs");
    assertThat(table).startsWith("uid,title,validFrom,validThrough,status,executantName");
    assertThat(table)
        .contains(number + "-2026-02-12,")
        .contains("рішення,null,2026-02-12," + number + ",null,обласна рада,null")
        .contains("/public/programmes/" + adopted)
        .doesNotContain(draft.toString());
  }

  @Test
  void describesItsTables() {
    assertThat(web.get().uri("/open-data/datapackage.json").exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.resources[*].path")
        .asArray()
        .containsExactly("programs.csv", "amendments.csv", "reports.csv");
  }

  @Test
  void hasTheColumnsOfAmendmentsAndReports() throws UnsupportedEncodingException {
    assertThat(csv("reports"))
        .startsWith(
            "uid,acceptedDate,title,periodStartDate,periodEndDate,programId,programTitle,url\r\n");
    assertThat(csv("amendments")).startsWith("uid,programId,programTitle,legalActType");
  }

  private ProgrammeId accepted() {
    return imports.accept(imports.receive(Samples.PLAIN, Samples.read(Samples.PLAIN)));
  }

  private String csv(String table) throws UnsupportedEncodingException {
    var answer = web.get().uri("/open-data/" + table + ".csv").exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
