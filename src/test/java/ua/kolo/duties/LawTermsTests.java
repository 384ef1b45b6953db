package ua.kolo.duties;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.kolo.KoloTest;
import ua.kolo.directory.Directory;
import ua.kolo.duties.law.LawFiles;
import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.Term;
import ua.kolo.platform.Ids;

/// Each rule whose wording was seen, with an action just in time and one just too late.
@KoloTest
class LawTermsTests {
  static final Path EXAMPLES = Path.of("src/test/resources/law/rule-examples.csv");
  private static final Map<String, Rule> RULES =
      LawFiles.rules().stream().collect(toMap(Rule::code, Function.identity()));
  private final Duties duties;
  private final Office office;

  LawTermsTests(Duties duties, Directory directory) {
    this.duties = duties;
    office = Office.open(directory);
  }

  static List<Example> examples() throws IOException {
    try (var lines = Files.lines(EXAMPLES)) {
      return lines.filter(line -> !line.startsWith("#")).skip(1).map(Example::parse).toList();
    }
  }

  @Test
  void everyRuleThatWasSeenHasAnExample() throws IOException {
    var seen =
        RULES.values().stream().filter(rule -> rule.basis().grade().isSeen()).map(Rule::code);

    assertThat(examples().stream().map(Example::code))
        .containsExactlyInAnyOrderElementsOf(seen.toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anActionIsInTimeUntilTheLastMomentAndLateFromTheNext(Example example) {
    assertThat(settled(example, example.late().minus(1, ChronoUnit.MICROS)))
        .isEqualTo(Duty.State.DONE);
    assertThat(settled(example, example.late())).isEqualTo(Duty.State.DONE_LATE);
  }

  private Duty.State settled(Example example, Instant at) {
    var rule = Objects.requireNonNull(RULES.get(example.code()));
    var event = office.event(rule.trigger(), flags(rule), example.event(), rule.owedBy());
    var duty = open(event, rule);
    assertThat(duty.dueAt()).isEqualTo(example.late());
    var fact = new Fact("notice", Ids.next(), at);
    var owing = duty.unit();
    assertThat(office.at(owing, () -> duties.settle(event.subject(), rule.action(), fact)))
        .isPositive();
    return office.at(owing, () -> duties.find(duty.id())).state();
  }

  private Duty open(Event event, Rule rule) {
    office.work(() -> duties.open(event));
    var institution = Objects.requireNonNull(event.units().get(rule.owedBy()));
    return office.at(institution, () -> duties.on(event.subject())).stream()
        .filter(duty -> duty.rule().code().equals(rule.code()))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> flags(Rule rule) {
    return Arrays.stream(rule.condition().text().split("\\+", -1))
        .filter(flag -> !flag.isEmpty() && !flag.startsWith("!"))
        .collect(Collectors.toSet());
  }

  record Example(String code, Instant event, Instant late) {
    static Example parse(String line) {
      var cells = line.split(";", -1);
      return new Example(cells[0], kyiv(cells[1]), kyiv(cells[2]));
    }

    private static Instant kyiv(String time) {
      return LocalDateTime.parse(time).atZone(Term.KYIV).toInstant();
    }
  }
}
