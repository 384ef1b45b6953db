package ua.kolo.directory.specialists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.directory.AskedPlace;
import ua.kolo.directory.specialists.SpecialistFilter.State;

/// The list of specialists as its address asks for it. Templates read it, so it is public.
///
/// @param place the territory as typed; `territory` is the one chosen
public record SpecialistQuery(
    @Nullable String q,
    @Nullable UUID institution,
    @Nullable String kind,
    @Nullable String territory,
    @Nullable String place,
    @Nullable State state,
    @Nullable Integer page) {
  static final int SIZE = 50;

  /// The same in the territory that was found.
  SpecialistQuery in(AskedPlace asked) {
    return new SpecialistQuery(q, institution, kind, asked.code(), null, state, page);
  }

  SpecialistFilter filter() {
    return new SpecialistFilter(blank(q), institution, blank(kind), blank(territory), shown());
  }

  public State shown() {
    return state == null ? State.CURRENT : state;
  }

  public int at() {
    return page == null ? 0 : Math.max(0, page);
  }

  public boolean isFiltered() {
    return blank(q) != null
        || institution != null
        || blank(kind) != null
        || blank(territory) != null
        || shown() != State.CURRENT;
  }

  /// The address of this list, or of a file of it.
  public String address(String path, @Nullable Integer wanted) {
    var address = UriComponentsBuilder.fromPath(path);
    put(address, "q", blank(q));
    put(address, "institution", institution);
    put(address, "kind", blank(kind));
    put(address, "territory", blank(territory));
    put(address, "state", state);
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
