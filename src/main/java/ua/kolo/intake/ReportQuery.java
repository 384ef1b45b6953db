package ua.kolo.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.kolo.platform.Days;

/// The journal as its address has it: codes, days and ids only.
record ReportQuery(
    @Nullable Integer year,
    @Nullable String from,
    @Nullable String to,
    @Nullable String channel,
    @Nullable String form,
    boolean urgent,
    boolean children,
    @Nullable UUID person,
    @Nullable String scenario,
    boolean dangers,
    boolean repeated,
    boolean untold,
    @Nullable UUID after) {
  ReportFilter filter() {
    return new ReportFilter(
        year,
        Days.parse(from),
        Days.parse(to),
        none(channel),
        none(form),
        urgent,
        children,
        person,
        none(scenario),
        dangers,
        repeated,
        untold);
  }

  public boolean isFiltered() {
    return !filter().equals(ReportFilter.ALL);
  }

  public String next(UUID last) {
    return address(last);
  }

  public String first() {
    return address(null);
  }

  public String print() {
    return "/reports/print" + first().substring("/reports".length());
  }

  private String address(@Nullable UUID last) {
    Map<String, String> parts = new LinkedHashMap<>();
    put(parts, "year", year);
    put(parts, "from", none(from));
    put(parts, "to", none(to));
    put(parts, "channel", none(channel));
    put(parts, "form", none(form));
    put(parts, "urgent", urgent ? "true" : null);
    put(parts, "children", children ? "true" : null);
    put(parts, "person", person);
    put(parts, "scenario", none(scenario));
    put(parts, "dangers", dangers ? "true" : null);
    put(parts, "repeated", repeated ? "true" : null);
    put(parts, "untold", untold ? "true" : null);
    put(parts, "after", last);
    return parts.isEmpty()
        ? "/reports"
        : parts.entrySet().stream()
            .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), UTF))
            .collect(Collectors.joining("&", "/reports?", ""));
  }

  private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

  private static void put(Map<String, String> parts, String name, @Nullable Object value) {
    if (value != null) {
      parts.put(name, value.toString());
    }
  }

  private static @Nullable String none(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
