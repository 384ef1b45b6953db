package ua.kolo.webhooks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Right;

/// What other systems may be told of.
public enum Kind {
  /// A report was registered in the institution's journal.
  REPORT_REGISTERED(Right.CASE_READ),
  /// A referral was sent; told to the sender and to the receiver.
  REFERRAL_SENT(Right.CASE_READ),
  /// A receiver answered, or told what became of it; told to both.
  REFERRAL_ANSWERED(Right.CASE_READ),
  /// A sender took a referral back; told to both.
  REFERRAL_RECALLED(Right.CASE_READ),
  /// A term passed and nothing was done.
  DUTY_OVERDUE(Right.CASE_READ),
  /// An edition of the institution's programme was adopted.
  PROGRAMME_ADOPTED(Right.PROGRAMME_READ),
  /// A record was opened in an emergency; told to whose it is and to where they came from.
  GLASS_BROKEN(Right.ACCESS_REVIEW),
  /// Nothing happened: somebody tries whether the other system hears.
  TEST(null);

  private final @Nullable Right right;

  Kind(@Nullable Right right) {
    this.right = right;
  }

  /// Those one may ask for.
  public static List<Kind> offered() {
    return Arrays.stream(values()).filter(kind -> kind.right != null).toList();
  }

  /// Whether somebody with these rights may be told at all.
  boolean isWithin(Set<Right> rights) {
    return right == null || rights.contains(right);
  }
}
