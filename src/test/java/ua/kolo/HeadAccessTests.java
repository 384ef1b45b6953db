package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import ua.kolo.identity.Role;
import ua.kolo.identity.SignedIn;

/// The walk through all addresses as the head of an institution, of every role: what heading adds
/// is theirs at home, is nothing elsewhere, and nothing else is added.
@KoloTest
class HeadAccessTests {
  private static final int FIRST_REFUSAL = 400;
  private static final UUID HERE = UUID.randomUUID();
  private static final UUID THERE = UUID.randomUUID();

  /// Where changes by those who may make them spoil nothing for the others.
  private static final UUID SPOILT = UUID.randomUUID();

  private static final ConcurrentHashMap<String, RequestPostProcessor> HEADS =
      new ConcurrentHashMap<>();

  private final Walk walk;

  HeadAccessTests(Walk walk) {
    this.walk = walk;
  }

  @Test
  void headingAddsSomethingToEveryRole() {
    assertThat(List.of(Role.values()))
        .allSatisfy(role -> assertThat(added(role)).as("%s", role).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aHeadReadsAtHomeWhatHeadingAdds(Role role) {
    assertThat(added(role).stream().filter(Endpoint::isRead))
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, HERE, role, HERE))
                    .as("%s by %s, who heads", endpoint, role)
                    .isLessThan(FIRST_REFUSAL));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aHeadChangesAtHomeWhatHeadingAdds(Role role) {
    assertThat(added(role).stream().filter(endpoint -> !endpoint.isRead()))
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, SPOILT, role, SPOILT))
                    .as("%s by %s, who heads", endpoint, role)
                    .isNotEqualTo(403));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void headingReachesNoRecordOfAnotherInstitution(Role role) {
    assertThat(
            added(role).stream()
                .filter(endpoint -> !AccessBinding.isCommon(endpoint))
                .filter(Endpoint::hasVariables))
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, THERE, role, HERE))
                    .as("%s by %s, who heads elsewhere", endpoint, role)
                    .isEqualTo(404));
  }

  /// The roles that see the least; of the others the same rights are added.
  @ParameterizedTest
  @EnumSource(names = {"ADMINISTRATOR", "ANALYST", "AUDITOR"})
  void headingOpensNothingElse(Role role) {
    assertThat(walk.guarded().filter(endpoint -> !Walk.mayAll(role.rights(true), endpoint)))
        .isNotEmpty()
        .allSatisfy(
            endpoint ->
                assertThat(send(endpoint, HERE, role, HERE))
                    .as("%s by %s, who heads", endpoint, role)
                    .isEqualTo(403));
  }

  @AfterAll
  static void tell() {
    Walked.write(HeadAccessTests.class);
  }

  private int send(Endpoint endpoint, UUID of, Role role, UUID unit) {
    Walked.one(HeadAccessTests.class, of.equals(unit) ? "own" : "foreign");
    return walk.send(endpoint, of, head(role, unit)).getStatus();
  }

  private List<Endpoint> added(Role role) {
    return walk.guarded()
        .filter(endpoint -> Walk.mayAll(role.rights(true), endpoint))
        .filter(endpoint -> !Walk.mayAll(role.rights(), endpoint))
        .toList();
  }

  /// Somebody whose post heads their institution.
  static RequestPostProcessor head(Role role, UUID unit) {
    return HEADS.computeIfAbsent(role + " " + unit, _ -> appointed(Someone.as(role, unit)));
  }

  private static RequestPostProcessor appointed(Someone someone) {
    var rights = someone.role().rights(true);
    raise(someone.settle());
    var signedIn =
        new SignedIn(
            someone.person(),
            "Проба",
            someone.post(),
            "проба",
            someone.role(),
            someone.unit(),
            "Вигадана установа",
            false,
            rights);
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            signedIn,
            null,
            AuthorityUtils.createAuthorityList(
                Stream.of(rights.toArray()).map(String::valueOf).toList())));
  }

  private static void raise(Someone someone) {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(
          "update identity.post set heads = true where id = '%s'".formatted(someone.post()));
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
