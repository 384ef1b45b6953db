package ua.kolo.clearance;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.clearance.IncidentFilter.Shown;
import ua.kolo.platform.Days;

/// The review as its address asks for it; a day that cannot be read asks for nothing and stays in
/// its field.
///
/// @param all as letters sent earlier ask: those with a verdict, too
/// @param before where the page before ended
record IncidentQuery(
    @Nullable Shown shown,
    @Nullable Boolean all,
    @Nullable UUID who,
    @Nullable String from,
    @Nullable String to,
    @Nullable UUID institution,
    @Nullable UUID before) {
  private static final UUID LAST = new UUID(-1, -1);

  IncidentFilter filter() {
    return new IncidentFilter(which(), who, Days.parse(from), Days.parse(to), institution);
  }

  /// What the list shows by its verdict.
  public Shown which() {
    return shown == null ? Boolean.TRUE.equals(all) ? Shown.ALL : Shown.WAITING : shown;
  }

  public boolean isFiltered() {
    return which() != Shown.WAITING
        || who != null
        || institution != null
        || Days.parse(from) != null
        || Days.parse(to) != null;
  }

  UUID start() {
    return Objects.requireNonNullElse(before, LAST);
  }

  /// The address of the page after the incident.
  String after(UUID last) {
    var address = UriComponentsBuilder.fromPath("/clearance/review").queryParam("shown", which());
    if (who != null) {
      address.queryParam("who", who);
    }
    var since = Days.parse(from);
    if (since != null) {
      address.queryParam("from", Days.show(since));
    }
    var until = Days.parse(to);
    if (until != null) {
      address.queryParam("to", Days.show(until));
    }
    if (institution != null) {
      address.queryParam("institution", institution);
    }
    return address.queryParam("before", last).build().toUriString();
  }
}
