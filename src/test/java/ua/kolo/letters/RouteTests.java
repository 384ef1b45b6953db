package ua.kolo.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;
import ua.kolo.letters.Route.Encryption;
import ua.kolo.platform.Ids;

class RouteTests {
  private final GreenMail mail = new GreenMail(setup());

  @BeforeEach
  void open() {
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
  }

  @Test
  void nothingGoesInTheClearWhenEncryptionIsAsked() throws IOException {
    for (var asked : new Encryption[] {Encryption.STARTTLS, Encryption.TLS}) {
      assertThat(send(route("127.0.0.1", asked, "", ""))).contains(Trouble.UNREACHABLE);
    }
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void unencryptedLettersStayOnThisMachine() throws IOException {
    assertThat(send(route("127.0.0.1", Encryption.NONE, "", ""))).isEmpty();
    assertThat(mail.getReceivedMessages()).hasSize(1);

    assertThatThrownBy(() -> route("192.0.2.1", Encryption.NONE, "", ""))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void signsInWithThePasswordOfTheFile(@TempDir Path folder) throws IOException {
    mail.setUser("kolo", "kolo", "right");
    var right = Files.writeString(folder.resolve("right"), "right\n").toString();
    var wrong = Files.writeString(folder.resolve("wrong"), "wrong\n").toString();

    assertThat(send(route("127.0.0.1", Encryption.NONE, "kolo", wrong))).contains(Trouble.LOGIN);
    assertThat(send(route("127.0.0.1", Encryption.NONE, "kolo", right))).isEmpty();
  }

  @Test
  void withoutAServerNoneIsWritten() throws IOException {
    assertThat(route("", Encryption.STARTTLS, "", "").isThere()).isFalse();
  }

  private static ServerSetup setup() {
    var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(60_000);
    return setup;
  }

  private static Optional<Trouble> send(Route route) {
    return route.send(Ids.next(), "proba@example.com", "Проба", "Проба\n");
  }

  private Route route(String host, Encryption encryption, String user, String passwordFile)
      throws IOException {
    return new Route(
        host,
        mail.getSmtp().getPort(),
        encryption,
        user,
        passwordFile,
        "kolo@example.com",
        new StandardEnvironment(),
        Clock.systemUTC());
  }
}
