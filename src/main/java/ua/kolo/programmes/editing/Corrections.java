package ua.kolo.programmes.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.checking.Recount;
import ua.kolo.programmes.editing.Correction.AddMeasure;
import ua.kolo.programmes.editing.Correction.AddMeasures;
import ua.kolo.programmes.editing.Correction.AddNode;
import ua.kolo.programmes.editing.Correction.AddTotal;
import ua.kolo.programmes.editing.Correction.Confirm;
import ua.kolo.programmes.editing.Correction.DeleteMeasure;
import ua.kolo.programmes.editing.Correction.DeleteNode;
import ua.kolo.programmes.editing.Correction.Detail;
import ua.kolo.programmes.editing.Correction.MergeMeasure;
import ua.kolo.programmes.editing.Correction.MoveMeasure;
import ua.kolo.programmes.editing.Correction.RemoveLine;
import ua.kolo.programmes.editing.Correction.RemoveTotal;
import ua.kolo.programmes.editing.Correction.ReplaceMoney;
import ua.kolo.programmes.editing.Correction.SetAmount;
import ua.kolo.programmes.editing.Correction.SetExecutors;
import ua.kolo.programmes.editing.Correction.SetHeading;
import ua.kolo.programmes.editing.Correction.SetKind;
import ua.kolo.programmes.editing.Correction.SetLevel;
import ua.kolo.programmes.editing.Correction.SetNodeNumber;
import ua.kolo.programmes.editing.Correction.SetNodeParent;
import ua.kolo.programmes.editing.Correction.SetNodeText;
import ua.kolo.programmes.editing.Correction.SetNumber;
import ua.kolo.programmes.editing.Correction.SetOfWhich;
import ua.kolo.programmes.editing.Correction.SetParent;
import ua.kolo.programmes.editing.Correction.SetPeriod;
import ua.kolo.programmes.editing.Correction.SetPlace;
import ua.kolo.programmes.editing.Correction.SetResult;
import ua.kolo.programmes.editing.Correction.SetSource;
import ua.kolo.programmes.editing.Correction.SetTerm;
import ua.kolo.programmes.editing.Correction.SetText;
import ua.kolo.programmes.editing.Correction.SetTitle;
import ua.kolo.programmes.editing.Correction.SetTotal;
import ua.kolo.programmes.editing.Correction.SetUnit;
import ua.kolo.programmes.editing.Correction.ShiftNode;
import ua.kolo.programmes.editing.Correction.SplitMeasure;
import ua.kolo.programmes.editing.Correction.Wording;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.wording.Terms;

/// Applies a change to a plan and gives the plan after it.
public final class Corrections {
  private final Plan plan;
  private final MeasureEdit edit;

  private Corrections(Plan plan) {
    this.plan = plan;
    edit = new MeasureEdit(plan);
  }

  /// The plan after the change.
  ///
  /// @throws CorrectionRefused when the plan has no such place or the words make no sense there
  public static Plan apply(Plan plan, Correction correction) {
    return Recount.counted(new Corrections(plan).apply(correction));
  }

