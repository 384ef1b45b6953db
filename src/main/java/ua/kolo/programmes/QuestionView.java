package ua.kolo.programmes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.CorrectionForm.What;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Question;

/// A question of the reader with the field that answers it.
///
/// @param index position among the plan's questions
/// @param label number and words of the measure or node, null for the whole document
/// @param said what was read
/// @param address the cell in doubt, null when none
/// @param what the field to correct, null when a column or nothing is to be corrected
/// @param column the column in doubt, null for other questions
/// @param focused the question to go on with after the one before was answered
record QuestionView(
    int index,
    Question.Code code,
    @Nullable String subject,
    @Nullable String label,
    List<String> said,
    @Nullable String address,
    @Nullable What what,
    @Nullable Integer line,
    @Nullable Integer column,
    boolean focused) {
  private static final String ANSWERED = What.CONFIRM + "-";

  static List<QuestionView> of(PlanFields fields) {
    var plan = fields.plan();
    var all = new ArrayList<QuestionView>();
    for (int i = 0; i < plan.questions().size(); i++) {
      all.add(of(i, plan.questions().get(i), fields));
    }
    return all;
  }

  /// Which sentence asks it: the whole document's level is asked for in other words than an item's.
  public String asks() {
    boolean whole = code == Question.Code.LEVEL_UNCLEAR && subject == null;
    return code.name() + (whole ? ".document" : "");
  }

  /// Where its field stands on the page.
  public @Nullable String anchor() {
    return what == null
        ? null
        : CorrectionForm.anchor(what, subject == null ? "" : subject, line, null);
  }

  private static QuestionView of(int index, Question question, PlanFields fields) {
    var measure = measure(fields.plan(), question.subject());
    var what = what(question, measure);
    boolean column = question.code() == Question.Code.COLUMN_ROLE;
    return new QuestionView(
        index,
        question.code(),
        question.subject(),
        label(fields.plan(), question.subject()),
        question.details(),
        address(question, measure, fields),
        what,
        what == What.AMOUNT || what == What.SOURCE ? 0 : null,
        column ? question.origin().column() : null,
        index == next(fields));
  }

  // Answered questions leave the list, so the next one has taken the place.
  private static int next(PlanFields fields) {
    var at = fields.at();
    if (at == null || !at.matches(ANSWERED + "\\d{1,6}")) {
      return -1;
    }
    int answered = Integer.parseInt(at.substring(ANSWERED.length()));
    return Math.min(answered, fields.plan().questions().size() - 1);
  }

  private static @Nullable String address(
      Question question, @Nullable Measure measure, PlanFields fields) {
    var own = fields.address(question.origin());
    var words = measure == null ? null : measure.origins().get(Measure.Field.TEXT);
    return own != null || words == null ? own : fields.address(words);
  }

  private static @Nullable What what(Question question, @Nullable Measure measure) {
    return switch (question.code()) {
      case COLUMN_ROLE, NO_TABLE -> null;
      case UNIT_UNCLEAR -> What.UNIT;
      case PERIOD_UNCLEAR -> What.PERIOD;
      case LEVEL_UNCLEAR -> measure == null ? What.LEVEL : What.PARENT;
      case EXECUTOR_BOUNDARY,
          TERM_UNCLEAR,
          AMOUNT_UNCLEAR,
          SHARED_EXECUTORS,
          SHARED_TERM,
          AMOUNT_SHARED,
          CONTINUED_ROW,
          SHIFTED_ROW ->
          measure == null ? null : field(question.field(), measure);
    };
  }

  private static @Nullable What field(Measure.@Nullable Field field, Measure measure) {
    if (field == null) {
      return What.TEXT;
    }
    return switch (field) {
      case NUMBER -> What.NUMBER;
      case TEXT -> What.TEXT;
      case EXECUTORS -> What.EXECUTORS;
      case TERM -> What.TERM;
      case SOURCE -> measure.lines().isEmpty() ? null : What.SOURCE;
      case AMOUNT -> measure.lines().isEmpty() ? null : What.AMOUNT;
      case RESULT -> What.RESULT;
      case INDICATOR, PLACE -> null;
    };
  }

  private static @Nullable Measure measure(Plan plan, @Nullable String key) {
    return plan.measures().stream().filter(m -> m.key().equals(key)).findFirst().orElse(null);
  }

  private static @Nullable String label(Plan plan, @Nullable String key) {
    var measure = measure(plan, key);
    if (measure != null) {
      return PlanFields.numbered(measure.number(), measure.text());
    }
    return plan.nodes().stream()
        .filter(node -> node.key().equals(key))
        .map(node -> PlanFields.numbered(node.number(), node.text()))
        .findFirst()
        .orElse(null);
  }
}
