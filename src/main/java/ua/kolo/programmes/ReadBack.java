package ua.kolo.programmes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.Documents;
import ua.kolo.documents.OutputFormat;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.plan.AmountUnit;
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
  private record Sum(String label, PrintedTotal.Kind kind, @Nullable String subject) {}

  /// Refuses words that the printed document would give back as something else. What came back
  /// otherwise before the change is not held against it.
  static void refuseOther(Plan before, Plan now, String why) {
    if (!of(now).equals(again(now)) && of(before).equals(again(before))) {
      throw new BadRequest(why);
    }
  }

  private static @Nullable ReadBack again(Plan plan) {
    try {
      var printed = PrintedFile.of(plan, OutputFormat.DOCX);
      return of(new PlanReader().read(new Documents().read(printed, "plan.docx")));
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
