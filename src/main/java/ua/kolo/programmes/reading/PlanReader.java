package ua.kolo.programmes.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.plan.Node;
import ua.kolo.programmes.plan.Origin;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Question;
import ua.kolo.programmes.plan.RowSums;
import ua.kolo.programmes.wording.HeadReader;
import ua.kolo.programmes.wording.KnownBodies;
import ua.kolo.programmes.wording.Units;

/// Reads a document as a plan. Stateless; safe to share.
public final class PlanReader {
  private final Collection<String> bodies;

  /// Knows no bodies beside those the document names.
  public PlanReader() {
    this(List.of());
  }

  /// @param bodies names of the territory's bodies, learned from earlier documents
  public PlanReader(Collection<String> bodies) {
    this.bodies = bodies;
  }

  /// Reads by content and layout.
  public Plan read(SourceDocument document) {
    return read(document, Layout.Mapping.NONE);
  }

  /// Reads with the columns a person has named.
  public Plan read(SourceDocument document, Layout.Mapping mapping) {
    var table = PlanTable.find(Repaired.of(document), mapping);
    if (table.header == null) {
      return nothing(table);
    }
    return new Reading(table, table.header).plan();
  }

  /// No plan was found: what the head says, and the question where the plan is.
  private static Plan nothing(PlanTable table) {
    var head = HeadReader.read(table.before, table.after, HeadReader.Clues.NONE);
    var layout = new Layout(List.of(), List.of(), List.of(), false, false, Layout.Shape.PARAGRAPHS);
    var question =
        new Question(Question.Code.NO_TABLE, null, null, List.of(), new Origin(0, 0, 0, 0.3));
    return new Plan(head, layout, List.of(), List.of(), List.of(), List.of(question));
  }

  /// One reading of one document.
  private final class Reading {
    private final PlanTable table;
    private final Header header;
    private final Columns columns;
    private final Levels levels;
    private final Interpreter found;
    private final boolean ownYears;
    private final List<Question> questions = new ArrayList<>();

    Reading(PlanTable table, Header header) {
      this.table = table;
      this.header = header;
      SumSentences.settle(table, header.columns());
      var marked = MarkedTerms.settle(header.columns(), table.lines);
      var settled = SettledColumns.settle(marked, table.lines);
      columns = new Columns(ContentRoles.fill(settled, table.lines));
      StrokeSums.spell(table.lines, columns, header);
      var dated = ParallelYears.split(table.lines, columns);
      var parallel = Parallel.split(dated, columns);
      table.lines.clear();
      table.lines.addAll(parallel);
      var fit = new Fit(columns.all, table.lines);
      var realigner = new Realigner(columns.all, fit);
      realigner.realignAll(table.lines);
      Dittos.spell(table.lines, columns);
      RowUnits.settle(table.lines, columns);
      levels = new Levels(columns);
      var rows = Rows.join(table.lines, columns, header, fit);
      ownYears = columns.has(Role.YEAR) && rows.stream().noneMatch(columns::yearOnly);
      found = new Interpreter(columns, levels, rows, Rows.numbered(rows, columns, fit));
      table.after.addAll(found.remarks);
    }

    Plan plan() {
      columnQuestions();
      unitQuestion();
      var head = head();
      var funding = new Funding(columns, head.unit(), head.period());
      var terms = new UnwrittenTerm(columns, head.period(), ownYears);
      var finisher = new Finisher(columns, executors(), terms, funding, questions);
      var measures =
          LoneYears.date(
              columns, found.measures.stream().map(finisher::measure).toList(), questions);
      var totals =
          new ArrayList<>(
              new TotalRows(columns, found.totals, found.measures, levels.nodes)
                  .read(head.unit(), head.period()));
      totals.addAll(OtherTables.totals(table, head.unit(), totals.size(), levels.nodes));
      if (RowSums.doubtful(columns.all, measures)) {
        sumQuestion();
      }
      questions.addAll(Doubts.of(head, measures));
      return new Plan(head, layout(), nodes(), measures, totals, questions);
    }

    private ExecutorCells executors() {
      var headings = new HeadingBodies(levels.nodes);
      return new ExecutorCells(columns, known(), merges(), headings, new Asking(questions));
    }

