package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ua.kolo.identity.Role;

/// Walks every address × every role × own and foreign record, from the list of all routes.
///
/// A new address is bound to the rights its doors ask for. One that leads to no guarded door must
/// be named below; one with a variable needs a [RecordMaker].
@KoloTest
class AccessTests {
  private static final int FIRST_REFUSAL = 400;
  private static final int BROKEN = 500;

  /// Addresses of records that are of persons or name some.
  private static final List<String> OF_PERSONS =
      List.of(
          "/persons/{",
          "/cases/{",
          "/reports/{",
          "/referrals/{",
          "/papers/{",
          "/assessments/{",
          "/api/v1/persons/{",
          "/api/v1/cases/{",
          "/api/v1/reports/{",
          "/api/v1/referrals/{",
          "/api/v1/papers/{",
          "/clearance/records/{");

  /// What is adopted above is another institution's and known to those below.
  private static final String OF_THOSE_ABOVE =
      "GET /api/v1/execution/{id}/upper/programmes/{programme}/measures";

  // One of each for the whole walk: making them costs more than asking for them.
  private static final Map<String, Map<String, String>> MADE = new HashMap<>();
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();

  /// Where changes by those who may make them spoil nothing for the others.
  private static final UUID SPOILT = UUID.randomUUID();

  /// Whose records nothing but the walk through one's own parents meets: each as it was made.
  private static final UUID WHOLE = UUID.randomUUID();

  /// Whose records of people are all sealed for somebody else.
  private static final UUID SEALED = UUID.randomUUID();

  /// Whose records are read by those who work with them only.
  private static final UUID NARROWED = UUID.randomUUID();

  /// Addresses of what hangs on a file.
  private static final List<String> OF_FILES =
      List.of(
          "/cases/{",
          "/referrals/{",
          "/papers/{",
          "/assessments/{",
          "/api/v1/cases/{",
          "/api/v1/referrals/{",
          "/api/v1/papers/{",
          "/api/v1/assessments/{");

  private final MockMvcTester web;
  private final List<Endpoint> endpoints;
  private final RecordMakers makers;

