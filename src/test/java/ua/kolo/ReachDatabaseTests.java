package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import ua.kolo.platform.CannotStart;

class ReachDatabaseTests {
  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithoutThePartThatMayHoldAPassword() throws IOException {
    refuses("jdbc:postgresql://127.0.0.1:%d/kolo?password=x".formatted(closedPort()))
        .isEqualTo("command.database.unreachable");
  }

  @Test
  void aWrongPasswordNamesTheSettings() throws SQLException {
    refuses(address("kolo")).isEqualTo("command.database.password");
  }

  private static AbstractStringAssert<?> refuses(String url) {
    var settings =
        new Settings(
            Map.of(
                "KOLO_DB_URL", url,
                "KOLO_DB_OWNER_USER", "kolo_owner",
                "KOLO_DB_OWNER_PASSWORD", "wrong"));
    return assertThatThrownBy(() -> ReachDatabase.with(settings))
        .isInstanceOfSatisfying(
            CannotStart.class,
            refused ->
                assertThat(refused.details())
                    .noneMatch(detail -> detail.toString().contains("wrong"))
                    .noneMatch(detail -> detail.toString().contains("password=")))
        .extracting(refused -> ((CannotStart) refused).key())
        .asInstanceOf(InstanceOfAssertFactories.STRING);
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String address(String database) throws SQLException {
    try (var admin = TestDatabase.admin()) {
      return admin.getMetaData().getURL().replaceFirst("/[^/?]*(\\?.*)?$", "/" + database);
    }
  }
}
