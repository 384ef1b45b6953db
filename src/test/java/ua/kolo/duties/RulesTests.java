package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.kolo.KoloTest;
import ua.kolo.directory.Directory;
import ua.kolo.duties.law.LawFiles;
import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.Term;
import ua.kolo.platform.Acting;

@KoloTest
class RulesTests {
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  private final Rules rules;
  private final Duties duties;
  private final Office office;

  RulesTests(Rules rules, Duties duties, Directory directory) {
    this.rules = rules;
    this.duties = duties;
    office = Office.open(directory);
  }

  @AfterEach
  void asTheFileSays() {
    load(LawFiles.rules());
  }

  @Test
  void theSameRulesMakeNoNewEdition() {
    assertThat(load(LawFiles.rules())).isZero();
  }

  @Test
  void aChangedRuleHoldsForTheNextDutyAndLeavesTheOldOneAlone() {
    var old = opened();

    assertThat(load(changed("D3-PARTNERS", new Term(48, Term.Unit.HOURS)))).isOne();
    var fresh = opened();

    assertThat(found(old).dueAt()).isEqualTo(now.plusSeconds(24 * 3600));
    assertThat(found(fresh).dueAt()).isEqualTo(now.plusSeconds(48 * 3600));
    assertThat(found(old).rule().term().amount()).isEqualTo(24);
    assertThat(found(fresh).edition()).isEqualTo(found(old).edition() + 1);
  }

  @Test
  void aWithdrawnRuleOpensNothingMore() {
    var without = new ArrayList<>(LawFiles.rules());
    without.removeIf(rule -> rule.code().equals("D3-PARTNERS"));

    assertThat(load(without)).isOne();

    var event = office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER);
    assertThat(office.work(() -> duties.open(event)).duties()).isEmpty();
    assertThat(load(without)).isZero();
  }

  private static List<Rule> changed(String code, Term term) {
    return LawFiles.rules().stream()
        .map(rule -> rule.code().equals(code) ? with(rule, term) : rule)
        .toList();
  }

  private static Rule with(Rule rule, Term term) {
    return new Rule(
        rule.code(),
        rule.lawTerm(),
        rule.trigger(),
        rule.condition(),
        rule.owedBy(),
        rule.action(),
        term,
        rule.reading(),
        rule.ladder(),
        rule.basis(),
        rule.name());
  }

  private int load(List<Rule> loaded) {
    return PROGRAM.call(() -> rules.load(loaded));
  }

  private UUID opened() {
    var event = office.event("VIOLENCE_REPORTED", Set.of(), now, Rule.OWNER);
    return office.work(() -> duties.open(event)).duties().getFirst();
  }

  private Duty found(UUID id) {
    return office.work(() -> duties.find(id));
  }
}
