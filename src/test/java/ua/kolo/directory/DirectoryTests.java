package ua.kolo.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.directory.Territory.Level;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Forbidden;
import ua.kolo.platform.Right;

@KoloTest
class DirectoryTests {
  private final Acting olena =
      Acting.person(
          UUID.randomUUID(),
          "Олена",
          UUID.randomUUID(),
          UUID.randomUUID(),
          EnumSet.allOf(Right.class));
  private final String place = "UA%017d".formatted(ThreadLocalRandom.current().nextLong(1L << 50));
  private final Directory directory;

  DirectoryTests(Directory directory) {
    this.directory = directory;
  }

  @Test
  void spellingsThatFoldAlikeAreOneBody() {
    var bodies =
        olena.call(
            () -> {
              directory.register(new Territory(place, "Проба", Level.HROMADA, null));
              directory.learn(place, List.of("Служба у справах дітей", "Відділ сімʼї"));
              directory.learn(place, List.of("служба  у справах  дітей", "Відділ сім'ї", " "));
              return directory.bodiesOf(place);
            });

    assertThat(bodies)
        .extracting(Body::name)
        .containsExactlyInAnyOrder("Служба у справах дітей", "Відділ сімʼї");
  }

  @Test
  void whoMayNotManageTeachesNothing() {
    var reader =
        Acting.person(
            UUID.randomUUID(),
            "Марія",
            UUID.randomUUID(),
            UUID.randomUUID(),
            Set.of(Right.PROGRAMME_READ));

    assertThatThrownBy(() -> reader.run(() -> directory.learn(place, List.of("Будь-хто"))))
        .isInstanceOf(Forbidden.class);
  }
}
