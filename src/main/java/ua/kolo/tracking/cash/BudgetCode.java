package ua.kolo.tracking.cash;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A code of a budget programme: the 7 digits of a local budget (КПКВК), or the 4 of the
/// classification all local budgets share (ТПКВКМБ), which are the last of the 7.
public record BudgetCode(String digits) {
  private static final int SHARED = 4;
  private static final Pattern WHOLE = Pattern.compile("\\d{7}|\\d{4}");
  private static final Pattern WITHOUT_ZERO = Pattern.compile("\\d{6}");

  public BudgetCode {
    if (!WHOLE.matcher(digits).matches()) {
      throw new IllegalArgumentException("A budget code has 7 digits, or 4");
    }
  }

  /// The code in a cell. A spreadsheet that took it for a number drops the zero at its beginning:
  /// six digits are seven with that zero, see [#lostZero].
  public static Optional<BudgetCode> read(@Nullable String cell) {
    var plain = plain(cell);
    if (WITHOUT_ZERO.matcher(plain).matches()) {
      return Optional.of(new BudgetCode("0" + plain));
    }
    return WHOLE.matcher(plain).matches() ? Optional.of(new BudgetCode(plain)) : Optional.empty();
  }

  /// Whether a cell holds a code without its first zero.
  static boolean lostZero(@Nullable String cell) {
    return WITHOUT_ZERO.matcher(plain(cell)).matches();
  }

  /// Whether figures of another code belong to this one: the same, or one of a local budget with
  /// the shared digits asked for.
  boolean takes(BudgetCode other) {
    return digits.equals(other.digits)
        || (digits.length() == SHARED && other.digits.endsWith(digits));
  }

  /// The four digits all local budgets share.
  String shared() {
    return digits.substring(digits.length() - SHARED);
  }

  private static String plain(@Nullable String cell) {
    var bare = cell == null ? "" : cell.replaceAll("[\\s\\u00A0\\u202F'’]+", "");
    return bare.endsWith(".0") ? bare.substring(0, bare.length() - 2) : bare;
  }

  @Override
  public String toString() {
    return digits;
  }
}
