package ua.kolo.tracking.reporting;

import java.util.List;

/// A row was not taken: what is missing or looks wrong in it. Nothing of it is lost, for nothing
/// was written.
final class Doubted extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient List<Doubts.Doubt> doubts;

  Doubted(List<Doubts.Doubt> doubts) {
    super("doubted");
    this.doubts = List.copyOf(doubts);
  }

  List<Doubts.Doubt> doubts() {
    return doubts;
  }
}
