package ua.kolo;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import ua.kolo.platform.Terminal;
import ua.kolo.platform.Wording;

/// A test on a real installation at its first start, with a database of its own; the tests of this
/// kind share it.
@ContextConfiguration(initializers = NewInstallation.class, inheritInitializers = false)
@ActiveProfiles(value = "serve", inheritProfiles = false)
@Import(NewInstallationTest.Printed.class)
public abstract class NewInstallationTest extends BrowserTest {
  private static final StringWriter PRINTED = new StringWriter();

  /// What the terminal has said so far.
  protected static String printed() {
    return PRINTED.toString();
  }

  /// A terminal whose words are kept.
  @TestConfiguration
  static class Printed {
    @Bean
    Terminal terminal() {
      var out = new PrintWriter(PRINTED, true);
      return new Terminal(Wording.UKRAINIAN, Wording.of("command"), out, out);
    }
  }
}
