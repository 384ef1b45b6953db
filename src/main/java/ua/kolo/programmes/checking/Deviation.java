package ua.kolo.programmes.checking;

/// What is printed against what the lines give, over the cells both know.
record Deviation(Amounts printed, Amounts computed) {
  Amounts difference() {
    return printed.minus(computed);
  }

  boolean any() {
    return !difference().isZero();
  }

  boolean inTotal() {
    return difference().cell(Amounts.TOTAL).signum() != 0;
  }

  /// The cell to tell people: the total, or the first wrong year when the total is right.
  int told() {
    var wrong = difference().nonZero().cells();
    return wrong.isEmpty() ? Amounts.TOTAL : wrong.firstKey();
  }
}
