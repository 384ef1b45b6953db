package ua.kolo.programmes;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;

/// One field of a plan opened for change, and what was typed into it.
///
/// @param version of the plan the reader looked at
/// @param what null in a request that is none of ours
/// @param of key of the measure or node; position of the question or total; row and column of a
///   heading; empty for the head
/// @param line position of the funding line in its measure
/// @param year of an amount, null for the total
record CorrectionForm(
    int version,
    @Nullable What what,
    @Nullable String of,
    @Nullable Integer line,
    @Nullable Integer year,
    @Nullable String typed,
    @Nullable String oblast,
    @Nullable String raion,
    @Nullable String hromada) {
  private static final Pattern YEARS = Pattern.compile("\\D*(\\d{4})(?:\\D+(\\d{4}))?\\D*");

  /// A section goes past its neighbour; no key of a node looks so.
  private static final String UP = "UP";

  private static final String DOWN = "DOWN";

  /// What can be changed in one step.
  enum What {
    NUMBER,
    TEXT,
    EXECUTORS,
    TERM,
    SOURCE,
    AMOUNT,
    RESULT,
    PARENT,
    NODE,
    TOTAL,
    TITLE,
    LEVEL,
    PLACE,
    PERIOD,
    UNIT,
    CONFIRM,
    KIND,
    NODE_NUMBER,
    REMOVE_LINE,
    OF_WHICH,
    ADD_TOTAL,
    REMOVE_TOTAL,
    SPLIT,
    MERGE,
    ADD,
    DELETE,
    PREAMBLE,
    FOOTNOTES,
    APPROVAL,
    LEAD,
    OUTCOME,
    TOTAL_LABEL,
    INDICATOR,
    INDICATOR_UNIT,
    TARGET,
    REMOVE_INDICATOR,
    OTHER,
    LINE_RESULT,
    LINE_EXECUTORS,
    NODE_PLACE,
    HEADING
  }

  /// The field to open, null when none is asked for.
  static @Nullable CorrectionForm opening(
      @Nullable What what, @Nullable String of, @Nullable Integer line, @Nullable Integer year) {
    return what == null
        ? null
        : new CorrectionForm(0, what, of, line, year, null, null, null, null);
  }

  /// Whether this very field is the one opened.
  boolean opens(What what, String of, @Nullable Integer line, @Nullable Integer year) {
    return this.what == what
        && subject().equals(of)
        && Objects.equals(this.line, line)
        && Objects.equals(this.year, year);
  }

  /// The field's name in the page's address, after `#`.
  public String anchor() {
    return anchor(Objects.requireNonNull(what), subject(), line, year);
  }

  static String anchor(What what, String of, @Nullable Integer line, @Nullable Integer year) {
    var parts = new StringBuilder(what.name()).append('-').append(of);
    if (line != null) {
      parts.append('-').append(line);
    }
    if (year != null) {
      parts.append('-').append(year);
    }
    return parts.toString();
  }

  /// The change it asks for; refused when what was typed has no meaning for its field.
  Correction correction() {
    if (what == null) {
      throw new BadRequest("programmes.correction.noPlace");
    }
    return switch (what) {
      case NUMBER -> new Correction.SetNumber(subject(), words());
      case TEXT -> new Correction.SetText(subject(), words());
      case EXECUTORS -> new Correction.SetExecutors(subject(), words());
      case TERM -> new Correction.SetTerm(subject(), words());
      case SOURCE -> new Correction.SetSource(subject(), place(), words());
      case AMOUNT -> new Correction.SetAmount(subject(), place(), year, words());
      case RESULT -> new Correction.SetResult(subject(), words());
      case PARENT -> new Correction.SetParent(subject(), blankless(typed));
      case NODE -> new Correction.SetNodeText(subject(), words());
      case TOTAL -> new Correction.SetTotal(number(of), year, words());
      case TITLE -> new Correction.SetTitle(words());
      case LEVEL -> new Correction.SetLevel(named(Head.Level.class));
      case PLACE ->
          new Correction.SetPlace(blankless(oblast), blankless(raion), blankless(hromada));
      case PERIOD -> period();
      case UNIT -> new Correction.SetUnit(named(AmountUnit.class));
      case CONFIRM -> new Correction.Confirm(number(of));
      case KIND -> new Correction.SetKind(named(Head.Kind.class));
      case NODE_NUMBER -> new Correction.SetNodeNumber(subject(), words());
      case REMOVE_LINE -> new Correction.RemoveLine(subject(), place());
      case OF_WHICH -> new Correction.SetOfWhich(subject(), place(), Boolean.parseBoolean(words()));
      case ADD_TOTAL -> new Correction.AddTotal(words());
      case REMOVE_TOTAL -> new Correction.RemoveTotal(number(of));
      case SPLIT -> split();
      case MERGE -> new Correction.MergeMeasure(subject(), words());
      case ADD -> new Correction.AddMeasure(blankless(of), null, words());
      case DELETE -> new Correction.DeleteMeasure(subject());
      case PREAMBLE -> new Correction.SetPreamble(words());
      case FOOTNOTES -> new Correction.SetFootnotes(words());
      case APPROVAL -> new Correction.SetApproval(words());
      case LEAD -> new Correction.SetLead(subject(), words());
      case OUTCOME -> new Correction.SetOutcome(subject(), words());
      case TOTAL_LABEL -> new Correction.SetTotalLabel(number(of), words());
      case INDICATOR -> new Correction.SetIndicator(subject(), place(), words());
      case INDICATOR_UNIT -> new Correction.SetIndicatorUnit(subject(), place(), words());
      case TARGET -> new Correction.SetTarget(subject(), place(), year == null ? 0 : year, words());
      case REMOVE_INDICATOR -> new Correction.RemoveIndicator(subject(), place());
      case OTHER -> new Correction.SetOther(subject(), place(), words());
      case LINE_RESULT -> new Correction.SetLineResult(subject(), place(), words());
      case LINE_EXECUTORS -> new Correction.SetLineExecutors(subject(), place(), words());
      case NODE_PLACE ->
          switch (words()) {
            case UP -> new Correction.ShiftNode(subject(), false);
            case DOWN -> new Correction.ShiftNode(subject(), true);
            case "" -> throw new BadRequest("programmes.correction.noChoice");
            default -> new Correction.SetNodeParent(subject(), words());
          };
      case HEADING -> heading();
    };
  }

  /// The row and the column of a cell of the header, `0-3`.
  private Correction heading() {
    var at = subject().split("-", 2);
    return new Correction.SetHeading(number(at[0]), number(at.length < 2 ? null : at[1]), words());
  }

  /// The measure's words with a line's end where the second measure begins.
  private Correction split() {
    var parts = words().strip().split("\\s*\\R\\s*", 2);
    if (parts.length < 2) {
      throw new BadRequest("programmes.correction.noSecond");
    }
    return new Correction.SplitMeasure(subject(), parts[0], parts[1]);
  }

  private Correction period() {
    var years = YEARS.matcher(words());
    if (!years.matches()) {
      throw new BadRequest("programmes.correction.noPeriod");
    }
    int from = Integer.parseInt(years.group(1));
    return new Correction.SetPeriod(
        from, years.group(2) == null ? from : Integer.parseInt(years.group(2)));
  }

  private String subject() {
    return of == null ? "" : of;
  }

  private String words() {
    return typed == null ? "" : typed;
  }

  private int place() {
    return line == null ? 0 : line;
  }

  private <E extends Enum<E>> E named(Class<E> kind) {
    try {
      return Enum.valueOf(kind, words());
    } catch (IllegalArgumentException unknown) {
      throw new BadRequest("programmes.correction.noChoice");
    }
  }

  private static int number(@Nullable String text) {
    try {
      return Integer.parseInt(text == null ? "" : text);
    } catch (NumberFormatException nonsense) {
      throw new BadRequest("programmes.correction.noPlace");
    }
  }

  private static @Nullable String blankless(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
