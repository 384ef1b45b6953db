package ua.kolo.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import ua.kolo.KoloTest;
import ua.kolo.Someone;
import ua.kolo.duties.law.LawFiles;
import ua.kolo.duties.law.Rule;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.NotFound;

@KoloTest
class DoneByHandTests {
  private static final Path SOURCES = Path.of("src/main/java/ua/kolo");
  private final Duties duties;
  private final DoneByHand hand;
  private final MockMvcTester web;
  private final Instant began;
  private final Someone olena = Someone.as(Role.CASE_WORKER, UUID.randomUUID());
  private final Acting watching = acting(Someone.as(Role.CASE_WORKER, UUID.randomUUID()));

  DoneByHandTests(Duties duties, DoneByHand hand, MockMvcTester web, Clock clock) {
    this.duties = duties;
    this.hand = hand;
    this.web = web;
    this.began = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
  }

  @Test
  void whatTheProgramCannotSeeIsSaidByWhoOwesItAndNotByWhoWatches() {
    var id = owed("NEEDS_ACT_DRAWN");
    var at = began.plus(Duration.ofHours(1));

    assertThatThrownBy(() -> watching.run(() -> hand.done(id, at))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> acting(stranger()).run(() -> hand.done(id, at)))
        .isInstanceOf(NotFound.class);
    acting(olena).run(() -> hand.done(id, at));

    var duty = found(id);
    assertThat(duty.state()).isEqualTo(Duty.State.DONE);
    assertThat(Objects.requireNonNull(duty.settlement()).at()).isEqualTo(at);
    assertThatThrownBy(() -> acting(olena).run(() -> hand.done(id, at)))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void nothingIsDoneBeforeItWasOwedOrInTheFuture() {
    var id = owed("NEEDS_ACT_DRAWN");

    assertThatThrownBy(() -> acting(olena).run(() -> hand.done(id, began.minusSeconds(60))))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(
            () -> acting(olena).run(() -> hand.done(id, Instant.now().plusSeconds(3600))))
        .isInstanceOf(BadRequest.class);
    assertThat(found(id).isOpen()).isTrue();
  }

  @Test
  void whatTheProgramSeesIsNotSaidByHand() {
    var id = owed("VIOLENCE_REPORTED");

    assertThatThrownBy(() -> acting(olena).run(() -> hand.done(id, began)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("duties.refused.seen");
    assertThat(olena.get(web, "/duties/" + id)).bodyText().doesNotContain("/done");
  }

  @Test
  void aMistakeIsTakenBackAndOwedByTheOldTerm() {
    var id = owed("NEEDS_ACT_DRAWN");
    var due = found(id).dueAt();
    acting(olena).run(() -> hand.done(id, began));

    acting(olena).run(() -> hand.undo(id));

    assertThat(found(id).isOpen()).isTrue();
    assertThat(found(id).dueAt()).isEqualTo(due);
    assertThatThrownBy(() -> acting(olena).run(() -> hand.undo(id))).isInstanceOf(Conflict.class);
  }

  @Test
  void thePageAsksWhenAndOtherProgramsSayItToo() {
    var id = owed("NEEDS_ACT_DRAWN");
    var page = "/duties/" + id + "/done";
    assertThat(olena.get(web, "/duties/" + id)).bodyText().contains(page);
    assertThat(olena.get(web, page)).hasStatusOk();
    assertThat(olena.post(web, page, Map.of("day", "колись", "time", "9:30"))).hasStatus(422);
    var today = Days.show(Days.of(Instant.now()));
    assertThat(olena.post(web, page, Map.of("day", today, "time", "о дев’ятій"))).hasStatus(422);

    var hour = began.plus(Duration.ofHours(1)).atZone(Days.KYIV);
    var typed = Map.of("day", Days.show(hour.toLocalDate()), "time", hour.toLocalTime().toString());
    assertThat(olena.post(web, page, typed)).hasStatus3xxRedirection();
    assertThat(found(id).state()).isEqualTo(Duty.State.DONE);
    assertThat(olena.post(web, page + "/undo", Map.of())).hasStatus3xxRedirection();
    assertThat(found(id).isOpen()).isTrue();
  }

  /// Whatever opens can be ended: by what the program sees, or by whoever owes it saying so.
  @Test
  void everyActionOfARuleIsSeenByTheProgramOrSaidByHand() throws IOException {
    var actions =
        LawFiles.rules().stream().map(Rule::action).collect(Collectors.toCollection(TreeSet::new));
    var seen = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("DoneByHand.java")) {
          var code = Files.readString(file);
          actions.stream()
              .filter(action -> code.matches("(?s).*\"([A-Z_]+ )*" + action + "( [A-Z_]+)*\".*"))
              .forEach(seen::add);
        }
      }
    }
    // An extended stay goes on; that it was extended is said by hand.
    seen.remove("END_OR_EXTEND_STAY");
    // The form of a call asks when the crew was there: that too is somebody's word.
    seen.remove("ARRIVE");

    assertThat(DoneByHand.SEEN).containsExactlyInAnyOrderElementsOf(seen);
  }

  private UUID owed(String trigger) {
    acting(olena);
    var units = Map.of(Rule.OWNER, olena.unit(), Rule.COORDINATOR, watching.unit());
    var event = new Event(trigger, Set.of(), Office.subject(), began, units, null);
    return acting(olena).call(() -> duties.open(event)).duties().getFirst();
  }

  private Duty found(UUID id) {
    return acting(olena).call(() -> duties.find(id));
  }

  private static Someone stranger() {
    return Someone.as(Role.CASE_WORKER, UUID.randomUUID());
  }

  private static Acting acting(Someone who) {
    return who.settle().acting();
  }
}
