package ua.kolo.papers;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import ua.kolo.consents.Ground;
import ua.kolo.platform.Days;

/// A paper as typed.
///
/// @param key of the request, so that a page sent twice makes one
/// @param agency the kind of institution to choose among
record PaperForm(
    @Nullable String key,
    @Nullable Kind kind,
    @Nullable UUID person,
    @Nullable String agency,
    @Nullable UUID receiver,
    @Nullable String body,
    @Nullable String signer,
    @Nullable String day,
    @Nullable String reason,
    @Nullable String why) {
  void check(Errors errors, LocalDate today) {
    if (kind != null && kind.isAddressed() && receiver == null) {
      errors.rejectValue("receiver", "papers.refused.receiver");
    }
    if (body == null || body.isBlank()) {
      errors.rejectValue("body", "papers.refused.empty");
    } else if (body.length() > Papers.LONGEST) {
      errors.rejectValue("body", "cases.long", new Object[] {Papers.LONGEST}, null);
    }
    var typed = Days.parse(day);
    if (Days.isWrong(day)) {
      errors.rejectValue("day", "cases.day.wrong");
    } else if (typed != null && typed.isAfter(today)) {
      errors.rejectValue("day", "papers.refused.future");
    }
  }

  Paper.New paper(UUID file) {
    var named = reason == null || reason.isBlank() ? null : new Ground(reason, why);
    return new Paper.New(
        file,
        Objects.requireNonNull(person),
        Objects.requireNonNull(kind),
        receiver,
        body,
        signer,
        Days.parse(day),
        named);
  }
}
