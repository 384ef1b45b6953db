package ua.kolo.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.kolo.KoloTest;
import ua.kolo.TestDatabase;
import ua.kolo.directory.Directory;
import ua.kolo.identity.factors.Codes;
import ua.kolo.identity.factors.Factors;
import ua.kolo.persons.Identity;
import ua.kolo.persons.Persons;
import ua.kolo.platform.Acting;
import ua.kolo.platform.CannotStart;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Ids;

/// Old keys are removed from a copy of the tests' folder: other tests still open theirs.
@KoloTest
class KeyRetirementTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
  @TempDir private Path temporary = Path.of("");
  private final Keys keys;
  private final Rotation rotation;
  private final Persons persons;
  private final Factors factors;
  private final Clock clock;
  private final Acting olena;

  KeyRetirementTests(
      Keys keys,
      Rotation rotation,
      Persons persons,
      Factors factors,
      Clock clock,
      Directory directory) {
    this.keys = keys;
    this.rotation = rotation;
    this.persons = persons;
    this.factors = factors;
    this.clock = clock;
    this.olena = Turned.staff(directory);
  }

  @Test
  void keysChangedJustNowAreLeft() throws Exception {
    Turned.cells(keys);

    assertThatThrownBy(() -> retire(copy(Duration.ofMinutes(5)))).hasMessage("vault.retire.young");
  }

  @Test
  void aKeyThatIsNeededStaysAndWhatNeedsItIsSaid() throws Exception {
    var person = olena.call(() -> persons.add(Identity.named("Уявнюк Ірина"), List.of()));
    var old = keys.sets().wrappingKey();
    Turned.cells(keys);
    var folder = copy(Duration.ofDays(1));

    var done = retire(folder);

    assertThat(done.retired()).doesNotContain(old);
    assertThat(done.needed())
        .anyMatch(use -> use.what() == KeyUse.What.KEY && use.key() == old && use.uses() > 0);
    assertThat(done.holders()).isNotEmpty();
    assertThat(folder.list().wrappingKeys()).contains(old, keys.sets().wrappingKey());
    assertThat(check(folder).broken()).doesNotContain(person);
  }

  @Test
  void afterTheTurnTheOldKeyGoesAndEverythingOpensWithoutIt() throws Exception {
    Turned.cells(keys);
    var old = keys.sets().wrappingKey();
    var begun = Ids.next();
    var account = UUID.randomUUID();
    Turned.by(
        """
        insert into identity.account (id, login, name, password, unit, made_at)
        values ('%1$s', 't%1$s', 'Проба', '-', '%2$s', now())
        """
            .formatted(account, Demo.UNIT));
    Acting.gate().run(() -> factors.share(account, SECRET));
    var person = olena.call(() -> persons.add(Identity.named("Уявнюк Ірина"), List.of()));
    Turned.cells(keys);
    rotation.round(begun);
    rotation.round(begun);
    var folder = copy(Duration.ofDays(1));

    var done = retire(folder);

    assertThat(done.retired()).as("needed: %s", done.needed()).contains(old);
    assertThat(folder.list().wrappingKeys())
        .contains(keys.sets().wrappingKey())
        .doesNotContain(old);
    assertThat(check(folder).broken()).doesNotContain(person, account);
    assertThat(check(folder).under(KeyUse.What.SECRET, keys.sets().wrappingKey())).isPositive();
    var code = Codes.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", clock.instant());
    assertThat(Acting.gate().call(() -> factors.check(account, code))).isTrue();
    assertThat(retire(aged(folder)).retired()).isEmpty();
  }

  private KeyRetirement retire(KeyFolder folder) throws Exception {
    try (var connection = TestDatabase.admin()) {
      return KeyRetirement.of(connection, folder, clock);
    }
  }

  private static KeyCheck check(KeyFolder folder) throws SQLException, CannotStart {
    try (var connection = TestDatabase.admin()) {
      return KeyCheck.of(connection, folder);
    }
  }

  private KeyFolder copy(Duration age) throws IOException {
    var folder = Files.createDirectory(temporary.resolve(UUID.randomUUID().toString()));
    for (var name : List.of("cells.json", "tokens.json")) {
      var file = folder.resolve(name);
      Files.copy(Turned.FOLDER.path().resolve(name), file, StandardCopyOption.COPY_ATTRIBUTES);
      Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    }
    return new KeyFolder(folder);
  }

  private KeyFolder aged(KeyFolder folder) throws IOException {
    for (var name : List.of("cells.json", "tokens.json")) {
      Files.setLastModifiedTime(
          folder.path().resolve(name), FileTime.from(clock.instant().minus(Duration.ofDays(1))));
    }
    return folder;
  }
}
