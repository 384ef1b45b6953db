package ua.kolo;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ua.kolo.IdFields.IdField;
import ua.kolo.identity.Role;

/// The walk through all addresses with what is one's own in the address and what is another
/// institution's, of the right kind, in a parameter, a field of a form or of a body.
@KoloTest
class ForeignIdsTests {
  private static final int FIRST_REFUSAL = 400;
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();

  private static final String UNIT = "unit";
  private static final List<String> STAFF =
      List.of("/people", "/posts", "/api/v1/people", "/api/v1/posts");

  /// Fields by name, and the address of the records whose ids they take.
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          entry("person", "/persons/{id}"),
          entry("gone", "/persons/{id}"),
          entry("known", "/persons/{id}"),
          entry("post", "/posts/{id}"),
          entry("file", "/cases/{id}"),
          entry("report", "/reports/{id}"),
          entry("reports", "/reports/{id}"),
          entry("sameAs", "/reports/{id}"),
          entry("again", "/referrals/{id}"),
          entry("referral", "/referrals/{id}"),
          entry("paper", "/papers/{id}"),
          entry("programme", "/programmes/{id}"),
          entry("programmes", "/programmes/{id}"),
          entry("source", "/programmes/{id}"),
          entry("token", "/me/tokens/{id}"),
          entry(UNIT, "institutions one looks after"));

  /// Fields that name what no institution keeps for itself, with the reason.
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          entry("after", "where a part of a list begins"),
          entry("before", "where a part of a list begins"),
          entry("institution", "institutions are known to all"),
          entry("receiver", "institutions are known to all"),
          entry("body", "institutions are known to all"),
          entry("there", "institutions are known to all"),
          entry("units", "institutions are known to all"),
          entry("parent", "institutions are known to all"),
          entry("instrument", "forms to assess with are known to all"),
          entry("item", "a line of the record in the address"),
          entry("row", "a line of the record in the address"),
          entry("line", "a line the code of the figure in the address serves"),
          entry("use", "a line of the record in the address"),
          entry("tie", "a line of the record in the address"),
          entry("measure", "a line of the programme in the address, or of one adopted above it"),
          entry("upper", "a line of a programme adopted above, known to those below"),
          entry("subject", "of duties only those one is concerned by are sought"),
          entry("id", "a line of what is one's own institution's, without an address"),
          entry("who", "of the trail only what one may see is sought"),
          entry("notice", "looked for when it is registered, among those one received"),
          entry("draft", "one's own, found by whoever wrote it only"));

  private record Slot(Endpoint endpoint, IdField field) {
    @Override
    public String toString() {
      return endpoint + " with " + field;
    }
  }

  private final Walk walk;

  ForeignIdsTests(Walk walk) {
    this.walk = walk;
  }

  @Test
  void everyFieldThatTakesAnIdIsOfAKnownKind() {
    assertThat(slots())
        .allSatisfy(
            slot ->
                assertThat(isKnown(slot.field().name()))
                    .as("%s: name the kind of its records, or why it has none", slot)
                    .isTrue());
  }

  @Test
  void noFieldTakesARecordOfAnotherInstitution() {
    var tried = tried(false);
    assertThat(tried)
        .hasSizeGreaterThan(25)
        .allSatisfy(
            slot ->
                assertThat(send(slot, id(slot, THERE)).getStatus())
                    .as("%s", slot)
                    .isGreaterThanOrEqualTo(FIRST_REFUSAL));
  }

  /// Another institution's record and none at all read alike.
  @Test
  void aPageSoughtByAForeignRecordIsThatOfAnAbsentOne() {
    assertThat(tried(true))
        .isNotEmpty()
        .allSatisfy(
            slot ->
                assertThat(read(slot, id(slot, THERE)))
                    .as("%s", slot)
                    .isEqualTo(read(slot, UUID.randomUUID().toString())));
  }

  private static boolean isKnown(String name) {
    return KINDS.containsKey(name) || OTHERS.containsKey(name);
  }

  private String read(Slot slot, String id) {
    var answer = send(slot, id);
    try {
      return answer.getStatus()
          + answer
              .getContentAsString()
              .replaceAll("[0-9a-f-]{36}|[\\w-]{60,}", "…")
              // A minute may pass between two readings.
              .replaceAll("Надруковано [\\d.]+ [\\d:]+", "…")
              // Each reading is by somebody new, whose post is one more of the house.
              .replaceAll("(<option value=\"…\">проба, Проба</option>)+", "");
    } catch (UnsupportedEncodingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private List<Slot> tried(boolean reads) {
    return slots().stream()
        .filter(slot -> KINDS.containsKey(slot.field().name()))
        .filter(slot -> slot.endpoint().isRead() == reads)
        .toList();
  }

  private String id(Slot slot, UUID unit) {
    return id(slot.endpoint(), slot.field().name(), unit);
  }

  // Who is given a post has an account; elsewhere a person is one of the register.
  private String id(Endpoint endpoint, String name, UUID unit) {
    if (UNIT.equals(name)) {
      walk.id("/people/{id}", unit);
      return unit.toString();
    }
    var staff = STAFF.stream().anyMatch(endpoint.pattern()::startsWith);
    var kind = staff && "person".equals(name) ? "/people/{id}" : KINDS.get(name);
    return walk.id(String.valueOf(kind), unit);
  }

  private List<Slot> slots() {
    return walk.guarded()
        .filter(endpoint -> !AccessBinding.isCommon(endpoint))
        .flatMap(endpoint -> IdFields.of(endpoint).stream().map(field -> new Slot(endpoint, field)))
        .toList();
  }

  @AfterAll
  static void tell() {
    Walked.write(ForeignIdsTests.class);
  }

  private MockHttpServletResponse send(Slot slot, String id) {
    Walked.one(ForeignIdsTests.class, slot.endpoint().isRead() ? "sought" : "sent");
    var endpoint = slot.endpoint();
    var path = walk.variables(endpoint, HERE);
    var known = new HashMap<String, String>();
    KINDS.keySet().forEach(name -> known.put(name, id(endpoint, name, HERE)));
    known.putAll(path);
    var filled = new Filled(endpoint, known);
    for (var field : IdFields.of(endpoint)) {
      var value = field.equals(slot.field()) ? id : known.get(field.name());
      if (value != null) {
        filled.with(field, value);
      }
    }
    return walk.send(endpoint, path, filled, whoMay(endpoint));
  }

  private static RequestPostProcessor whoMay(Endpoint endpoint) {
    return Arrays.stream(Role.values())
        .filter(role -> Walk.mayAll(role.rights(), endpoint))
        .findFirst()
        .map(role -> Someone.as(role, HERE).asks())
        .orElseGet(() -> headWhoMay(endpoint));
  }

  private static RequestPostProcessor headWhoMay(Endpoint endpoint) {
    return Arrays.stream(Role.values())
        .filter(role -> Walk.mayAll(role.rights(true), endpoint))
        .findFirst()
        .map(role -> HeadAccessTests.head(role, HERE))
        .orElseThrow();
  }
}
