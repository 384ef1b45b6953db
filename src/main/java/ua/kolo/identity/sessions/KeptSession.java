package ua.kolo.identity.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// One session while a request works on it; remembers what has to be written back.
final class KeptSession implements Session {
  private final UUID row;
  private final Instant begun;
  private final Instant seen;
  private final Map<String, Object> content;
  private @Nullable String storedAs;
  private String token;
  private boolean changed;

  private KeptSession(
      UUID row, String token, Instant begun, Instant seen, Map<String, Object> content) {
    this.row = row;
    this.token = token;
    this.begun = begun;
    this.seen = seen;
    this.content = new HashMap<>(content);
  }

  static KeptSession fresh(UUID row, Instant now) {
    return new KeptSession(row, Token.next(), now, now, Map.of());
  }

  static KeptSession stored(
      UUID row, String token, Instant begun, Instant seen, Map<String, Object> content) {
    var session = new KeptSession(row, token, begun, seen, content);
    session.storedAs = token;
    return session;
  }

  UUID row() {
    return row;
  }

  /// Under which token the database has it; null when it is not there yet.
  @Nullable String storedAs() {
    return storedAs;
  }

  boolean isChanged() {
    return changed || !token.equals(storedAs);
  }

  Map<String, Object> content() {
    return content;
  }

  void written() {
    storedAs = token;
    changed = false;
  }

  @Override
  public String getId() {
    return token;
  }

  @Override
  public String changeSessionId() {
    token = Token.next();
    return token;
  }

  // The row's id may be shown on pages and lists; the token may not.
  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getAttribute(String name) {
    return (T) (name.equals(Sessions.ROW) ? row : content.get(name));
  }

  @Override
  public Set<String> getAttributeNames() {
    return Set.copyOf(content.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
      return;
    }
    content.put(name, value);
    changed = true;
  }

  @Override
  public void removeAttribute(String name) {
    changed |= content.remove(name) != null;
  }

  @Override
  public Instant getCreationTime() {
    return begun;
  }

  // The store writes the time itself when it saves.
  @Override
  public void setLastAccessedTime(Instant time) {
    // Of no use here.
  }

  @Override
  public Instant getLastAccessedTime() {
    return seen;
  }

  // The store itself ends what is over.
  @Override
  public void setMaxInactiveInterval(Duration interval) {
    // Of no use here.
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return Duration.ofHours(12);
  }

  @Override
  public boolean isExpired() {
    return false;
  }
}
