package ua.kolo.programmes.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Executor;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.FundingLine.State;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Measure.Field;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.PrintedTotal;
import ua.kolo.programmes.plan.Quantity;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.plan.Term;

/// Plans in few words. Amounts are written in thousands as in a table: the total, a bar, the years:
/// `"670 | 100 120 140"`; a dash, a blank `_` or a `0` may stand for a number.
final class Plans {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final int from;
  private final int to;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final List<PrintedTotal> totals = new ArrayList<>();
  private final List<Layout.Column> columns = new ArrayList<>();
  private Head.Kind kind = Head.Kind.PROGRAMME_ANNEX;
  private Head.@Nullable Level level;
  private List<String> preamble = List.of();
  private final List<Question> questions = new ArrayList<>();

  private Plans(int from, int to) {
    this.from = from;
    this.to = to;
  }

  static Plans of(int from, int to) {
    return new Plans(from, to);
  }

  Plans kind(Head.Kind which) {
    kind = which;
    return this;
  }

  Plans level(Head.Level which) {
    level = which;
    return this;
  }

  Plans preamble(String... paragraphs) {
    preamble = List.of(paragraphs);
    return this;
  }

  /// It is asked what the column of totals holds.
  Plans asksAboutTotals() {
    var details = List.of("Разом", Role.AMOUNT_TOTAL.name());
    var code = Question.Code.COLUMN_ROLE;
    questions.add(new Question(code, null, Field.AMOUNT, details, Origin.PERSON));
    return this;
  }

  Plans column(Role role, String header) {
    columns.add(new Layout.Column(role, header, null, null, null, 1));
    return this;
  }

  Plans node(String key, String number, String text) {
    return node(key, number, text, null);
  }

  Plans node(String key, @Nullable String number, String text, @Nullable String parent) {
    int depth = parent == null ? 0 : 1;
    nodes.add(new Node(key, depth, number, text, null, parent, Origin.PERSON));
    return this;
  }

  Plans measure(Row row) {
    measures.add(row.measure(from));
    return this;
  }

  Plans total(PrintedTotal.Kind what, @Nullable String subject, String amounts) {
    return total(what, subject, null, null, amounts);
  }

  Plans total(
      PrintedTotal.Kind what,
      @Nullable String subject,
      @Nullable String node,
      @Nullable Integer partOf,
      String amounts) {
    var cells = new Cells(amounts, from);
    var label = subject == null ? "Всього" : "Всього, " + subject;
    totals.add(
        new PrintedTotal(
            label,
            what,
            subject,
            node,
            partOf,
            cells.total,
            cells.years,
            cells.raw,
            Origin.PERSON));
    return this;
  }

  Plan plan() {
    var head =
        new Head(
            "Програма",
            kind,
            level,
            Head.Place.UNKNOWN,
            new Head.Period(from, to),
            Head.Approval.NONE,
            AmountUnit.THOUSAND,
            preamble,
            List.of());
    var layout =
        new Layout(columns, List.of(), List.of(), false, true, Layout.Shape.ROW_PER_MEASURE);
    return new Plan(head, layout, nodes, measures, totals, questions);
  }

  static Row row(String key, @Nullable String parent, String text) {
    return new Row(key, parent, text);
  }

  /// One measure in the making.
  static final class Row {
    private final String key;
    private final @Nullable String parent;
    private final String text;
    private @Nullable String number;
    private final List<Executor> executors = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();
    private Measure.@Nullable Result result;
    private Term term = Term.MISSING;
    private final List<Quantity> quantities = new ArrayList<>();

    private Row(String key, @Nullable String parent, String text) {
      this.key = key;
      this.parent = parent;
      this.text = text;
      this.number = key.substring(key.lastIndexOf('.') + 1) + ".";
    }

    Row number(@Nullable String printed) {
      number = printed;
      return this;
    }

    /// Executors; «*» before a name means by consent.
    Row by(String... names) {
      for (var name : names) {
        boolean consent = name.startsWith("*");
        executors.add(new Executor(consent ? name.substring(1) : name, consent));
      }
      return this;
    }

    Row line(String amounts) {
      return line("обласний бюджет", amounts);
    }

    Row line(String source, String amounts) {
      lines.add(List.of("", source, amounts));
      return this;
    }

    Row lineOf(String executor, String source, String amounts) {
      lines.add(List.of(executor, source, amounts));
      return this;
    }

    Row result(String words) {
      result = new Measure.Result(Measure.Result.Kind.EXPECTED, words);
      return this;
    }

    Row term(String raw) {
      term = new Term(raw, null, null, Term.Recurrence.NONE, List.of(), false, false, null, false);
      return this;
    }

    Row counted(int many, String unit) {
      var value = BigDecimal.valueOf(many);
      quantities.add(new Quantity(Quantity.Kind.EXACT, value, null, null, unit, many + " " + unit));
      return this;
    }

    private Measure measure(int firstYear) {
      var all = new ArrayList<FundingLine>();
      lines.forEach(l -> all.add(funding(l.get(0), l.get(1), new Cells(l.get(2), firstYear))));
      return new Measure(
          key,
          number,
          text,
          null,
          parent,
          List.of(),
          executors,
          term,
          all,
          result,
          quantities,
          List.of(),
          new EnumMap<>(Field.class),
          List.of());
    }

    /// A source in brackets details the line before it.
    private static FundingLine funding(String executor, String source, Cells cells) {
      boolean part = source.startsWith("(");
      var plain = part ? source.substring(1, source.length() - 1) : source;
      return new FundingLine(
          executor.isEmpty() ? List.of() : List.of(new Executor(executor, false)),
          plain.isEmpty() ? List.of() : List.of(plain),
          plain,
          cells.state,
          cells.total,
          cells.totalPrinted,
          cells.years,
          cells.raw,
          part,
          null,
          Origin.PERSON);
    }
  }

  /// Money cells as written.
  private static final class Cells {
    private final TreeMap<Integer, BigDecimal> years = new TreeMap<>();
    private final Map<Integer, String> raw = new HashMap<>();
    private final @Nullable BigDecimal total;
    private final boolean totalPrinted;
    private final State state;

    Cells(String written, int firstYear) {
      var parts = written.split("\\|", -1);
      var first = parts[0].strip();
      raw.put(0, first);
      total = number(first);
      totalPrinted = total != null;
      int year = firstYear;
      for (var cell : parts.length > 1 ? parts[1].strip().split(" +", -1) : new String[0]) {
        raw.put(year, cell);
        var amount = number(cell);
        if (amount != null) {
          years.put(year, amount);
        }
        year++;
      }
      state = state(first);
    }

    private State state(String first) {
      if (total == null && years.isEmpty()) {
        return first.equals("-") ? State.DASH : State.BLANK;
      }
      boolean zero = total != null && total.signum() == 0;
      return zero ? State.ZERO : State.AMOUNT;
    }

    private static @Nullable BigDecimal number(String cell) {
      boolean digits = !cell.isEmpty() && Character.isDigit(cell.charAt(cell.length() - 1));
      return digits ? new BigDecimal(cell).multiply(THOUSAND) : null;
    }
  }
}
