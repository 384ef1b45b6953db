package ua.kolo.programmes.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.editing.CorrectionRefused;
import ua.kolo.programmes.editing.Corrections;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.reading.PlanReader;

/// A section, moved, takes along all that stands under it, and the printed document says so.
class MovedSectionsTests {
  private static final String TRIED = ".*(?:samples/.*|u0[135]_.*|u12_.*|u15_.*|u20_.*)";

  static List<String> documents() throws IOException {
    return EditedPlanTests.documents().stream().filter(name -> name.matches(TRIED)).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aMovedSectionKeepsWhatStandsUnderItAndIsPrintedThere(String name) throws Exception {
    var plan = read(Path.of(name));
    var second = second(plan);
    if (second == null) {
      return;
    }
    var moved = Corrections.apply(plan, new Correction.ShiftNode(second.key(), false));

    assertThat(parents(moved)).isEqualTo(parents(plan));
    assertThat(moved.nodes()).containsExactlyInAnyOrderElementsOf(plan.nodes());
    assertThat(moved.totals().stream().map(MovedSectionsTests::sum))
        .containsExactlyInAnyOrderElementsOf(
            plan.totals().stream().map(MovedSectionsTests::sum).toList());
    var back = Corrections.apply(moved, new Correction.ShiftNode(second.key(), true));
    assertThat(BarePlan.of(back)).isEqualTo(BarePlan.of(plan));
    if (BarePlan.of(printed(plan)).equals(BarePlan.of(plan))) {
      assertThat(BarePlan.of(printed(moved))).isEqualTo(BarePlan.of(moved));
    }
  }

  @Test
  void aTaskGoesUnderAnotherGoalButNeverBecomesOne() throws Exception {
    int tried = 0;
    for (var name : documents()) {
      var plan = read(Path.of(name));
      for (var task : plan.nodes()) {
        var goal = task.parent() == null ? null : another(plan, task.parent());
        if (goal != null && tried < 12) {
          tried++;
          var moved = Corrections.apply(plan, new Correction.SetNodeParent(task.key(), goal.key()));
          assertThat(under(moved, goal.key()).getLast().key()).isEqualTo(task.key());
          assertThat(parents(moved)).isEqualTo(parents(plan));
          var wrong = new Correction.SetNodeParent(task.key(), task.key());
          assertThatThrownBy(() -> Corrections.apply(plan, wrong))
              .isInstanceOf(CorrectionRefused.class)
              .hasMessage("nodeLevel");
        }
      }
    }
    assertThat(tried).isPositive();
  }

  @Test
  void theFirstGoesNoHigherAndTheLastNoLower() throws Exception {
    var plan = read(Path.of("src/main/resources/samples/5-oblast-money.xlsx"));
    var outer = under(plan, null);

    assertThatThrownBy(
            () -> Corrections.apply(plan, new Correction.ShiftNode(outer.getFirst().key(), false)))
        .hasMessage("nodeFirst");
    assertThatThrownBy(
            () -> Corrections.apply(plan, new Correction.ShiftNode(outer.getLast().key(), true)))
        .hasMessage("nodeLast");
  }

  private static String sum(PrintedTotal total) {
    return total.kind() + total.label() + total.node() + total.total() + total.byYear();
  }

  private static @Nullable Node second(Plan plan) {
    var seen = new ArrayList<String>();
    for (var node : plan.nodes()) {
      var parent = Objects.requireNonNullElse(node.parent(), "");
      if (seen.contains(parent)) {
        return node;
      }
      seen.add(parent);
    }
    return null;
  }

  private static @Nullable Node another(Plan plan, String key) {
    int level = plan.nodes().stream().filter(n -> n.key().equals(key)).mapToInt(Node::level).sum();
    return plan.nodes().stream()
        .filter(n -> n.level() == level && !n.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private static List<Node> under(Plan plan, @Nullable String key) {
    return plan.nodes().stream().filter(n -> Objects.equals(n.parent(), key)).toList();
  }

  private static Map<String, List<String>> parents(Plan plan) {
    var parents = new HashMap<String, List<String>>();
    for (Measure m : plan.measures()) {
      var key = Objects.requireNonNullElse(m.parent(), "");
      parents.computeIfAbsent(key, _ -> new ArrayList<>()).add(m.key());
    }
    return parents;
  }

  private static Plan printed(Plan plan) throws IOException, UnreadableDocument {
    var bytes = new DocumentWriter().write(Printed.of(plan), OutputFormat.DOCX);
    return new PlanReader().read(new Documents().read(bytes, "plan.docx"));
  }

  private static Plan read(Path file) throws IOException, UnreadableDocument {
    var content = Files.readAllBytes(file);
    return new PlanReader().read(new Documents().read(content, file.getFileName().toString()));
  }
}
