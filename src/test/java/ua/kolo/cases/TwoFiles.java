package ua.kolo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import ua.kolo.Someone;
import ua.kolo.consents.Ground;
import ua.kolo.duties.Duties;
import ua.kolo.duties.Duty;
import ua.kolo.duties.Subject;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Refusal;

/// What is done with two files of one keeper, who comes anew with each test.
@Component
@Scope("prototype")
class TwoFiles {
  static final Ground CRIME = new Ground("CRIME", "вигадано");
  private final Joining joining;
  private final Cases cases;
  private final Duties duties;
  private final Acting olena = newcomer();

  TwoFiles(Joining joining, Cases cases, Duties duties) {
    this.joining = joining;
    this.cases = cases;
    this.duties = duties;
  }

  Acting olena() {
    return olena;
  }

  void assertRefused(UUID leading, Joining.Asked asked, String code) {
    assertThatThrownBy(() -> olena.run(() -> joining.join(leading, asked)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(code);
    assertThat(find(leading).isOpen()).isTrue();
  }

  void join(UUID leading, UUID joined) {
    olena.run(() -> joining.join(leading, asked(leading, joined, Map.of(), null)));
  }

  void part(UUID joined) {
    olena.run(() -> joining.part(joined, find(joined).version(), "Дві різні"));
  }

  Joining.Asked asked(
      UUID leading, UUID joined, Map<UUID, JoinPreview.Stay> stays, @Nullable Ground ground) {
    var from = find(joined).version();
    return new Joining.Asked(joined, from, find(leading).version(), "Одна", stays, ground);
  }

  List<Duty> owed(UUID file) {
    var subject = new Subject(Cases.KIND, file, find(file).reference());
    return olena.call(() -> duties.on(subject));
  }

  CaseFile find(UUID file) {
    return Acting.isBound() ? cases.find(file) : olena.call(() -> cases.find(file));
  }

  static Acting newcomer() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID()).settle().acting();
  }

  static SafeContact.Words said(String way) {
    return new SafeContact.Words(way, null, null, null);
  }
}