  private Plan apply(Correction correction) {
    return switch (correction) {
      case SetNumber(var key, var number) ->
          change(key, Field.NUMBER, m -> m.number = number.isBlank() ? null : number.strip());
      case SetText(var key, var text) -> change(key, Field.TEXT, m -> m.text = words(text));
      case SetExecutors(var key, var typed) ->
          change(key, Field.EXECUTORS, m -> edit.executors(m, typed));
      case SetTerm(var key, var typed) -> change(key, Field.TERM, m -> edit.term(m, typed));
      case SetAmount set -> change(set.measure(), Field.AMOUNT, m -> edit.amount(m, set));
      case SetSource set -> change(set.measure(), Field.SOURCE, m -> edit.source(m, set));
      case RemoveLine(var key, var line) ->
          change(key, Field.AMOUNT, m -> edit.removeLine(m, line));
      case SetOfWhich set -> change(set.measure(), Field.AMOUNT, m -> edit.ofWhich(m, set));
      case SetResult(var key, var text) -> change(key, Field.RESULT, m -> edit.result(m, text));
      case SetParent(var key, var node) -> reparent(key, node);
      case AddMeasure(var after, var node, var text) -> add(after, node, words(text));
      case AddMeasures add -> new ManyMeasures(plan).add(add);
      case ReplaceMoney money -> new ManyMeasures(plan).replace(money);
      case DeleteMeasure(var key) -> delete(key);
      case MoveMeasure(var key, var after) -> move(key, after);
      case SplitMeasure(var key, var first, var second) -> split(key, words(first), words(second));
      case MergeMeasure(var key, var into) -> merge(key, into);
      case AddNode(var parent, var text) ->
          new NodeEdit(plan).add(new AddNode(parent, words(text)));
      case DeleteNode(var key) -> new NodeEdit(plan).delete(key);
      case SetNodeText(var key, var text) -> new NodeEdit(plan).text(key, words(text));
      case SetNodeNumber(var key, var number) -> new NodeEdit(plan).number(key, number);
      case ShiftNode(var key, var down) -> new NodeMove(plan).shift(key, down);
      case SetNodeParent(var key, var parent) -> new NodeMove(plan).under(key, parent);
      case SetTitle(var title) -> head(new HeadEdit(plan.head()).title(title));
      case SetKind(var kind) -> head(new HeadEdit(plan.head()).kind(kind));
      case SetLevel(var level) -> level(new HeadEdit(plan.head()).level(level));
      case SetPlace(var oblast, var raion, var hromada) ->
          head(new HeadEdit(plan.head()).place(new Head.Place(oblast, raion, hromada)));
      case SetPeriod(var from, var to) -> period(new HeadEdit(plan.head()).period(from, to));
      case SetUnit(var unit) -> unit(unit);
      case SetHeading set -> new HeadingEdit(plan).set(set);
      case SetTotal set -> new TotalEdit(plan).set(set);
      case AddTotal(var label) -> new TotalEdit(plan).add(words(label));
      case RemoveTotal(var total) -> new TotalEdit(plan).remove(total);
      case Confirm(var question) -> confirm(question);
      case Wording wording -> new WordingEdit(plan).apply(wording);
      case Detail detail -> detail(detail);
    };
  }

  private Plan detail(Detail detail) {
    var details = new DetailEdit(plan.layout(), edit);
    return change(detail.measure(), DetailEdit.field(detail), m -> details.apply(m, detail));
  }

  private Plan change(String key, Field field, Consumer<MeasureDraft> change) {
    var order = new MeasureOrder(plan);
    int place = order.find(key);
    var draft = MeasureDraft.of(order.measures.get(place));
    change.accept(draft);
    draft.decide(field);
    order.measures.set(place, draft.whole());
    return measures(order.measures, asked(q -> key.equals(q.subject()) && field == q.field()));
  }

  private Plan reparent(String key, @Nullable String node) {
    var order = new MeasureOrder(plan);
    var draft = MeasureDraft.of(order.measures.remove(order.find(key)));
    draft.parent = node;
    order.measures.add(order.endOf(node), draft.whole());
    return measures(
        order.measures,
        asked(q -> key.equals(q.subject()) && q.code() == Question.Code.LEVEL_UNCLEAR));
  }

  private Plan add(@Nullable String after, @Nullable String node, String text) {
    var order = new MeasureOrder(plan);
    int place = after == null ? order.startOf(node) : order.find(after) + 1;
    var parent = after == null ? node : order.measures.get(place - 1).parent();
    order.measures.add(place, edit.fresh(order.freshKey(), text, parent).whole());
    return measures(order.measures, plan.questions());
  }

  private Plan delete(String key) {
    var order = new MeasureOrder(plan);
    order.measures.remove(order.find(key));
    return measures(order.measures, asked(q -> key.equals(q.subject())));
  }

  private Plan move(String key, @Nullable String after) {
    if (key.equals(after)) {
      return plan;
    }
    var order = new MeasureOrder(plan);
    var draft = MeasureDraft.of(order.measures.remove(order.find(key)));
    int place = after == null ? order.startOf(draft.parent) : order.find(after) + 1;
    if (after != null) {
      draft.parent = order.measures.get(place - 1).parent();
    }
    order.measures.add(place, draft.whole());
    return measures(order.measures, plan.questions());
  }