  AccessTests(
      MockMvcTester web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
      List<RecordMaker> makers) {
    this.web = web;
    this.makers = new RecordMakers(makers, MADE);
    this.endpoints =
        mappings.getHandlerMethods().entrySet().stream()
            .flatMap(entry -> Endpoint.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Endpoint::toString))
            .toList();
  }

  @Test
  void everyAddressIsOpenOwnOrBoundToARight() {
    assertThat(
            guarded().filter(endpoint -> !AccessBinding.isCommon(endpoint) || !endpoint.isRead()))
        .isNotEmpty()
        .allSatisfy(
            endpoint ->
                assertThat(AccessRules.rightsOf(endpoint.handler()))
                    .as("%s leads to no @Needs and is on no list", endpoint)
                    .isNotEmpty());
  }

  @Test
  void whatTheListsNameExistsAndIsNotGuardedAnyway() {
    assertThat(endpoints.stream().map(Endpoint::toString)).containsAll(AccessBinding.OWN);
    assertThat(endpoints.stream().filter(AccessBinding::isOwn))
        .allSatisfy(
            endpoint ->
                assertThat(AccessRules.rightsOf(endpoint.handler())).as("%s", endpoint).isEmpty());
  }

  @Test
  void anAddressWithoutAMakerIsFound() {
    var unknown =
        new Endpoint(endpoints.getFirst().verb(), "/unknown/{id}", endpoints.getFirst().handler());

    assertThatThrownBy(() -> path(unknown, HERE)).hasMessageContaining("No maker");
  }

  @Test
  void aStrangerIsAskedToSignInWhereverItIsNotOpen() {
    assertThat(endpoints.stream().filter(endpoint -> !AccessBinding.isOpen(endpoint)))
        .isNotEmpty()
        .allSatisfy(
            endpoint ->
                assertThat(isAsked(send(endpoint, HERE, null))).as("%s", endpoint).isTrue());
  }

  @Test
  void aStrangerReadsWhatIsOpen() {
    assertThat(
            endpoints.stream()
                .filter(AccessBinding::isOpen)
                .filter(Endpoint::isRead)
                .filter(endpoint -> !endpoint.hasVariables()))
        .isNotEmpty()
        .allSatisfy(
            endpoint ->
                assertThat(isAsked(send(endpoint, HERE, null))).as("%s", endpoint).isFalse());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoLacksARightIsRefused(Role role) {
    var someone = Someone.as(role, HERE);
    assertThat(guarded().filter(endpoint -> !mayAll(role, endpoint)))
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, HERE, someone).getStatus())
                    .as("%s by %s", endpoint, role)
                    .isEqualTo(403));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoHasTheRightReadsTheRecordsOfTheirOwnInstitution(Role role) {
    var someone = Someone.as(role, HERE);
    assertThat(guarded().filter(Endpoint::isRead).filter(endpoint -> mayAll(role, endpoint)))
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, HERE, someone).getStatus())
                    .as("%s by %s", endpoint, role)
                    .isLessThan(FIRST_REFUSAL));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void noVerbReachesARecordOfAnotherInstitution(Role role) {
    var someone = Someone.as(role, HERE);
    assertThat(
            endpoints.stream()
                .filter(
                    endpoint ->
                        !AccessBinding.isOpen(endpoint) && !AccessBinding.isCommon(endpoint))
                .filter(Endpoint::hasVariables))
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, THERE, someone).getStatus())
                    .as("%s by %s", endpoint, role)
                    .isIn(refusals(role, endpoint)));
  }

  /// A record within another is reached through its own parent only: the rest of the address may be
  /// right, and of another institution.
  @Test
  void noVerbReachesAForeignRecordThroughOnesOwn() {
    var mixed =
        endpoints.stream()
            .filter(
                endpoint ->
                    !AccessBinding.isOpen(endpoint)
                        && !AccessBinding.isCommon(endpoint)
                        && !AccessBinding.isOwn(endpoint))
            .filter(endpoint -> !endpoint.toString().equals(OF_THOSE_ABOVE))
            .filter(endpoint -> !ofAnother(endpoint).isEmpty())
            .toList();
    assertThat(mixed).hasSizeGreaterThan(10);
    assertThat(mixed)
        .allSatisfy(
            endpoint -> {
              var known = new HashMap<>(makers.variables(endpoint, WHOLE));
              known.putAll(ofAnother(endpoint));
              Walked.one(AccessTests.class, "foreign through one's own");
              assertThat(
                      exchange(endpoint, known, mayAll(endpoint, WHOLE)).getResponse().getStatus())
                  .as("%s", endpoint)
                  .isEqualTo(404);
            });
  }

  // What follows the first record of an address, as another institution would have it.
  private Map<String, String> ofAnother(Endpoint endpoint) {
    var names = endpoint.variables();
    var foreign = new HashMap<String, String>();
    if (names.size() > 1) {
      var there = makers.variables(endpoint, THERE);
      names.stream()
          .skip(1)
          .filter(name -> isId(there.get(name)))
          .forEach(name -> foreign.put(name, there.get(name)));
    }
    return foreign;
  }

  private static boolean isId(@Nullable String value) {
    return value != null && value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /// Sealed for others, a record of one's own institution answers like an absent one, and with it
  /// all that names its person.
  @Test
  void noVerbReachesASealedRecordOfTheOwnInstitution() throws SQLException {
    var sealed =
        endpoints.stream()
            .filter(Endpoint::hasVariables)
            .filter(endpoint -> OF_PERSONS.stream().anyMatch(endpoint.pattern()::startsWith))
            .toList();
    sealed.forEach(endpoint -> makers.variables(endpoint, SEALED));
    seal();

    assertThat(sealed)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, SEALED, mayAll(endpoint, SEALED)).getStatus())
                    .as("%s", endpoint)
                    .isEqualTo(404));
  }

  /// Where records are read by those who work with them, what hangs on a colleague's file answers
  /// like what is absent.
  @Test
  void noVerbReachesWhatHangsOnAColleaguesFile() {
    var kept =
        endpoints.stream()
            .filter(Endpoint::hasVariables)
            .filter(endpoint -> OF_FILES.stream().anyMatch(endpoint.pattern()::startsWith))
            .filter(endpoint -> mayAll(Role.CASE_WORKER, endpoint))
            .toList();
    kept.forEach(endpoint -> makers.variables(endpoint, NARROWED));
    Workplace.narrow(NARROWED);
    var colleague = Someone.as(Role.CASE_WORKER, NARROWED);

    assertThat(kept)
        .hasSizeGreaterThan(50)
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, NARROWED, colleague).getStatus())
                    .as("%s", endpoint)
                    .isEqualTo(404));
  }

  private static void seal() throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into clearance.sealing (id, kind, record, unit, posts, sealed_at)
          select gen_random_uuid(), 'person', id, unit, array[gen_random_uuid()], now()
            from persons.person where unit = '%s'
          """
              .formatted(SEALED));
    }
  }

  private static Someone mayAll(Endpoint endpoint, UUID unit) {
    return Arrays.stream(Role.values())
        .filter(role -> mayAll(role, endpoint))
        .findFirst()
        .map(role -> Someone.as(role, unit))
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoMayChangeIsNotRefusedForWhoTheyAre(Role role) {
    var someone = Someone.as(role, SPOILT);
    assertThat(
            guarded()
                .filter(endpoint -> !endpoint.isRead())
                .filter(endpoint -> mayAll(role, endpoint)))
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, SPOILT, someone).getStatus())
                    .as("%s by %s", endpoint, role)
                    .isNotEqualTo(403));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatIsEverybodysOwnIsOpenToEveryRole(Role role) {
    var someone = Someone.as(role, HERE);
    assertThat(
            endpoints.stream()
                .filter(AccessBinding::isOwn)
                .filter(Endpoint::isRead)
                .filter(endpoint -> !endpoint.hasVariables()))
        .isNotEmpty()
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, HERE, someone).getStatus())
                    .as("%s by %s", endpoint, role)
                    .isLessThan(FIRST_REFUSAL));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whatIsSomebodysOwnIsNobodyElses(Role role) {
    var someone = Someone.as(role, HERE);
    assertThat(endpoints.stream().filter(AccessBinding::isOwn).filter(Endpoint::hasVariables))
        .isNotEmpty()
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, HERE, someone).getStatus())
                    .as("%s by %s", endpoint, role)
                    .isIn(400, 404));
  }

  // A form is sent filled: a foreign record must not come so far that it is found wanting.
  private static List<Integer> refusals(Role role, Endpoint endpoint) {
    return mayAll(role, endpoint) ? List.of(404) : List.of(403, 404);
  }

  private Stream<Endpoint> guarded() {
    return endpoints.stream()
        .filter(endpoint -> !AccessBinding.isOpen(endpoint) && !AccessBinding.isOwn(endpoint));
  }

  private static boolean mayAll(Role role, Endpoint endpoint) {
    return role.rights().containsAll(AccessRules.rightsOf(endpoint.handler()));
  }

  private MockHttpServletResponse send(Endpoint endpoint, UUID unit, @Nullable Someone someone) {
    var answer = exchange(endpoint, unit, someone);
    assertThat(answer.getUnresolvedException()).as("%s breaks", endpoint).isNull();
    var response = answer.getResponse();
    if (someone != null) {
      assertThat(isAsked(response)).as("%s asks who signed in", endpoint).isFalse();
      assertThat(response.getStatus()).as("%s breaks", endpoint).isLessThan(BROKEN);
    }
    return response;
  }

  @AfterAll
  static void tell() {
    Walked.write(AccessTests.class);
  }

  private static String where(UUID unit) {
    if (unit.equals(THERE)) {
      return "foreign";
    }
    if (unit.equals(NARROWED)) {
      return "colleague's";
    }
    return unit.equals(SEALED) ? "sealed" : "own";
  }

  private MvcTestResult exchange(Endpoint endpoint, UUID unit, @Nullable Someone someone) {
    Walked.one(AccessTests.class, someone == null ? "stranger" : where(unit));
    return exchange(endpoint, makers.variables(endpoint, unit), someone);
  }

  private MvcTestResult exchange(
      Endpoint endpoint, Map<String, String> known, @Nullable Someone someone) {
    // In a header: of a stranger's file not even the fields are read.
    var who = someone == null ? csrf().asHeader() : Filled.both(csrf(), someone.asks());
    if (endpoint.isRead()) {
      return web.get().uri(endpoint.path(known)).with(who).exchange();
    }
    return new Filled(endpoint, known).send(web, endpoint.path(known), who);
  }

  private String path(Endpoint endpoint, UUID unit) {
    return endpoint.path(makers.variables(endpoint, unit));
  }

  private static boolean isAsked(MockHttpServletResponse response) {
    var sentTo = response.getRedirectedUrl();
    return response.getStatus() == 401 || (sentTo != null && sentTo.endsWith("/sign-in"));
  }
}
