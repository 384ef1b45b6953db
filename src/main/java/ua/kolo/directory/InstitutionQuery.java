package ua.kolo.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of institutions as its address asks for it. Templates read it, so it is public.
///
/// @param place the territory as typed; `territory` is the one chosen
public record InstitutionQuery(
    @Nullable String q,
    @Nullable String kind,
    @Nullable String territory,
    @Nullable String place,
    @Nullable Boolean closed,
    @Nullable Integer page) {
  static final int SIZE = 50;

  /// The same in the territory that was found.
  public InstitutionQuery in(AskedPlace asked) {
    return new InstitutionQuery(q, kind, asked.code(), null, closed, page);
  }

  public InstitutionFilter filter() {
    return new InstitutionFilter(blank(q), blank(kind), blank(territory), isClosed());
  }

  /// Whether those that are no more are shown too.
  public boolean isClosed() {
    return Boolean.TRUE.equals(closed);
  }

  public int at() {
    return page == null ? 0 : Math.max(0, page);
  }

  public boolean isFiltered() {
    return blank(q) != null || blank(kind) != null || blank(territory) != null || isClosed();
  }

  /// The address of this list, or of a file of it.
  public String address(String path, @Nullable Integer wanted) {
    var address = UriComponentsBuilder.fromPath(path);
    put(address, "q", blank(q));
    put(address, "kind", blank(kind));
    put(address, "territory", blank(territory));
    put(address, "closed", isClosed() ? true : null);
    put(address, "page", wanted);
    return address.build().encode().toUriString();
  }

  private static void put(UriComponentsBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.queryParam(name, value);
    }
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
