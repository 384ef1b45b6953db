package ua.kolo.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.Bearer;
import ua.kolo.KoloTest;
import ua.kolo.identity.Role;

@KoloTest
class TrialAccessTests {
  private final TrialAccess access;
  private final MockMvcTester web;

  TrialAccessTests(TrialAccess access, MockMvcTester web) {
    this.access = access;
    this.web = web;
  }

  @Test
  void hasATokenThatOpensForEveryRole() throws IOException {
    var file = Files.readString(Bearer.FILE);

    for (var role : Role.values()) {
      assertThat(file).contains("\"role\" : \"" + role + "\"");
    }
    assertThat(web.get().uri("/api/v1/me").with(Bearer.as("audytor"))).hasStatusOk();
  }

  @Test
  void isReadByItsOwnerOnly() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Bearer.FILE)))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsItsTokensFromStartToStart() throws IOException {
    var before = Files.readString(Bearer.FILE);

    access.run(new DefaultApplicationArguments());

    assertThat(Files.readString(Bearer.FILE)).isEqualTo(before);
  }
}
