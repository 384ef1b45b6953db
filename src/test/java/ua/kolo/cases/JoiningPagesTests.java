package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.identity.Role;

@KoloTest
class JoiningPagesTests {
  private final MockMvcTester web;
  private final CaseRecords records;
  private final Cases cases;
  private final UUID unit = UUID.randomUUID();
  private final Someone olena = Someone.as(Role.CASE_WORKER, unit);

  JoiningPagesTests(MockMvcTester web, CaseRecords records, Cases cases) {
    this.web = web;
    this.records = records;
    this.cases = cases;
  }

  @Test
  void aFileIsChosenByItsNumberLookedAtJoinedAndPartedAgain() {
    var made = records.make(unit);
    var leading = "/cases/" + made.get("id");
    var joined = Objects.requireNonNull(records.make(unit).get("id"));
    var number = olena.acting().call(() -> cases.find(UUID.fromString(joined))).reference();
    assertThat(get(leading)).bodyText().contains("Приєднати іншу справу");
    assertThat(get(leading + "/joinings?number=2020-77"))
        .hasStatusOk()
        .bodyText()
        .contains("Справи з таким номером у вашій установі немає");
    assertThat(get(leading + "/joinings?number=" + number))
        .hasStatusOk()
        .bodyText()
        .contains("Побачила б ще й цих людей", "Перейдуть 3 обов’язки", "Небувалюк Марійка");

    var form = new HashMap<>(Map.of("file", joined, "version", "1", "leading", "1"));
    assertThat(post(leading + "/joinings", form))
        .hasStatus(422)
        .bodyText()
        .contains("Напишіть, чому");
    form.put("why", "Та сама родина");
    assertThat(post(leading + "/joinings", form))
        .hasStatus(422)
        .bodyText()
        .contains("бачити більше");
    form.put("stay-" + made.get("institution"), "STAYS");
    form.put("reason", "CRIME");
    assertThat(post(leading + "/joinings", form)).hasStatus3xxRedirection();

    assertThat(get(leading))
        .bodyText()
        .contains("зі справи " + number, "Приєднано справу " + number, "Та сама родина");
    assertThat(get("/cases/" + joined))
        .bodyText()
        .contains("Цю справу приєднано до справи", leading, "Вигаданий запис")
        .doesNotContain("/turn\"");
    assertThat(get(leading + "/joinings?file=" + joined)).bodyText().contains("приєднано до іншої");
    assertThat(post(leading + "/joinings", form)).hasStatus(422);

    assertThat(get("/cases/" + joined + "/parting")).hasStatusOk();
    var why = new HashMap<>(Map.of("version", "2"));
    assertThat(post("/cases/" + joined + "/parting", why)).hasStatus(422);
    why.put("reason", "Різні родини");
    assertThat(post("/cases/" + joined + "/parting", why)).hasStatus3xxRedirection();
    assertThat(get(leading)).bodyText().contains("Роз’єднано зі справою " + number, "Різні родини");
  }

  @Test
  void aSplittingIsShownBeforeItIsDone() {
    var made = records.make(unit);
    var file = "/cases/" + made.get("id");
    assertThat(get(file + "/splitting")).hasStatusOk().bodyText().contains("Небувалюк Марійка");
    var form =
        new HashMap<>(
            Map.of("version", "1", "key", UUID.randomUUID().toString(), "reason", "Інша історія"));
    assertThat(post(file + "/splitting", form))
        .hasStatus(422)
        .bodyText()
        .contains("хто переходить");
    form.put("goes-" + made.get("party"), "BOTH");
    assertThat(post(file + "/splitting", form))
        .hasStatusOk()
        .bodyText()
        .contains("Що станеться", "в обох справах", "Нову справу бачить лише ваша установа");

    form.put("sure", "true");
    var split = post(file + "/splitting", form);
    assertThat(split).hasStatus3xxRedirection();
    var address = Objects.requireNonNull(split.getResponse().getRedirectedUrl());
    assertThat(post(file + "/splitting", form).getResponse().getRedirectedUrl()).isEqualTo(address);
    var changed = new HashMap<>(form);
    changed.put("reason", "Змінена причина");
    assertThat(post(file + "/splitting", changed))
        .hasStatus(409)
        .bodyText()
        .contains("першим надсиланням", address, "Змінена причина");
    assertThat(get(address)).bodyText().contains("Виділено зі справи", "Інша історія");
    assertThat(get(file)).bodyText().contains("Виділено у справу", address);
  }

  @Test
  void nonsenseIsRefusedAndNothingBreaks() {
    var file = "/cases/" + records.make(unit).get("id");
    for (var address : List.of("/joinings", "/splitting", "/parting")) {
      var nonsense =
          Map.of("version", "x", "leading", "x", "file", "x", "report", "x", "sure", "x");
      assertThat(post(file + address, nonsense).getResponse().getStatus())
          .as(address)
          .isBetween(400, 499);
    }
    assertThat(post(file + "/splitting", Map.of("goes-x", "GOES"))).hasStatus(400);
    assertThat(get(file + "/joinings?number=999999999-1")).hasStatusOk();
  }

  private MvcTestResult get(String address) {
    return olena.get(web, address);
  }

  private MvcTestResult post(String address, Map<String, String> fields) {
    return olena.post(web, address, fields);
  }
}
