package ua.kolo.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.platform.Days;

/// The list of files as its address has it: codes, days and ids only.
record CaseQuery(
    @Nullable String show,
    @Nullable String status,
    @Nullable String kind,
    @Nullable String review,
    @Nullable UUID person,
    @Nullable UUID after,
    @Nullable String lead) {
  static final String ELSEWHERE = "elsewhere";

  CaseFilter filter() {
    return new CaseFilter(
        standing(), none(status), none(kind), Days.parse(review), person, isElsewhere(), ledBy());
  }

  private CaseFilter.Lead ledBy() {
    return switch (none(lead)) {
      case "mine" -> CaseFilter.Lead.MINE;
      case "nobody" -> CaseFilter.Lead.NOBODY;
      case null, default -> CaseFilter.Lead.ANY;
    };
  }

  private CaseFilter.Standing standing() {
    if (none(status) != null || person != null || "any".equals(show)) {
      return CaseFilter.Standing.ANY;
    }
    return "ended".equals(show) ? CaseFilter.Standing.ENDED : CaseFilter.Standing.OPEN;
  }

  public boolean isElsewhere() {
    return ELSEWHERE.equals(show);
  }

  public boolean isFiltered() {
    return !filter().equals(CaseFilter.OPEN);
  }

  public String next(UUID last) {
    return address(last);
  }

  public String first() {
    return address(null);
  }

  private String address(@Nullable UUID last) {
    var address = UriComponentsBuilder.fromPath("/cases");
    put(address, "show", none(show));
    put(address, "status", none(status));
    put(address, "kind", none(kind));
    put(address, "review", none(review));
    put(address, "person", person);
    put(address, "lead", none(lead));
    put(address, "after", last);
    return address.encode().toUriString();
  }

  private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }

  private static @Nullable String none(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
