package ua.kolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import ua.kolo.platform.CannotStart;

class SettingsTests {
  private final Map<String, String> whole = new HashMap<>();

  SettingsTests() {
    Settings.REQUIRED.forEach(name -> whole.put(name, name.toLowerCase(java.util.Locale.ROOT)));
  }

  @Test
  void refusesWithEverythingThatIsMissing() {
    assertThatThrownBy(() -> Settings.read(Map.of(), new Properties()))
        .isInstanceOfSatisfying(
            CannotStart.class,
            refused ->
                assertThat(refused.details())
                    .containsExactly(String.join(", ", Settings.REQUIRED)));
  }

  @Test
  void refusesToWorkAsTheOwnerOfTheTables() {
    whole.put("KOLO_DB_USER", "kolo_owner");
    whole.put("KOLO_DB_OWNER_USER", "kolo_owner");

    assertThatThrownBy(() -> Settings.read(whole, new Properties()))
        .isInstanceOf(CannotStart.class)
        .hasMessage("command.serve.sameUser");
  }

  @Test
  void lettersNeedASender() {
    whole.put("KOLO_MAIL_HOST", "mail.example.com");

    assertThatThrownBy(() -> Settings.read(whole, new Properties()))
        .isInstanceOfSatisfying(
            CannotStart.class,
            refused -> assertThat(refused.details()).containsExactly("KOLO_MAIL_SENDER"));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws CannotStart {
    var file = new Properties();
    file.setProperty("KOLO_BASE_URL", "http://file");
    file.setProperty("KOLO_PORT", "9090");
    whole.put("KOLO_BASE_URL", "https://environment");

    var settings = Settings.read(whole, file);

    assertThat(settings.baseUrl()).isEqualTo("https://environment");
    assertThat(settings.forSpring())
        .contains("--server.port=9090", "--server.servlet.session.cookie.secure=true");
  }

  @Test
  void theTrailIsToldWhichSettingsToWatchAllThatAreGiven() throws CannotStart {
    whole.put("KOLO_WEBHOOKS_INNER", "inside.example.com");
    whole.put("KOLO_MAIL_HOST", "mail.example.com");
    whole.put("KOLO_MAIL_SENDER", "kolo@example.com");

    var given = Settings.read(whole, new Properties()).forSpring();

    var watched = given.stream().filter(one -> one.startsWith("--kolo.audit.watched=")).findFirst();
    assertThat(watched.orElseThrow())
        .contains("kolo.webhooks.inner", "kolo.mail.host", "kolo.attachments.largest")
        .doesNotContain("mail.example.com");
  }
}
