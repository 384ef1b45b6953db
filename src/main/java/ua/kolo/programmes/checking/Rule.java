package ua.kolo.programmes.checking;

/// What is checked: P for the plan as a whole, S for sums, T for text. The rule in words is the
/// message `checking.rule.<NAME>`.
public enum Rule {
  /// The plan has measures.
  P1(Severity.BLOCKING),
  /// The plan names its years.
  P2(Severity.WARNING),
  /// The plan has a title.
  P3(Severity.WARNING),
  /// A row's total is the sum of its years.
  S1(Severity.BLOCKING),
  /// Lines that detail a line fit into it.
  S2(Severity.BLOCKING),
  /// An executor's total is the sum of the executor's lines.
  S3(Severity.BLOCKING),
  /// A source's total is the sum of the source's lines.
  S4(Severity.BLOCKING),
  /// Each year of a total is the sum of that year's lines.
  S5(Severity.BLOCKING),
  /// The grand total and the sections' totals are sums of lines, not of subtotals.
  S6(Severity.BLOCKING),
  /// A part of a total («у т.ч.») fits into it.
  S7(Severity.BLOCKING),
  /// Passport, table and resource table name one amount.
  S8(Severity.BLOCKING),
  /// An amount has a source, a source has an amount.
  S9(Severity.WARNING),
  /// One amount stands for several executors.
  S10(Severity.NOTE),
  /// Sibling rows write «no money» in one way.
  S11(Severity.NOTE),
  /// An amount does not look as if it were in another unit.
  S12(Severity.WARNING),
  /// Years of money lie in the plan's period.
  S13(Severity.WARNING),
  /// The body whose budget pays is among the executors.
  S14(Severity.NOTE),
  /// Different measures have different results.
  T1(Severity.WARNING),
  /// A measure stands in the plan once.
  T2(Severity.WARNING),
  /// A measure has an executor who is bound to it.
  T3(Severity.WARNING),
  /// A measure has a term inside the plan's period.
  T4(Severity.WARNING),
  /// A measure's result can be measured.
  T5(Severity.NOTE),
  /// A body has one name.
  T6(Severity.NOTE),
  /// Numbers follow each other.
  T7(Severity.NOTE),
  /// Cited acts are in force.
  T8(Severity.WARNING),
  /// A column of expected results holds no actual ones.
  T9(Severity.WARNING);

  private final Severity severity;

  Rule(Severity severity) {
    this.severity = severity;
  }

  /// The weight a finding of this rule has unless the case itself says otherwise.
  public Severity severity() {
    return severity;
  }
}
