package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.editing.Correction.SetApproval;
import ua.kolo.programmes.editing.Correction.SetFootnotes;
import ua.kolo.programmes.editing.Correction.SetLead;
import ua.kolo.programmes.editing.Correction.SetOutcome;
import ua.kolo.programmes.editing.Correction.SetPreamble;
import ua.kolo.programmes.editing.Correction.SetTotalLabel;
import ua.kolo.programmes.editing.Correction.Wording;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.wording.HeadReader;
import ua.kolo.programmes.wording.Texts;

/// Changes of the words around a plan's table, over its lists and before its sums.
final class WordingEdit {
  private final Plan plan;

  WordingEdit(Plan plan) {
    this.plan = plan;
  }

  Plan apply(Wording wording) {
    var head = plan.head();
    return switch (wording) {
      case SetPreamble(var typed) ->
          with(head(head.approval(), Texts.lines(typed), head.footnotes()));
      case SetFootnotes(var typed) ->
          with(head(head.approval(), head.preamble(), Texts.lines(typed)));
      case SetApproval(var typed) -> approval(HeadReader.approval(Texts.lines(typed)));
      case SetLead(var measure, var text) -> lead(measure, Texts.normalise(text));
      case SetOutcome(var node, var text) -> outcome(node, Texts.normalise(text));
      case SetTotalLabel(var total, var text) -> label(total, Texts.normalise(text));
    };
  }

  /// Its lines stand among those before the title too, where a document prints them twice.
  private Plan approval(Head.Approval approval) {
    var head = plan.head();
    var rest = new ArrayList<>(head.preamble());
    rest.removeAll(head.approval().raw());
    return with(head(approval, rest, head.footnotes()));
  }

  private Head head(Head.Approval approval, List<String> preamble, List<String> footnotes) {
    var head = plan.head();
    return new Head(
        head.title(),
        head.kind(),
        head.level(),
        head.place(),
        head.period(),
        approval,
        head.unit(),
        preamble,
        footnotes);
  }

  /// A list's lead ends as it did, else it would open no list.
  private Plan lead(String key, String text) {
    var order = new MeasureOrder(plan);
    int at = order.find(key);
    var old = order.measures.get(at).lead();
    if (old == null || text.isEmpty()) {
      throw new CorrectionRefused("noText");
    }
    var now = old.endsWith(":") && !text.endsWith(":") ? text + ":" : text;
    int first = at;
    while (first > 0 && shares(order.measures.get(first - 1), old)) {
      first--;
    }
    for (int m = first; m < order.measures.size() && shares(order.measures.get(m), old); m++) {
      var draft = MeasureDraft.of(order.measures.get(m));
      draft.lead = now;
      order.measures.set(m, draft.whole());
    }
    return with(plan.nodes(), order.measures, plan.totals());
  }

  private static boolean shares(Measure measure, String lead) {
    return lead.equals(measure.lead());
  }

  private Plan outcome(String key, String text) {
    var nodes = new ArrayList<>(plan.nodes());
    for (int n = 0; n < nodes.size(); n++) {
      var node = nodes.get(n);
      if (node.key().equals(key)) {
        nodes.set(n, outcome(node, text.isEmpty() ? null : text));
        return with(nodes, plan.measures(), plan.totals());
      }
    }
    throw new CorrectionRefused("noSuchNode");
  }

  private static Node outcome(Node node, @Nullable String text) {
    return new Node(
        node.key(), node.level(), node.number(), node.text(), text, node.parent(), node.origin());
  }

  private Plan label(int at, String text) {
    if (text.isEmpty()) {
      throw new CorrectionRefused("noText");
    }
    if (at < 0 || at >= plan.totals().size()) {
      throw new CorrectionRefused("noSuchTotal");
    }
    var totals = new ArrayList<>(plan.totals());
    var total = totals.get(at);
    totals.set(at, total.called(text, subject(total, text)));
    return with(plan.nodes(), plan.measures(), totals);
  }

  /// What the sum is of, where the words around its name stayed as they were.
  private static @Nullable String subject(PrintedTotal total, String text) {
    var old = total.subject();
    if (old == null || text.contains(old)) {
      return old;
    }
    int from = total.label().indexOf(old);
    if (from < 0) {
      return old;
    }
    var before = total.label().substring(0, from);
    var after = total.label().substring(from + old.length());
    boolean around =
        text.startsWith(before)
            && text.endsWith(after)
            && text.length() > before.length() + after.length();
    if (!around) {
      throw new CorrectionRefused("totalOfWhat");
    }
    return text.substring(before.length(), text.length() - after.length()).strip();
  }

  private Plan with(Head head) {
    return new Plan(
        head, plan.layout(), plan.nodes(), plan.measures(), plan.totals(), plan.questions());
  }

  private Plan with(List<Node> nodes, List<Measure> measures, List<PrintedTotal> totals) {
    return new Plan(plan.head(), plan.layout(), nodes, measures, totals, plan.questions());
  }
}
