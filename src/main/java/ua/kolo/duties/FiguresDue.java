package ua.kolo.duties;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Reports or figures are asked of institutions, or their day comes near: whoever gives them there
/// is to be told. Inside the transaction in which it happens.
///
/// @param doers reports are written by some, requests for data answered by others
public record FiguresDue(Set<UUID> units, Doers doers) {
  /// Who gives figures of some kind.
  public static final List<Doers> GIVERS = List.of(Doers.REPORTERS, Doers.ANSWERERS);

  /// What is done with such duties.
  static final Set<String> ACTIONS = Set.of("HAND_IN_ROW", "ANSWER_SURVEY");

  public FiguresDue {
    units = Set.copyOf(units);
    if (!GIVERS.contains(doers)) {
      throw new IllegalArgumentException("Who gives no figures: " + doers);
    }
  }

  /// A report is asked of an institution.
  public static FiguresDue report(UUID unit) {
    return new FiguresDue(Set.of(unit), Doers.REPORTERS);
  }
}
