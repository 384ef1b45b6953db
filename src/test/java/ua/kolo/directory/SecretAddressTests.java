package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.documents.XlsxRows;
import ua.kolo.identity.Role;

/// Institutions are common to all, what one of them wrote down as secret is not: it is the one
/// thing below `/directory` that has an owner.
@KoloTest
class SecretAddressTests {
  private static final String WHERE = "Вигадана вулиця, 77";
  private final MockMvcTester web;
  private final Someone keeper = Someone.as(Role.SERVICE_PROVIDER, UUID.randomUUID()).settle();
  private final String page = "/directory/institutions/" + keeper.unit() + "/secret-address";

  SecretAddressTests(MockMvcTester web) {
    this.web = web;
  }

  @BeforeEach
  void write() {
    assertThat(write(keeper, WHERE)).hasStatus(302);
  }

  @Test
  void isReadWhereItWasWrittenByWhoHasTheRight() {
    assertThat(read(keeper, page)).hasStatusOk().bodyText().contains(WHERE);
    assertThat(read(Someone.as(Role.CASE_WORKER, keeper.unit()), page)).hasStatus(403);
  }

  @Test
  void openToNobodyOfAnotherInstitutionWhateverTheirRole() {
    for (var role : Role.values()) {
      var stranger = Someone.as(role, UUID.randomUUID());
      assertThat(read(stranger, page)).as("%s", role).bodyText().doesNotContain(WHERE);
      assertThat(read(stranger, "/directory/institutions/" + keeper.unit()))
          .bodyText()
          .doesNotContain(WHERE);
      assertThat(read(stranger, "/api/v1/institutions/" + keeper.unit()))
          .bodyText()
          .doesNotContain(WHERE);
    }
  }

  @Test
  void anotherInstitutionsNoteOfTheSamePlaceChangesNothingOfIt() {
    var other = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();

    write(other, "");

    assertThat(read(keeper, page)).bodyText().contains(WHERE);
  }

  @Test
  void whatIsClearedOrWrittenOverIsBroughtBack() throws Exception {
    var undo = page + "/return";
    assertThat(write(keeper, "")).as("without saying which was seen").hasStatus(409);
    assertThat(write(keeper, "", seen())).hasStatus(302);
    assertThat(read(keeper, page)).bodyText().doesNotContain(WHERE);

    assertThat(read(keeper, page)).as("also the day after").bodyText().contains(undo);
    assertThat(web.post().uri(undo).with(csrf()).with(keeper.asks()).exchange()).hasStatus(302);
    assertThat(read(keeper, page)).bodyText().contains(WHERE).doesNotContain(undo);

    write(keeper, "Вигадана вулиця, 78", seen());
    assertThat(web.post().uri(undo).with(csrf()).with(keeper.asks()).exchange()).hasStatus(302);
    assertThat(read(keeper, page)).bodyText().contains(WHERE);
  }

  @Test
  void whoeverSawAnotherAddressWritesOverNothing() throws Exception {
    var stale = seen();
    write(keeper, "Вигадана вулиця, 78", stale);

    assertThat(write(keeper, "Вигадана вулиця, 79", stale))
        .hasStatus(409)
        .bodyText()
        .contains("Вигадана вулиця, 78", "Вигадана вулиця, 79");
    assertThat(read(keeper, page)).bodyText().contains("Вигадана вулиця, 78");
  }

  @Test
  void standsInNoListExportInterfaceOrTrail() throws Exception {
    read(keeper, page);
    var own = keeper.unit();
    for (var address :
        List.of(
            "/directory",
            "/directory.csv",
            "/directory/institutions/" + own,
            "/api/v1/institutions",
            "/api/v1/institutions/" + own)) {
      assertThat(read(keeper, address)).as(address).hasStatusOk().bodyText().doesNotContain(WHERE);
    }
    var workbook = read(keeper, "/directory.xlsx").getResponse().getContentAsByteArray();
    XlsxRows.read(workbook, cells -> assertThat(cells).noneMatch(cell -> cell.contains(WHERE)));
    assertThat(kept("select count(*) from audit.trail t where t.subject = '%s'".formatted(own)))
        .isPositive();
    assertThat(kept("select count(*) from audit.trail t where t::text like '%Вигадана вулиця%'"))
        .isZero();
  }

  private static int kept(String sql) throws SQLException {
    try (var admin = TestDatabase.admin();
        var rows = admin.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private MvcTestResult write(Someone who, String address) {
    return web.post().uri(page).param("address", address).with(csrf()).with(who.asks()).exchange();
  }

  private MvcTestResult write(Someone who, String address, String seen) {
    return web.post()
        .uri(page)
        .param("address", address)
        .param("seen", seen)
        .with(csrf())
        .with(who.asks())
        .exchange();
  }

  private String seen() throws UnsupportedEncodingException {
    var shown = Jsoup.parse(read(keeper, page).getResponse().getContentAsString());
    return Objects.requireNonNull(shown.selectFirst("input[name=seen]")).val();
  }

  private MvcTestResult read(Someone who, String address) {
    return web.get().uri(address).with(who.asks()).exchange();
  }
}
