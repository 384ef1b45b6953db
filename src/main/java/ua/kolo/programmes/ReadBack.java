package ua.kolo.programmes;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.reading.PlanReader;

/// Words that a reader tells apart by what they say, and what stands under what: a note that begins
/// like a title would come back from the printed document as one.
record ReadBack(
    String title,
    List<String> approval,
    List<String> preamble,
    List<String> footnotes,
    AmountUnit unit,
    List<List<@Nullable String>> nodes,
    List<List<@Nullable String>> measures,
    List<Sum> totals) {
  private static final Set<Role> MONEY = EnumSet.of(Role.AMOUNT, Role.AMOUNT_TOTAL);

  private record Sum(String label, PrintedTotal.Kind kind, @Nullable String subject) {}

  /// Refuses words that the printed document would give back as something else. What came back
  /// otherwise before the change is not held against it.
  static void refuseOther(Plan before, Plan now, String why) {
    if (!of(now).equals(again(now)) && of(before).equals(again(before))) {
      throw new BadRequest(why);
    }
  }

  /// Refuses a heading under which its column would come back as another, or the rest of the plan
  /// otherwise.
  static void refuseOtherColumns(Plan before, Plan now, String why) {
    var printed = read(now);
    var old = read(before);
    var same = old == null ? List.<Integer>of() : same(before, old);
    boolean words = old != null && of(before).equals(of(old));
    if (printed == null
        ? old != null
        : !same(now, printed).containsAll(same) || (words && !of(now).equals(of(printed)))) {
      throw new BadRequest(why);
    }
  }

  /// The columns that come back as they are.
  private static List<Integer> same(Plan plan, Plan read) {
    var own = plan.layout().columns();
    var other = read.layout().columns();
    return IntStream.range(0, Math.min(own.size(), other.size()))
        .filter(c -> held(own.get(c), plan).equals(held(other.get(c), read)))
        .boxed()
        .toList();
  }

  /// What a column holds, whatever it is called.
  private static List<@Nullable Object> held(Layout.Column column, Plan plan) {
    boolean money = MONEY.contains(column.role());
    var unit = Objects.requireNonNullElse(column.unit(), plan.head().unit());
    return Arrays.asList(column.role(), column.year(), column.source(), money ? unit : null);
  }

  private static @Nullable ReadBack again(Plan plan) {
    var read = read(plan);
    return read == null ? null : of(read);
  }

  private static @Nullable Plan read(Plan plan) {
    try {
      var printed = PrintedFile.of(plan, OutputFormat.DOCX);
      return new PlanReader().read(new Documents().read(printed, "plan.docx"));
    } catch (UnreadableDocument none) {
      return null;
    }
  }

  private static ReadBack of(Plan plan) {
    var head = plan.head();
    return new ReadBack(
        head.title(),
        head.approval().raw(),
        head.ownPreamble(),
        head.footnotes(),
        head.unit(),
        plan.nodes().stream()
            .map(one -> words(one.text(), one.outcome(), above(plan, one.parent())))
            .toList(),
        plan.measures().stream()
            .map(one -> words(one.text(), one.lead(), above(plan, one.parent())))
            .toList(),
        plan.totals().stream().map(t -> new Sum(t.label(), t.kind(), t.subject())).toList());
  }

  private static List<@Nullable String> words(
      String text, @Nullable String beside, @Nullable String above) {
    return Arrays.asList(text, beside, above);
  }

  /// Under which of the nodes it stands; keys are made anew by each reading.
  private static @Nullable String above(Plan plan, @Nullable String key) {
    return IntStream.range(0, plan.nodes().size())
        .filter(at -> plan.nodes().get(at).key().equals(key))
        .mapToObj(String::valueOf)
        .findFirst()
        .orElse(null);
  }
}
