package ua.kolo.programmes.wording;

import java.util.Collections;
import java.util.List;

/// Deals a cell's executors or terms out to the several measures of the neighbour cell.
public final class Alignment {
  private Alignment() {}

  /// Executors for each of the measures.
  public static Aligned<List<Executors.Split>> executors(
      String cell, int measures, KnownBodies known) {
    return new Aligned<>(
        Collections.nCopies(measures, Executors.split(cell, known)),
        Collections.nCopies(measures, measures > 1),
        0.5);
  }

  /// The printed term for each of the measures.
  public static Aligned<String> terms(String cell, int measures) {
    return new Aligned<>(
        Collections.nCopies(measures, Texts.normalise(cell)),
        Collections.nCopies(measures, measures > 1),
        0.5);
  }
}
