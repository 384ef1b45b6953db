package ua.kolo.tracking.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.tracking.Lived;

/// Cash figures as other programs give and read them.
@KoloTest
class CashApiTests {
  private static final String HERE = "/api/v1/treasury";
  private static final String TABLE =
      """
      станом на 01.10.2026
      КПКВК;Затверджено;Касові видатки
      0213124;100000;60000
      0219999;1;2
      0217777;п’ять;3
      """;
  private final Someone keeper = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Someone executor = Someone.as(Role.EXECUTOR, keeper.unit()).settle();
  private final MockMvcTester web;
  private final ProgrammeMoney money;
  private final BudgetCodes codes;
  private final Lived lived;

  CashApiTests(MockMvcTester web, ProgrammeMoney money, BudgetCodes codes, Lived lived) {
    this.web = web;
    this.money = money;
    this.codes = codes;
    this.lived = lived;
  }

  @Test
  void aFileIsTriedWithItsFaultsByRowAndNothingIsWritten() throws Exception {
    var tried = give(keeper, "/imports/trial", TABLE);

    assertThat(tried).hasStatusOk();
    assertThat(JsonPath.<Boolean>read(body(tried), "$.readable")).isTrue();
    assertThat(JsonPath.<List<Integer>>read(body(tried), "$.faults[?(@.hard == true)].row"))
        .containsExactly(5);
    assertThat(JsonPath.<List<String>>read(body(tried), "$.faults[?(@.row == 4)].code"))
        .containsExactly("spentAbovePlanned");
    assertThat(JsonPath.<List<String>>read(body(tried), "$.faults[?(@.row == 4)].message"))
        .containsExactly("Cash spending 2 UAH is above the approved 1 UAH.");
    assertThat(JsonPath.<List<String>>read(body(tried), "$.changes[*].to"))
        .containsOnly("2026-09-30");
    assertThat(body(keeper.get(web, HERE + "/imports"))).isEqualTo("[]");
    assertThat(body(give(keeper, "/imports/trial", "Слово;Друге\nніщо;1\n")))
        .contains("\"readable\":false", "\"heads\"");
  }

  @Test
  void itIsTakenOnceItsFaultsAreConfirmedListedSplitAndWithdrawn() throws Exception {
    coded();
    assertThat(give(keeper, "/imports", TABLE)).hasStatus(409);
    var taken = give(keeper, "/imports?confirmed=true", TABLE);
    assertThat(taken).hasStatus(201);
    assertThat(JsonPath.<Integer>read(body(taken), "$.rows")).isEqualTo(2);
    assertThat(give(keeper, "/imports?confirmed=true", TABLE)).as("nothing new").hasStatus(400);

    var waiting = body(keeper.get(web, HERE + "/figures?waiting=true"));
    assertThat(JsonPath.<List<String>>read(waiting, "$[*].why")).contains("BY_HAND", "NO_LINE");
    var figure = JsonPath.<List<String>>read(waiting, "$[?(@.why == 'BY_HAND')].id").getFirst();
    var line = line();
    assertThat(split(figure, UUID.randomUUID().toString(), "1")).hasStatus(400);
    assertThat(split(figure, line, "60001")).hasStatus(400);
    assertThat(split(figure, line, "60000")).hasStatusOk();
    var all = body(executor.get(web, HERE + "/figures"));
    assertThat(JsonPath.<List<Double>>read(all, "$[*].parts[*].spent")).hasSize(1);

    var file = HERE + "/imports/" + JsonPath.<String>read(body(taken), "$.file.id");
    assertThat(executor.get(web, file)).hasStatusOk();
    assertThat(post(executor, file + "/withdrawal")).hasStatus(403);
    assertThat(post(keeper, file + "/withdrawal")).hasStatus(204);
    assertThat(post(keeper, file + "/withdrawal")).hasStatus(404);
    assertThat(body(keeper.get(web, HERE + "/figures"))).isEqualTo("[]");
  }

  @Test
  void whatTheTableDoesNotSayIsSaidBeside() throws Exception {
    var table = "Код;Сума\n0213124;5\n";
    assertThat(body(give(keeper, "/imports/trial", table))).contains("\"readable\":false");
    var read =
        give(
            keeper,
            "/imports/trial?columns=CODE,SPENT&thousands=true&from=2026-01-01&until=2026-06-30",
            "КПКВК;Касові\n0213124;5\n");
    assertThat(JsonPath.<List<Number>>read(body(read), "$.changes[*].amounts.spent"))
        .extracting(Number::doubleValue)
        .containsExactly(5000.0);
    assertThat(JsonPath.<List<String>>read(body(read), "$.changes[*].to"))
        .containsExactly("2026-06-30");
    assertThat(give(keeper, "/imports/trial?from=2026-07-01&until=2026-06-30", TABLE))
        .hasStatus(400);
    assertThat(give(executor, "/imports/trial", TABLE)).hasStatus(403);
  }

  // One code upon two lines, so that its figure waits for a hand.
  private void coded() {
    var id = lived.programme(keeper.acting(), executor.unit(), Lived.WITH_MONEY);
    keeper
        .acting()
        .run(
            () ->
                money.lines(id, 2026).stream()
                    .limit(2)
                    .forEach(
                        line ->
                            codes.add(
                                id,
                                line.key(),
                                new CodeUseChange(
                                    line.line(), new BudgetCode("0213124"), null, null, null))));
  }

  private String line() throws UnsupportedEncodingException {
    var waiting = body(keeper.get(web, HERE + "/figures?waiting=true"));
    return JsonPath.<List<String>>read(waiting, "$[?(@.why == 'BY_HAND')].lines[*].id").getFirst();
  }

  private MvcTestResult split(String figure, String line, String spent) {
    return web.put()
        .uri(HERE + "/figures/" + figure + "/split")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"parts\":[{\"line\":\"%s\",\"spent\":%s}]}".formatted(line, spent))
        .with(csrf())
        .with(keeper.asks())
        .exchange();
  }

  private MvcTestResult post(Someone who, String path) {
    return web.post().uri(path).with(csrf()).with(who.asks()).exchange();
  }

  private MvcTestResult give(Someone who, String path, String table) {
    return web.perform(
        multipart(HERE + path)
            .file(
                new MockMultipartFile(
                    "file", "a.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
            .with(csrf())
            .with(who.asks()));
  }

  private static String body(MvcTestResult result) throws UnsupportedEncodingException {
    return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
