package ua.kolo.directory.specialists;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.directory.Phone;
import ua.kolo.platform.BadRequest;

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
  static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
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

  /// The same with telephones written one way.
  ///
  /// @throws BadRequest when one is no telephone, or the mail no mail, or neither is said
  Card tidy() {
    if (phone == null && email == null) {
      throw new BadRequest("specialists.contact.missing");
    }
    if (email != null && !EMAIL.matcher(email).matches()) {
      throw new BadRequest("directory.contact.email.wrong");
    }
    return new Card(
        name,
        position,
        actNumber,
        actDate,
        heldFrom,
        heldUntil,
        phone(phone),
        email,
        substitute,
        phone(substitutePhone));
  }

  private static @Nullable String phone(@Nullable String typed) {
    return typed == null
        ? null
        : Phone.of(typed).orElseThrow(() -> new BadRequest("directory.contact.phone.wrong"));
  }

  private static void measure(
      Map<String, Integer> wrong, String part, @Nullable String text, int most) {
    if (text != null && text.codePointCount(0, text.length()) > most) {
      wrong.put(part, most);
    }
  }
}
