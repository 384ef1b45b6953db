package ua.kolo.directory.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.directory.Contact;
import ua.kolo.directory.Contacts;
import ua.kolo.directory.Directory;
import ua.kolo.directory.Edrpou;
import ua.kolo.directory.Institution;
import ua.kolo.directory.InstitutionChange;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.InstitutionRow;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.Mergings;
import ua.kolo.directory.Territory;
import ua.kolo.directory.Territory.Level;
import ua.kolo.directory.tables.Outcome.Fault;
import ua.kolo.documents.TableRows;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;

/// A table taken out and in again, and what its cells do on the way.
@KoloTest
class InstitutionTablesTests {
  private static final Locale UK = Locale.of("uk");
  private static final String NAME = "Вигаданий центр «Ґанок»; та «Їжак»";
  private final Someone coordinator = Someone.as(Role.COORDINATOR, UUID.randomUUID()).settle();
  private final Acting olena = coordinator.acting();
  private final String place = "UA%017d".formatted(ThreadLocalRandom.current().nextLong(1L << 50));
  private final Institutions institutions;
  private final Contacts contacts;
  private final Mergings mergings;
  private final Directory directory;
  private final InstitutionImport imports;
  private final MockMvcTester web;

  InstitutionTablesTests(
      Institutions institutions,
      Contacts contacts,
      Mergings mergings,
      Directory directory,
      InstitutionImport imports,
      MockMvcTester web) {
    this.institutions = institutions;
    this.contacts = contacts;
    this.mergings = mergings;
    this.directory = directory;
    this.imports = imports;
    this.web = web;
  }

  @BeforeEach
  void settle() {
    var hromada = new Territory(place, "Проба " + place, Level.HROMADA, null);
    Acting.system(UUID.randomUUID()).run(() -> directory.register(hromada));
  }

