package ua.kolo.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// What a page of the law shows, as its address asks for it. Templates read it, so it is public.
public record LawQuery(
    @Nullable String day,
    @Nullable String act,
    @Nullable Verification verification,
    @Nullable String q) {
  LawFilter filter(LocalDate today) {
    var asked = Days.parse(day);
    return new LawFilter(asked == null ? today : asked, blank(act), verification, blank(q));
  }

  public boolean isFiltered() {
    return blank(day) != null || blank(act) != null || verification != null || blank(q) != null;
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
