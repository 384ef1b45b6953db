package ua.kolo.overview.services;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.BadRequest;

/// What somebody says of a service.
public record NewProvision(
    String service,
    Way way,
    LocalDate since,
    @Nullable String provider,
    @Nullable String act,
    @Nullable String note) {
  private static final int LONGEST = 300;
  private static final int LONGEST_NOTE = 1000;
  private static final int EARLIEST = 1991;

  public NewProvision {
    service = service.strip().toUpperCase(Locale.ROOT);
    provider = text(provider, LONGEST);
    act = text(act, LONGEST);
    note = text(note, LONGEST_NOTE);
    if (way.namesProvider() && provider == null) {
      throw new BadRequest("services.provider.missing");
    }
    if (since.getYear() < EARLIEST) {
      throw new BadRequest("services.since.early");
    }
  }

  private static @Nullable String text(@Nullable String typed, int longest) {
    var text = typed == null || typed.isBlank() ? null : typed.strip();
    if (text != null && text.length() > longest) {
      throw new BadRequest("services.text.long", longest);
    }
    return text;
  }
}
