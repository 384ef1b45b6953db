package ua.kolo.letters;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;

/// What a person asks for.
///
/// @param day Monday is 1; nothing for no weekly letter
record WishForm(
    @Nullable String address,
    @Nullable String day,
    boolean overdue,
    boolean reports,
    boolean entries) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z0-9-]{2,60}");

  static WishForm of(@Nullable Wish wish) {
    return wish == null
        ? new WishForm("", "", true, true, true)
        : new WishForm(
            wish.address(),
            wish.digestDay() == null ? "" : wish.digestDay().toString(),
            wish.overdue(),
            wish.reports(),
            wish.entries());
  }

  /// The address as it is kept.
  String checked() {
    var typed = address == null ? "" : address.strip().toLowerCase(Locale.ROOT);
    if (!ADDRESS.matcher(typed).matches()) {
      throw new BadRequest("letters.address.wrong");
    }
    return typed;
  }

  @Nullable Integer digestDay() {
    if (day == null || day.isBlank()) {
      return null;
    }
    if (!day.matches("[1-7]")) {
      throw new BadRequest("letters.day.wrong");
    }
    return Integer.valueOf(day);
  }

  /// Never the address.
  @Override
  public String toString() {
    return "WishForm";
  }
}
