package ua.kolo.programmes.plan;

import java.util.List;

/// A programme or action plan as read from a document or edited by people. Immutable.
///
/// @param head what the document says of itself
/// @param layout the table it was written in, for writing it back
/// @param nodes goals, tasks, sections: every level above the measures, in reading order
/// @param measures in reading order
/// @param totals the sums the document prints
/// @param questions what the reader is not sure of
public record Plan(
    Head head,
    Layout layout,
    List<Node> nodes,
    List<Measure> measures,
    List<PrintedTotal> totals,
    List<Question> questions) {
  public Plan {
    nodes = List.copyOf(nodes);
    measures = List.copyOf(measures);
    totals = List.copyOf(totals);
    questions = List.copyOf(questions);
  }
}