  @ParameterizedTest
  @CsvSource({"csv,uk", "csv,en", "xlsx,uk", "xlsx,en"})
  void whatWasTakenOutChangesNothingWhenItIsTakenIn(String format, String tongue) throws Exception {
    olena.run(this::fill);

    var rows = TableRows.read(file(format, tongue));
    var outcome = olena.call(() -> imports.taken(rows, Locale.of(tongue)));

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.doing()).isEmpty();
    assertThat(outcome.same()).isEqualTo(3);
  }

  @Test
  void everyFieldComesOutAndGoesInElsewhere() throws Exception {
    olena.run(this::fill);
    var rows = TableRows.read(file("csv", "uk"));
    var copy = copied(rows);

    var outcome = olena.call(() -> imports.taken(copy, UK));

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.added()).isEqualTo(3);
    var old = olena.call(() -> only("«Ґанок»; та «Їжак»"));
    var copied = olena.call(() -> only("копія"));
    assertThat(copied.kind()).isEqualTo(old.kind());
    assertThat(copied.contacts())
        .extracting(Contact::kind, Contact::value)
        .containsExactlyElementsOf(
            old.contacts().stream().map(one -> Tuple.tuple(one.kind(), one.value())).toList());
    assertThat(copied.serves()).isEqualTo(old.serves());
    assertThat(copied.parent()).isNotNull();
  }

  @Test
  void anAbsentColumnLeavesTheValueAndAnEmptyCellClearsOnlyWhatMayBeAbsent() {
    olena.run(
        () -> {
          fill();
          var before = only("Їжак");
          take("name;territory", "\"" + NAME + "\";" + place);
          assertThat(only("Їжак")).isEqualTo(before);

          var heads = "Назва;Код території;Вид;ЄДРПОУ;Підпорядкована;Обслуговує території;Телефон";
          take(heads, "\"" + NAME + "\";" + place + ";;;;;");
          var after = only("Їжак");
          assertThat(after.kind()).isEqualTo(before.kind()).isNotNull();
          assertThat(after.edrpou()).isEqualTo(before.edrpou()).isNotNull();
          assertThat(after.parent()).isNull();
          assertThat(after.serves()).isEmpty();
          assertThat(after.contacts())
              .extracting(Contact::kind)
              .doesNotContain(Contact.Kind.PHONE)
              .contains(Contact.Kind.EMAIL);
        });
  }

  @Test
  void whatIsWrittenOtherwiseButMeansTheSameStaysChecked() {
    olena.run(
        () -> {
          fill();
          var phone = only("Їжак").contacts().getFirst();
          contacts.verify(only("Їжак").id(), phone.id());

          take("edrpou;phone", code(only("Їжак")) + ";(000) 000-00-01 | 102");

          var kept = only("Їжак").contacts().getFirst();
          assertThat(kept.id()).isEqualTo(phone.id());
          assertThat(kept.verifiedOn()).isNotNull();
        });
  }

  @Test
  void aTryWritesNothingAndSaysWhatWouldChange() {
    olena.run(
        () -> {
          fill();
          var before = only("Їжак");
          var rows = rows("edrpou;Назва;phone", code(before) + ";Вигаданий Їжак новий;102 | 103");

          var outcome = imports.tried(rows, UK);

          assertThat(outcome.changed()).isOne();
          assertThat(outcome.doing().getFirst().shifts())
              .extracting(Outcome.Shift::column)
              .containsExactlyInAnyOrder("NAME", "PHONE");
          assertThat(only("Їжак")).isEqualTo(before);
        });
  }

  @Test
  void oneWrongRowAndNothingIsWritten() {
    olena.run(
        () -> {
          var outcome =
              imports.taken(
                  rows(
                      "name;territory;phone;kind",
                      "Вигадана школа перша;" + place + ";102;EDU",
                      "Вигадана школа друга;" + place + ";зателефонуйте;ХТОЗНА",
                      "Вигадана школа третя;UA00000000000000999;;"),
                  UK);

          assertThat(outcome.faults())
              .extracting(Fault::row, Fault::column, Fault::code)
              .containsExactlyInAnyOrder(
                  Tuple.tuple(3, "PHONE", "directory.contact.phone.wrong"),
                  Tuple.tuple(3, "KIND", "directory.institution.kind.unknown"),
                  Tuple.tuple(4, "TERRITORY", "directory.institution.territory.unknown"));
          assertThat(institutions.list(new InstitutionFilter(null, null, place, false), 0, 9))
              .isEmpty();
        });
  }

  @Test
  void aNameOfAMergedInstitutionMeansTheOneThatStaysAndDoesNotRenameIt() {
    olena.run(
        () -> {
          var gone = found("Вигаданий центр турботи");
          var kept = found("Вигаданий центр служб");
          mergings.merge(gone, kept, "Одне й те саме");

          take("name;territory;site", "Вигаданий центр турботи;" + place + ";example.org");

          assertThat(institutions.find(kept).name()).isEqualTo("Вигаданий центр служб");
          assertThat(institutions.find(kept).contacts()).hasSize(1);
        });
  }

  @Test
  void aClosedInstitutionIsNotChanged() {
    olena.run(
        () -> {
          var closed = found("Вигаданий центр турботи");
          institutions.close(closed);

          var outcome =
              imports.taken(
                  rows("Номер у Колі;Назва;Сайт", closed + ";Вигаданий центр;example.org"), UK);

          assertThat(outcome.faults())
              .extracting(Fault::code)
              .containsExactly("directory.institution.closed");
          assertThat(institutions.find(closed).contacts()).isEmpty();
        });
  }

  @Test
  void anInstitutionMayLieUnderOneFurtherDownButNotUnderItself() {
    olena.run(
        () -> {
          take(
              "name;territory;Підпорядкована",
              "Вигаданий відділ;" + place + ";Вигадане управління",
              "Вигадане управління;" + place + ";");
          assertThat(only("відділ").parent()).isEqualTo(only("управління").id());

          var outcome =
              imports.taken(
                  rows(
                      "name;territory;Підпорядкована",
                      "Вигадане управління;" + place + ";Вигаданий відділ"),
                  UK);
          assertThat(outcome.faults())
              .extracting(Fault::code)
              .containsExactly("directory.institution.parent.cycle");
        });
  }

  @Test
  void anAddressOfAShelterComesInByNoTable() {
    olena.run(
        () -> {
          var outcome =
              imports.taken(
                  rows(
                      "Назва;Код території;Вид;Адреса",
                      "Вигаданий притулок;" + place + ";притулок;Вигадана вулиця, 5"),
                  UK);

          assertThat(outcome.faults())
              .extracting(Fault::code)
              .containsExactly("directory.contact.concealed");
        });
  }

  @Test
  void twoOfOneNameWithDifferentCodesAreTwoAndWithoutACodeItIsAsked() {
    olena.run(
        () -> {
          var table = "Назва;Код території;ЄДРПОУ";
          take(
              table,
              "Вигадана школа;" + place + ";00032129",
              "Вигадана школа;" + place + ";14360570");

          var outcome = imports.taken(rows(table, "Вигадана школа;" + place + ";"), UK);

          assertThat(outcome.faults())
              .extracting(Fault::code)
              .containsExactly("directory.import.several");
          institutions
              .list(new InstitutionFilter(null, null, place, false), 0, 9)
              .forEach(row -> institutions.close(row.id()));
        });
  }

  @Test
  void theTryIsShownWithItsRowsInTheReadersLanguageAndTaken() {
    var text = "Назва;Код території;Вид;Дещо\nВигадана школа;" + place + ";заклад освіти;1\n";
    var shown = give(text.getBytes(Charset.forName("windows-1251")), "uk");
    assertThat(shown)
        .hasStatusOk()
        .bodyText()
        .contains("Вигадана школа")
        .contains("нова")
        .contains("Дещо");
    var table = table(shown.getResponse());

    assertThat(
            web.post()
                .uri("/directory/institutions/import/confirmation")
                .param("table", table)
                .with(csrf())
                .with(coordinator.asks()))
        .hasStatus(302);
    assertThat(olena.call(() -> only("Вигадана школа")).kind()).isEqualTo("EDU");
  }

  @Test
  void errorsAreNamedByRowAndColumnInBothLanguages() {
    var text = "name;territory;edrpou\nВигадана школа;" + place + ";12345679\n";

    assertThat(give(text.getBytes(StandardCharsets.UTF_8), "uk"))
        .hasStatus(422)
        .bodyText()
        .contains("Рядок 2, ЄДРПОУ: Код ЄДРПОУ неправильний");
    assertThat(give(text.getBytes(StandardCharsets.UTF_8), "en"))
        .hasStatus(422)
        .bodyText()
        .contains("Row 2, EDRPOU: ");
  }

  private MvcTestResult give(byte[] content, String tongue) {
    return web.post()
        .uri("/directory/institutions/import?lang=" + tongue)
        .multipart()
        .file(new MockMultipartFile("file", "table.csv", "text/csv", content))
        .with(csrf())
        .with(coordinator.asks())
        .exchange();
  }

  private static String table(MockHttpServletResponse response) {
    try {
      var body = response.getContentAsString();
      var from = body.indexOf("name=\"table\" value=\"") + 20;
      return body.substring(from, body.indexOf('"', from));
    } catch (UnsupportedEncodingException never) {
      throw new IllegalStateException(never);
    }
  }

  private void fill() {
    var top = found("Вигадане управління | головне");
    var id = institutions.add(new InstitutionChange(NAME, "CSS", free(), top, place));
    contacts.add(id, Contact.Kind.PHONE, "+380 00 000 00 01");
    contacts.add(id, Contact.Kind.PHONE, "102");
    contacts.add(id, Contact.Kind.EMAIL, "proba@example.org");
    contacts.add(id, Contact.Kind.HEAD, "Вигадана Олена; «Проба» | в. о.");
    contacts.add(id, Contact.Kind.ADDRESS, "Вигадана вулиця, 7 \"б\"");
    contacts.verify(id, institutions.find(id).contacts().getFirst().id());
    institutions.serve(id, place);
    var gone = found("Вигаданий центр турботи");
    contacts.add(gone, Contact.Kind.SITE, "=example.org");
    mergings.merge(gone, id, "Одне й те саме");
    found("'Вигадана школа");
  }

  private Edrpou free() {
    while (true) {
      var typed = "%08d".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 30_000_000));
      var code = Edrpou.of(typed);
      if (code.isPresent()) {
        return code.get();
      }
    }
  }

  // The same institutions under other names, with no number, code or known parent.
  private static List<List<String>> copied(List<List<String>> rows) {
    return IntStream.range(0, rows.size())
        .mapToObj(
            at -> {
              var row = new ArrayList<>(rows.get(at));
              if (at > 0) {
                row.set(0, row.get(0) + " копія");
                row.set(rows.getFirst().indexOf("ЄДРПОУ"), "");
                row.set(rows.getFirst().indexOf("Номер у Колі"), "");
              }
              return List.copyOf(row);
            })
        .toList();
  }

  private UUID found(String name) {
    return institutions.add(new InstitutionChange(name, "CSS", null, null, place));
  }

  private Institution only(String text) {
    var found = institutions.list(new InstitutionFilter(text, null, place, false), 0, 9);
    return institutions.find(
        found.stream()
            .filter(
                row ->
                    text.equals("копія")
                        ? row.name().contains("Їжак")
                        : !row.name().contains("копія"))
            .map(InstitutionRow::id)
            .findFirst()
            .orElseThrow());
  }

  private static String code(Institution one) {
    return Objects.requireNonNull(one.edrpou()).value();
  }

  private void take(String... lines) {
    assertThat(imports.taken(rows(lines), UK).faults()).isEmpty();
  }

  private static List<List<String>> rows(String... lines) {
    try {
      return TableRows.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableDocument never) {
      throw new IllegalStateException(never);
    }
  }

  private byte[] file(String format, String tongue) {
    return web.get()
        .uri("/directory." + format + "?territory=" + place + "&lang=" + tongue)
        .with(coordinator.asks())
        .exchange()
        .getResponse()
        .getContentAsByteArray();
  }
}
