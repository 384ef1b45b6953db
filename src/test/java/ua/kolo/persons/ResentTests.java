package ua.kolo.persons;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.TestDatabase;
import ua.kolo.identity.Role;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Requests;

/// A program whose answer was lost on the way sends its request again: nothing is written twice,
/// and what is kept of the request meanwhile tells nobody what was asked.
@KoloTest
class ResentTests {
  private static final String PERSONS = "/api/v1/persons";
  private static final String PERSON =
      """
      {"identity": {"surname": "Повторюк", "given": "%s", "birthDate": "1990-02-03"}}
      """;
  private final String key = UUID.randomUUID().toString();
  private final MockMvcTester web;
  private final Requests requests;
  private final TransactionTemplate transactions;

  ResentTests(MockMvcTester web, Requests requests, TransactionTemplate transactions) {
    this.web = web;
    this.requests = requests;
    this.transactions = transactions;
  }

  @Test
  void aPersonIsWrittenOnce() throws UnsupportedEncodingException {
    var body = PERSON.formatted("Уява");

    var first = id(send(PERSONS, body, key));
    var again = send(PERSONS, body, key);
    assertThat(id(again)).isEqualTo(first);
    assertThat(again)
        .as("it is not alike itself")
        .bodyJson()
        .extractingPath("$.alike")
        .asArray()
        .noneMatch(one -> String.valueOf(one).contains(first));
    assertThat(send(PERSONS, PERSON.formatted("Інша"), key)).hasStatus4xxClientError();
  }

  @Test
  void recordsAreMergedOnceAndTheSecondTimeIsNoRefusal() throws UnsupportedEncodingException {
    var kept = id(send(PERSONS, PERSON.formatted("Мрія"), UUID.randomUUID().toString()));
    var gone = id(send(PERSONS, PERSON.formatted("Мрія"), UUID.randomUUID().toString()));
    var mergings = PERSONS + "/" + kept + "/mergings";
    var body = "{\"gone\": \"%s\", \"reason\": \"та сама особа\"}".formatted(gone);

    assertThat(id(send(mergings, body, key))).isEqualTo(id(send(mergings, body, key)));
    assertThat(send(mergings, body, UUID.randomUUID().toString())).hasStatus(409);
  }

  @Test
  void anAnswerToAConsentIsRecordedOnce() throws UnsupportedEncodingException {
    var person = id(send(PERSONS, PERSON.formatted("Згода"), UUID.randomUUID().toString()));
    var consents = PERSONS + "/" + person + "/consents";
    var body = "{\"scope\": \"TO_SERVICE\", \"given\": true, \"form\": \"WRITTEN\"}";

    assertThat(id(send(consents, body, key))).isEqualTo(id(send(consents, body, key)));
    var all = web.get().uri(consents).with(Bearer.as("koordynator")).exchange();
    assertThat(all).bodyJson().extractingPath("$.length()").isEqualTo(1);
  }

  /// Whoever has a copy of the database could try names and birth dates one by one until a bare
  /// digest fits.
  @Test
  void noDigestOfWhatWasAskedIsKept() throws SQLException {
    var asked = Objects.requireNonNull(RequestKey.of(key, "Повторюк", "Таїна", "1990-02-03"));
    var made = UUID.randomUUID();
    Someone.as(Role.COORDINATOR, UUID.randomUUID())
        .acting()
        .run(
            () -> {
              transactions.executeWithoutResult(status -> requests.once(asked, made));
              transactions.executeWithoutResult(
                  status -> assertThat(requests.once(asked, UUID.randomUUID())).isEqualTo(made));
            });

    assertThat(kept()).contains(made.toString()).doesNotContain(asked.digest());
  }

  private String kept() throws SQLException {
    try (var connection = TestDatabase.admin();
        var rows =
            connection
                .createStatement()
                .executeQuery("select string_agg(r::text, ' ') from platform.request_key r")) {
      rows.next();
      return rows.getString(1);
    }
  }

  private MvcTestResult send(String address, String body, String named) {
    return web.post()
        .uri(address)
        .with(Bearer.as("koordynator"))
        .header(RequestKey.HEADER, named)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String id(MvcTestResult answer) throws UnsupportedEncodingException {
    assertThat(answer).hasStatus(201);
    return JsonPath.read(answer.getResponse().getContentAsString(), "$.id");
  }
}
