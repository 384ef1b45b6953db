package ua.kolo.identity.people;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// A list of people or of posts as its address asks for it. Templates read it, so it is public.
///
/// @param unit the institution; null means the first one looks after
/// @param login for whom a post is looked for
public record PeopleQuery(
    @Nullable UUID unit,
    @Nullable String q,
    @Nullable Boolean closed,
    @Nullable String login,
    @Nullable Integer page) {
  static final int SIZE = 50;

  /// What is sought in names, logins and titles; empty for everything.
  public String text() {
    return q == null ? "" : q.strip();
  }

  /// Whether those who left are asked for.
  public boolean isClosed() {
    return Boolean.TRUE.equals(closed);
  }

  public boolean isFiltered() {
    return !text().isEmpty() || isClosed();
  }

  /// For whom a post is looked for; empty for nobody.
  public String whom() {
    return login == null ? "" : login.strip();
  }

  public int at() {
    return page == null ? 0 : Math.max(0, page);
  }

  int offset() {
    return Math.multiplyExact(Math.min(at(), 1_000_000), SIZE);
  }

  /// The address of another page of the same list.
  public String address(String path, UUID institution, int wanted) {
    var address = UriComponentsBuilder.fromPath(path).queryParam("unit", institution);
    if (!text().isEmpty()) {
      address.queryParam("q", "{q}");
    }
    if (isClosed()) {
      address.queryParam("closed", true);
    }
    if (!whom().isEmpty()) {
      address.queryParam("login", "{login}");
    }
    address.queryParam("page", wanted);
    var values = Map.of("q", text(), "login", whom());
    return address.encode().buildAndExpand(values).toUriString();
  }
}