  private Plan split(String key, String first, String second) {
    var order = new MeasureOrder(plan);
    int place = order.find(key);
    var kept = MeasureDraft.of(order.measures.get(place));
    var made = edit.fresh(order.freshKey(), second, kept.parent);
    made.executors = kept.executors;
    made.term = kept.term;
    kept.text = first;
    order.measures.set(place, kept.whole());
    order.measures.add(place + 1, made.whole());
    return measures(order.measures, plan.questions());
  }

  private Plan merge(String key, String into) {
    if (key.equals(into)) {
      throw new CorrectionRefused("mergeWithItself");
    }
    var order = new MeasureOrder(plan);
    var other = order.measures.remove(order.find(key));
    int place = order.find(into);
    var draft = MeasureDraft.of(order.measures.get(place));
    MeasureEdit.merge(draft, other);
    order.measures.set(place, draft.whole());
    return measures(order.measures, asked(q -> key.equals(q.subject())));
  }

  private Plan head(Head head) {
    return whole(head, plan.nodes(), plan.measures(), plan.totals(), plan.questions());
  }

  private Plan level(Head head) {
    var left = asked(q -> q.subject() == null && q.code() == Question.Code.LEVEL_UNCLEAR);
    return whole(head, plan.nodes(), plan.measures(), plan.totals(), left);
  }

  private Plan period(Head head) {
    var noColumn =
        plan.layout().columns().stream().noneMatch(column -> column.role() == Layout.Role.TERM);
    var measures = replaced(plan.measures(), measure -> inPeriod(measure, head, noColumn));
    return new Plan(
        head,
        YearColumns.follow(plan, head.period()),
        plan.nodes(),
        measures,
        plan.totals(),
        asked(question -> question.code() == Question.Code.PERIOD_UNCLEAR));
  }

  private static Measure inPeriod(Measure measure, Head head, boolean noColumn) {
    var draft = MeasureDraft.of(measure);
    draft.term =
        measure.term().raw() == null
            ? Terms.missing(head.period(), noColumn)
            : Terms.parse(measure.term().raw(), head.period());
    return draft.whole();
  }

  private Plan unit(AmountUnit unit) {
    if (OwnUnit.isUnprinted(plan)) {
      return OwnUnit.of(plan, unit);
    }
    var from = plan.head().unit();
    var measures = replaced(plan.measures(), measure -> rescaled(measure, from, unit));
    var totals = replaced(plan.totals(), total -> MoneyEdit.rescale(total, from, unit));
    return whole(
        new HeadEdit(plan.head()).unit(unit),
        plan.nodes(),
        measures,
        totals,
        asked(question -> question.code() == Question.Code.UNIT_UNCLEAR));
  }

  private static Measure rescaled(Measure measure, AmountUnit from, AmountUnit to) {
    var draft = MeasureDraft.of(measure);
    draft.lines.replaceAll(line -> MoneyEdit.rescale(line, from, to));
    return draft.whole();
  }

  private Plan confirm(int question) {
    if (question < 0 || question >= plan.questions().size()) {
      throw new CorrectionRefused("noSuchQuestion");
    }
    var left = new ArrayList<>(plan.questions());
    left.remove(question);
    return measures(plan.measures(), left);
  }

  private List<Question> asked(Predicate<Question> answered) {
    return plan.questions().stream().filter(question -> !answered.test(question)).toList();
  }

  private static <T> List<T> replaced(List<T> all, UnaryOperator<T> change) {
    return all.stream().map(change).toList();
  }

  private static String words(String typed) {
    if (typed.isBlank()) {
      throw new CorrectionRefused("noText");
    }
    return typed.strip();
  }

  private Plan measures(List<Measure> measures, List<Question> questions) {
    return whole(plan.head(), plan.nodes(), measures, plan.totals(), questions);
  }

  private Plan whole(
      Head head,
      List<Node> nodes,
      List<Measure> measures,
      List<PrintedTotal> totals,
      List<Question> questions) {
    return new Plan(head, plan.layout(), nodes, measures, totals, questions);
  }
}