    private Head head() {
      var executors = cells(Role.EXECUTORS);
      var texts = new ArrayList<String>();
      levels.nodes.forEach(node -> texts.add(node.text));
      found.measures.forEach(measure -> texts.add(measure.text));
      var years = TermYears.of(found.measures, columns);
      years.addAll(PassportYears.of(table.others));
      levels.nodes.stream()
          .map(node -> ColumnRoles.yearOf(node.text))
          .filter(Objects::nonNull)
          .forEach(years::add);
      var clues = new HeadReader.Clues(executors, texts, years, anyUnit());
      return HeadReader.read(table.before, table.after, clues);
    }

    /// The header's unit, or a far one where nothing before the table names any.
    private @Nullable AmountUnit anyUnit() {
      boolean before = table.before.stream().anyMatch(text -> Units.of(text) != null);
      return unit() != null || before ? unit() : FarUnits.of(table);
    }

    private @Nullable AmountUnit unit() {
      for (var row : header.texts()) {
        for (var text : row) {
          var unit = Units.of(text);
          if (unit != null) {
            return unit;
          }
        }
      }
      return null;
    }

    private KnownBodies known() {
      var cells = cells(Role.EXECUTORS);
      cells.addAll(cells(Role.CO_EXECUTORS));
      return new KnownBodies(bodies).learn(cells);
    }

    private List<String> cells(Role role) {
      var cells = new ArrayList<String>();
      for (var measure : found.measures) {
        for (var line : measure.rows) {
          String text = columns.text(line, role);
          if (!text.isEmpty()) {
            cells.add(text);
          }
        }
      }
      return cells;
    }

    private boolean merges() {
      return table.lines.stream().anyMatch(PlanReader::carries);
    }

    private void columnQuestions() {
      for (int c = 0; c < columns.size(); c++) {
        var column = columns.get(c);
        if (column.confidence() < Origin.DOUBTFUL) {
          questions.add(
              new Question(
                  Question.Code.COLUMN_ROLE,
                  null,
                  null,
                  List.of(column.header(), column.role().name()),
                  new Origin(block(), header.first(), c, column.confidence())));
        }
      }
    }

    /// Hardly a row's total is the sum of its years: what the total's column holds is asked.
    private void sumQuestion() {
      for (int c = 0; c < columns.size(); c++) {
        var column = columns.get(c);
        if (column.role() == Role.AMOUNT_TOTAL && column.confidence() >= Origin.DOUBTFUL) {
          questions.addFirst(
              new Question(
                  Question.Code.COLUMN_ROLE,
                  null,
                  null,
                  List.of(column.header(), column.role().name()),
                  new Origin(block(), header.first(), c, Doubts.UNCLEAR)));
        }
      }
    }

    /// Amounts without a unit anywhere may be hryvnias or thousands of them.
    private void unitQuestion() {
      boolean named =
          unit() != null || table.before.stream().anyMatch(text -> Units.of(text) != null);
      boolean inCells =
          table.lines.stream()
              .flatMap(line -> line.words().stream())
              .anyMatch(t -> Units.of(t) != null);
      if (!columns.money.isEmpty() && !named && !inCells) {
        int column = columns.money.getFirst();
        var origin = new Origin(block(), header.first(), column, 0.5);
        questions.add(new Question(Question.Code.UNIT_UNCLEAR, null, null, List.of(), origin));
      }
    }

    private int block() {
      return table.lines.isEmpty() ? 0 : table.lines.getFirst().block;
    }

    private Layout layout() {
      var shape = shape();
      return new Layout(
          columns.all,
          levels.styles(),
          header.texts().stream()
              .map(row -> row.subList(0, Math.min(row.size(), columns.size())))
              .toList(),
          header.numberRow(),
          columns.size() > 4,
          shape);
    }

    private Layout.Shape shape() {
      if (header.texts().isEmpty()) {
        return Layout.Shape.PARAGRAPHS;
      }
      return columns.has(Role.YEAR) ? Layout.Shape.ROWS_PER_YEAR : Layout.Shape.ROW_PER_MEASURE;
    }

    private List<Node> nodes() {
      return levels.nodes.stream()
          .map(
              node ->
                  new Node(
                      node.key,
                      levels.level(node),
                      node.number,
                      node.text,
                      node.outcome,
                      node.parent == null ? null : node.parent.key,
                      node.origin))
          .toList();
    }
  }

  private static boolean carries(Line line) {
    for (boolean carried : line.carried) {
      if (carried) {
        return true;
      }
    }
    return false;
  }
}
