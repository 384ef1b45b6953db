package ua.kolo.programmes;

import java.util.List;
import java.util.stream.Stream;
import ua.kolo.documents.SourceDocument;
import ua.kolo.programmes.plan.Layout;
import ua.kolo.programmes.plan.Plan;

/// What the review of a read document shows: the document on one side, its reading on the other.
record ReviewPage(
    ImportView view,
    Plan plan,
    SourceView source,
    PlanTree tree,
    PlanFields fields,
    List<QuestionView> questions,
    List<FindingView> findings) {
  static ReviewPage of(
      ImportView view,
      Plan plan,
      SourceDocument document,
      PlanFields fields,
      List<FindingView> findings) {
    return new ReviewPage(
        view,
        plan,
        SourceView.of(document, plan),
        PlanTree.of(plan),
        fields,
        QuestionView.of(fields),
        findings);
  }

  public long open() {
    return openFindings().count();
  }

  public long blocking() {
    return openFindings().filter(f -> f.weight() == FindingView.Weight.BLOCKING).count();
  }

  public List<Layout.Role> roles() {
    return List.of(Layout.Role.values());
  }

  private Stream<FindingView> openFindings() {
    return findings.stream().filter(finding -> finding.state() == FindingView.State.OPEN);
  }
}
