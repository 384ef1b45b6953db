package ua.kolo.tracking.cash;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That a budget code pays for a line of a measure; a person said so.
///
/// @param title of the programme
/// @param key of the measure
/// @param line of money among the measure's, from 0
/// @param source of the line as it was printed when the code was given
/// @param kekv takes only this kind of spending; null takes all
/// @param fund takes only this fund; null takes both
/// @param share per cent of the figures; null: all when the code serves nothing else, else by hand
public record CodeUse(
    UUID id,
    UUID programme,
    String title,
    String key,
    @Nullable String number,
    String text,
    int line,
    @Nullable String source,
    BudgetCode code,
    @Nullable String kekv,
    @Nullable Fund fund,
    @Nullable BigDecimal share,
    int version) {
  boolean takes(BudgetCode other, @Nullable String otherKekv, @Nullable Fund otherFund) {
    return code.takes(other)
        && (kekv == null || Objects.equals(kekv, otherKekv))
        && (fund == null || fund == otherFund);
  }

  boolean takes(CashFigure figure) {
    return takes(figure.code(), figure.kekv(), figure.fund());
  }
}
