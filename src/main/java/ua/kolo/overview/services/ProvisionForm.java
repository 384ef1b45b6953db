package ua.kolo.overview.services;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import ua.kolo.platform.Days;

/// What somebody says of a service, as typed.
record ProvisionForm(
    @Nullable String service,
    @Nullable String way,
    @Nullable String since,
    @Nullable String provider,
    @Nullable String act,
    @Nullable String note) {
  private static final int LONGEST = 300;
  private static final int LONGEST_NOTE = 1000;

  static ProvisionForm of(String service, @Nullable Provision said, LocalDate today) {
    return said == null
        ? new ProvisionForm(service, null, Days.show(today), null, null, null)
        : new ProvisionForm(
            service,
            said.way().name(),
            Days.show(said.since()),
            said.provider(),
            said.act(),
            said.note());
  }

  void check(BindingResult errors) {
    var chosen = chosen();
    if (chosen == null) {
      errors.rejectValue("way", "services.way.missing");
    } else if (chosen.namesProvider() && blank(provider)) {
      errors.rejectValue("provider", "services.provider.missing");
    }
    if (Days.parse(since) == null) {
      errors.rejectValue(
          "since", Days.isWrong(since) ? "services.since.wrong" : "services.since.missing");
    }
    requireShort(errors, "provider", provider, LONGEST);
    requireShort(errors, "act", act, LONGEST);
    requireShort(errors, "note", note, LONGEST_NOTE);
  }

  private static void requireShort(
      BindingResult errors, String field, @Nullable String typed, int longest) {
    if (typed != null && typed.strip().length() > longest) {
      errors.rejectValue(field, "services.text.long", new Object[] {longest}, null);
    }
  }

  /// After a check that found nothing.
  NewProvision said() {
    return new NewProvision(
        Objects.toString(service, ""),
        Objects.requireNonNull(chosen()),
        Objects.requireNonNull(Days.parse(since)),
        provider,
        act,
        note);
  }

  private @Nullable Way chosen() {
    for (var one : Way.values()) {
      if (one.name().equals(way)) {
        return one;
      }
    }
    return null;
  }

  private static boolean blank(@Nullable String typed) {
    return typed == null || typed.isBlank();
  }
}
