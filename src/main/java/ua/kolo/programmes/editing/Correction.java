package ua.kolo.programmes.editing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.programmes.plan.AmountUnit;
import ua.kolo.programmes.plan.FundingLine;
import ua.kolo.programmes.plan.Head;
import ua.kolo.programmes.plan.Measure;

/// One change a person makes to a plan. Measures and nodes are named by key; words are taken as
/// typed and read by the same rules as a document's.
public sealed interface Correction {
  record SetNumber(String measure, String number) implements Correction {}

  record SetText(String measure, String text) implements Correction {}

  /// Names the bodies that carry it out.
  ///
  /// @param typed bodies parted by «;», «(за згодою)» where asked
  record SetExecutors(String measure, String typed) implements Correction {}

  record SetTerm(String measure, String typed) implements Correction {}

  /// Writes money into a line.
  ///
  /// @param line position of the funding line in its measure, from 0; one past the last adds a line
  /// @param year null for the line's total
  /// @param typed a number in the plan's unit, «-», a phrase, or nothing
  record SetAmount(String measure, int line, @Nullable Integer year, String typed)
      implements Correction {}

  /// Takes a line of money out; its parts, if it had any, stand for themselves then.
  record RemoveLine(String measure, int line) implements Correction {}

  /// Says whether a line details the one before it («у т. ч.»), and so is not added again.
  record SetOfWhich(String measure, int line, boolean ofWhich) implements Correction {}

  record SetSource(String measure, int line, String typed) implements Correction {}

  record SetResult(String measure, String text) implements Correction {}

  /// Puts it under another node.
  ///
  /// @param node key of the node to stand under, null for none
  record SetParent(String measure, @Nullable String node) implements Correction {}

  /// Adds a measure.
  ///
  /// @param after key of the measure to stand after, null for the first place under the node
  record AddMeasure(@Nullable String after, @Nullable String node, String text)
      implements Correction {}

  /// Puts measures of another plan at the end of a node, in their order.
  ///
  /// @param node key of the node to stand under, null for none
  /// @param measures under keys this plan has not; their parents are not looked at
  record AddMeasures(@Nullable String node, List<Measure> measures) implements Correction {
    public AddMeasures {
      measures = List.copyOf(measures);
    }
  }

  /// Gives measures other money and takes measures out, in one step.
  ///
  /// @param lines what stands instead of the money of a measure, by its key
  /// @param out keys of measures that leave the plan
  record ReplaceMoney(Map<String, List<FundingLine>> lines, Set<String> out) implements Correction {
    public ReplaceMoney {
      lines = Map.copyOf(lines);
      out = Set.copyOf(out);
    }
  }

  record DeleteMeasure(String measure) implements Correction {}

  /// Puts it elsewhere in the order.
  ///
  /// @param after key of the measure to stand after, null for the first place
  record MoveMeasure(String measure, @Nullable String after) implements Correction {}

  /// Two measures of one; both keep executors, term and money lines stay with the first.
  record SplitMeasure(String measure, String first, String second) implements Correction {}

  /// Adds the measure's words, executors and money to another and removes it.
  record MergeMeasure(String measure, String into) implements Correction {}

  /// Adds a section, a task or the like, last among those under its parent.
  record AddNode(@Nullable String parent, String text) implements Correction {}

  /// Takes out a node nothing stands under.
  record DeleteNode(String node) implements Correction {}

  record SetNodeText(String node, String text) implements Correction {}

  /// Gives a node another number.
  ///
  /// @param number as printed before the node's words, blank for none
  record SetNodeNumber(String node, String number) implements Correction {}

  /// Moves, with all that stands under them, nodes of a plan.
  sealed interface Move extends Correction {}

  /// A node changes places with its neighbour under the same parent.
  record ShiftNode(String node, boolean down) implements Move {}

  /// Puts a node last under another parent, of the level its parent had.
  record SetNodeParent(String node, String parent) implements Move {}

  record SetTitle(String title) implements Correction {}

  record SetKind(Head.Kind kind) implements Correction {}

  record SetLevel(Head.Level level) implements Correction {}

  record SetPeriod(int from, int to) implements Correction {}

  /// The amounts are re-read in another unit: the printed figures stay, the hryvnias change.
  record SetUnit(AmountUnit unit) implements Correction {}

  record SetPlace(@Nullable String oblast, @Nullable String raion, @Nullable String hromada)
      implements Correction {}

  /// Words a cell over the columns of the table anew; what the columns hold stays.
  ///
  /// @param row of the header, from 0
  /// @param column the first the cell stands over, from 0
  record SetHeading(int row, int column, String text) implements Correction {}

  /// Writes a printed total.
  ///
  /// @param total position among the printed totals, from 0
  /// @param year null for the total itself
  record SetTotal(int total, @Nullable Integer year, String typed) implements Correction {}

  /// Adds the sum of the whole plan, which the program counts.
  ///
  /// @param label the words before it
  record AddTotal(String label) implements Correction {}

  /// Takes a total out that is none, with what details it.
  ///
  /// @param total position among the printed totals, from 0
  record RemoveTotal(int total) implements Correction {}

  /// The reader's reading is right: the question is put away.
  ///
  /// @param question position among the plan's questions, from 0
  record Confirm(int question) implements Correction {}

  /// Words that the reader tells apart by what they say, not by their cell.
  sealed interface Wording extends Correction {}

  /// The paragraphs between the title and the table.
  ///
  /// @param typed a paragraph a line; nothing for none
  record SetPreamble(String typed) implements Wording {}

  /// The paragraphs after the table: notes, signatures.
  ///
  /// @param typed a paragraph a line; nothing for none
  record SetFootnotes(String typed) implements Wording {}

  /// The lines over the title that tell who approved it.
  ///
  /// @param typed as printed, a line a line; nothing for none
  record SetApproval(String typed) implements Wording {}

  /// The words a list of measures begins with; all measures of the list share them.
  record SetLead(String measure, String text) implements Wording {}

  /// What a direction wishes for, printed beside its name; nothing for none.
  record SetOutcome(String node, String text) implements Wording {}

  /// The words before a printed total.
  ///
  /// @param total position among the printed totals, from 0
  record SetTotalLabel(int total, String text) implements Wording {}

  /// A cell of a measure beside its words, executors, term and money.
  sealed interface Detail extends Correction {
    String measure();
  }

  /// Names an indicator of a measure.
  ///
  /// @param indicator position among the measure's indicators, from 0; one past the last adds one
  record SetIndicator(String measure, int indicator, String text) implements Detail {}

  record SetIndicatorUnit(String measure, int indicator, String unit) implements Detail {}

  /// Writes an indicator's target as printed.
  ///
  /// @param year 0 for a column of no year
  record SetTarget(String measure, int indicator, int year, String typed) implements Detail {}

  record RemoveIndicator(String measure, int indicator) implements Detail {}

  /// Writes a cell of a column that has no field of its own: a place, a note.
  record SetOther(String measure, int column, String text) implements Detail {}

  /// The result that a line of money has of its own.
  record SetLineResult(String measure, int line, String text) implements Detail {}

  /// Whose money a line is, where lines tell bodies apart.
  ///
  /// @param typed bodies parted by «;», «(за згодою)» where asked
  record SetLineExecutors(String measure, int line, String typed) implements Detail {}
}
