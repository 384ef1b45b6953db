package ua.kolo.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;

/// How an institution is reached, and when somebody last tried it.
public record Contact(
    UUID id, Kind kind, String value, @Nullable LocalDate verifiedOn, @Nullable String verifiedBy) {
  private static final int LONGEST = 300;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /// What was typed as it is kept: telephones in one form, blanks made one.
  ///
  /// @throws BadRequest when it is nothing, too long, or not of its kind
  public static String tidy(Kind kind, String typed) {
    var text = typed.strip().replaceAll("\\s+", " ");
    if (text.isEmpty()) {
      throw new BadRequest("directory.contact.missing");
    }
    if (text.length() > LONGEST) {
      throw new BadRequest("directory.contact.long", LONGEST);
    }
    return switch (kind) {
      case PHONE, DUTY_DESK ->
          Phone.of(text).orElseThrow(() -> new BadRequest("directory.contact.phone.wrong"));
      case EMAIL -> email(text);
      default -> text;
    };
  }

  private static String email(String text) {
    if (!EMAIL.matcher(text).matches()) {
      throw new BadRequest("directory.contact.email.wrong");
    }
    return text;
  }

  /// In what manner.
  public enum Kind {
    PHONE,
    EMAIL,
    SITE,
    /// Answers at any hour.
    DUTY_DESK,
    HEAD,
    DEPUTY,
    /// For everybody.
    ADDRESS,
    /// For staff of institutions only.
    OFFICIAL_ADDRESS;

    /// Those an institution of a kind may have.
    static List<Kind> of(@Nullable String institution) {
      return Arrays.stream(values())
          .filter(kind -> !Concealment.forbids(institution, kind))
          .toList();
    }
  }
}
