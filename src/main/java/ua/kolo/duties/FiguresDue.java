package ua.kolo.duties;

import java.util.Set;
import java.util.UUID;

/// Reports or figures are asked of an institution, or their day comes near: whoever writes them
/// there is to be told. Inside the transaction in which it happens.
public record FiguresDue(UUID unit) {
  /// What is done with such duties.
  static final Set<String> ACTIONS = Set.of("HAND_IN_ROW", "ANSWER_SURVEY");
}
