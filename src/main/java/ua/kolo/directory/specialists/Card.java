package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is said of a specialist: who, by which act, from when until when, how reached, and who
/// stands in.
public record Card(
    String name,
    String position,
    @Nullable String actNumber,
    @Nullable LocalDate actDate,
    LocalDate heldFrom,
    @Nullable LocalDate heldUntil,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String substitute,
    @Nullable String substitutePhone) {
  private static final int SHORT = 60;
  private static final int LONG = 200;

  /// The parts that are too long to be kept, each with how long it may be in characters.
  Map<String, Integer> tooLong() {
    var wrong = new LinkedHashMap<String, Integer>();
    measure(wrong, "name", name, LONG);
    measure(wrong, "position", position, LONG);
    measure(wrong, "actNumber", actNumber, SHORT);
    measure(wrong, "phone", phone, SHORT);
    measure(wrong, "email", email, LONG);
    measure(wrong, "substitute", substitute, LONG);
    measure(wrong, "substitutePhone", substitutePhone, SHORT);
    return wrong;
  }

  private static void measure(
      Map<String, Integer> wrong, String part, @Nullable String text, int most) {
    if (text != null && text.codePointCount(0, text.length()) > most) {
      wrong.put(part, most);
    }
  }
}
