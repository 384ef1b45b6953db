package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A line of a measure's money with the codes that pay for it and what the treasury tells.
///
/// @param goal the outermost level the measure stands under
/// @param line among the measure's, from 0
/// @param payers whose money it is; empty when the whole measure's
/// @param planned by the programme for the year, in hryvnias; null when it names no sum
/// @param fact null when the treasury tells nothing of it
public record MoneyLine(
    String key,
    @Nullable String number,
    String text,
    @Nullable String goal,
    int line,
    @Nullable String source,
    List<String> payers,
    @Nullable BigDecimal planned,
    List<CodeUse> codes,
    @Nullable CashFact fact) {
  public MoneyLine {
    payers = List.copyOf(payers);
    codes = List.copyOf(codes);
  }

  /// Whether another edition put another source in the place of the one the code was given for.
  public boolean isMoved() {
    return codes.stream().anyMatch(use -> !Objects.equals(use.source(), source));
  }
}
