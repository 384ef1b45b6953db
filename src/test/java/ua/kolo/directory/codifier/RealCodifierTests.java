package ua.kolo.directory.codifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import ua.kolo.NewInstallationTest;
import ua.kolo.platform.Acting;

/// The ministry's own edition, taken by an installation that had only the units built in.
class RealCodifierTests extends NewInstallationTest {
  private static final Map<String, Integer> BY_CATEGORY =
      Map.of("O", 25, "K", 2, "P", 136, "H", 1772, "M", 459, "X", 2045, "C", 27_204, "B", 108);
  // The program itself: whether somebody founded an institution here before decides nothing.
  private static final Acting PROGRAM = Acting.system(UUID.randomUUID());

  @Autowired private Codifier codifier;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  @Test
  void theRealEditionStandsInTheDirectoryRowByRow() throws Exception {
    var file =
        Stream.of("../shared", "../../shared")
            .map(home -> Path.of(home, "data", "katottg-2024-01-19.xlsx"))
            .filter(Files::exists)
            .findFirst();
    Assumptions.assumeTrue(file.isPresent(), "the real edition is not beside the checkout");
    var content = Files.readAllBytes(file.orElseThrow());
    var day = LocalDate.of(2024, 1, 19);

    var id = PROGRAM.call(() -> codifier.give("katottg-2024-01-19.xlsx", day, content));
    var taken = PROGRAM.call(() -> codifier.confirm(id, false, false));

    assertThat(taken.rows()).isEqualTo(31_751);
    assertThat(kept()).isEqualTo(new TreeMap<>(BY_CATEGORY));
    var again = PROGRAM.call(() -> codifier.give("katottg-2024-01-19.xlsx", day, content));
    assertThat(PROGRAM.call(() -> codifier.waiting(again)).difference().isEmpty()).isTrue();
  }

  private Map<String, Integer> kept() {
    return PROGRAM.call(
        () ->
            transaction.execute(
                _ ->
                    jdbc
                        .sql("select category from directory.territory where category is not null")
                        .query(String.class)
                        .list()
                        .stream()
                        .collect(
                            Collectors.groupingBy(
                                Objects::requireNonNull,
                                TreeMap::new,
                                Collectors.summingInt(_ -> 1)))));
  }
}
