package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import picocli.CommandLine;
import ua.kolo.audit.Written;
import ua.kolo.identity.Role;
import ua.kolo.platform.ExitCode;
import ua.kolo.platform.Terminal;
import ua.kolo.platform.Wording;

/// Whoever has the server lets an administrator in again.
@KoloTest
class RescueTests {
  private static final Pattern CODE = Pattern.compile(": ([0-9a-f]{4}(?:-[0-9a-f]{4}){4})\\.");
  private final MockMvcTester web;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Someone admin = Someone.as(Role.ADMINISTRATOR, UUID.randomUUID()).settle();

  RescueTests(MockMvcTester web) {
    this.web = web;
  }

  @Test
  void aCodeIsPrintedOnceSetsAPasswordOnceAndStandsInTheTrail() throws SQLException {
    factor();
    assertThat(rescue("--login", admin.person().toString())).isEqualTo(ExitCode.OK);

    var said = CODE.matcher(out.toString());
    assertThat(said.find()).isTrue();
    assertThat(factors()).isZero();
    assertThat(Written.about(admin.person()))
        .contains("INSERT identity.rescue", "INSERT identity.invitation");
    assertThat(accepted(said.group(1))).isTrue();
    assertThat(accepted(said.group(1))).isFalse();
  }

  @Test
  void whoeverKnewThePasswordOrHasATieOrATokenIsOut() throws SQLException {
    execute(
        """
        update identity.account set password = 'known to a robber' where id = '%1$s';
        insert into identity.device (id, account, token, device, made_at, seen_at)
        values (gen_random_uuid(), '%1$s', sha256('%1$s'), 'Проба', now(), now());
        insert into identity.outside_subject (id, unit, account, way, subject, token_key, tied_at)
        select gen_random_uuid(), unit, id, 'oidc', hashtext(id::text), 1, now()
          from identity.account where id = '%1$s';
        insert into identity.token (id, unit, holding, holder, name, prefix, hash, scopes, made_at,
               expires_at)
        select gen_random_uuid(), h.unit, h.id, h.holder, 'Проба', 'abcdefgh',
               encode(sha256(h.id::text::bytea), 'hex'), '{PEOPLE_MANAGE}', now(),
               now() + interval '1 day'
          from identity.holding h where h.holder = '%1$s'
        """
            .formatted(admin.person()));

    rescue("--login", admin.person().toString());

    assertThat(
            left(
                """
                select (select count(*) from identity.account
                         where id = '%1$s' and password <> 'none yet')
                     + (select count(*) from identity.outside_subject
                         where account = '%1$s' and ended_at is null)
                     + (select count(*) from identity.device where account = '%1$s')
                     + (select count(*) from identity.token
                         where holder = '%1$s' and revoked_at is null)
                """
                    .formatted(admin.person())))
        .isZero();
  }

  @Test
  void theCodeOfAnHourAgoOpensNothing() throws SQLException {
    rescue("--login", admin.person().toString());
    var said = CODE.matcher(out.toString());
    assertThat(said.find()).isTrue();
    execute(
        "update identity.invitation set expires_at = now() - interval '1 second' where account = '%s'"
            .formatted(admin.person()));

    assertThat(accepted(said.group(1))).isFalse();
  }

  @Test
  void whoIsNoAdministratorIsNotLetInAndThoseWhoAreAreNamed() throws SQLException {
    var worker = Someone.as(Role.CASE_WORKER, admin.unit()).settle();

    assertThat(rescue("--login", worker.person().toString())).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("--login", admin.person().toString());
    assertThat(Written.about(worker.person())).doesNotContain("INSERT identity.rescue");
  }

  private int rescue(String... arguments) throws SQLException {
    var terminal =
        new Terminal(
            Locale.ENGLISH,
            Wording.of("command"),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    var command = new RescueCommand(terminal);
    new CommandLine(command).parseArgs(arguments);
    try (var connection = TestDatabase.admin()) {
      return command.rescue(connection);
    }
  }

  private boolean accepted(String code) {
    var sent =
        web.post()
            .uri("/invitation")
            .param("login", admin.person().toString())
            .param("code", code)
            .param("password", "вигадане-довге-гасло-7431")
            .with(csrf())
            .exchange();
    return sent.getResponse().getStatus() / 100 == 3;
  }

  private void factor() throws SQLException {
    execute(
        """
        insert into identity.recovery_code (id, account, code, made_at)
        values (gen_random_uuid(), '%s', '\\x%s', now())
        """
            .formatted(admin.person(), "00".repeat(32)));
  }

  private int factors() throws SQLException {
    return left(
        "select count(*) from identity.recovery_code where account = '%s'"
            .formatted(admin.person()));
  }

  private static int left(String query) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = TestDatabase.admin();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
