package ua.kolo.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.directory.Directory;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Demo;
import ua.kolo.platform.Right;
import ua.kolo.programmes.plan.Executor;

@KoloTest
class DictionaryTests {
  private static final String PAGE =
      """
      <table><tr><th>№</th><th>Захід</th><th>Виконавці</th><th>Строк</th></tr>
      <tr><td>1</td><td>Провести навчання для вчителів</td>
        <td>центр родини, відділ турботи</td><td>2026 рік</td></tr></table>
      """;
  private final ProgrammeImports imports;
  private final Directory directory;

  DictionaryTests(ProgrammeImports imports, Directory directory) {
    this.imports = imports;
    this.directory = directory;
  }

  @Test
  void bodiesTheDirectoryKnowsWhereTheInstitutionIsAreNotTornAtTheirCommas() {
    var unit = UUID.randomUUID();
    Acting.system(Demo.UNIT)
        .run(() -> directory.found(unit, "Вигадана установа " + unit, Demo.TERRITORY));
    var olena =
        Acting.person(
            UUID.randomUUID(), "olena", UUID.randomUUID(), unit, EnumSet.allOf(Right.class));
    assertThat(executors(Desk.of("petro"))).hasSize(2);

    olena.run(() -> directory.learn(Demo.TERRITORY, Set.of("центр родини, відділ турботи")));

    assertThat(executors(olena)).containsExactly("центр родини, відділ турботи");
  }

  private List<String> executors(Acting acting) {
    var file = PAGE.getBytes(StandardCharsets.UTF_8);
    var id = acting.call(() -> imports.receive("plan.html", file));
    var plan = Objects.requireNonNull(acting.call(() -> imports.find(id)).plan());
    return plan.measures().getFirst().executors().stream().map(Executor::name).toList();
  }
}
