package ua.kolo.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a session knows of whoever entered.
///
/// @param post the post chosen to act as; null for the account's first
/// @param proven whether a second factor was shown in this session
/// @param locked whether the screen is locked until the person shows again who they are
/// @param manner how they entered: `password`, `passkey`, `oidc` and the like
/// @param device the browser and the system, in plain words
public record Presence(
    UUID account,
    @Nullable UUID post,
    boolean proven,
    boolean locked,
    String manner,
    String device) {
  /// Under which name a session keeps it; the store has columns for it.
  static final String NAME = "kolo.presence";

  public static Presence entered(UUID account, String manner, HttpServletRequest request) {
    return new Presence(account, null, false, false, manner, Device.of(request).words());
  }

  public static Optional<Presence> in(HttpServletRequest request) {
    var session = request.getSession(false);
    return Optional.ofNullable(session == null ? null : (Presence) session.getAttribute(NAME));
  }

  public void keep(HttpSession session) {
    session.setAttribute(NAME, this);
  }

  public Presence as(UUID chosen) {
    return new Presence(account, chosen, proven, locked, manner, device);
  }

  public Presence prove(String how) {
    return new Presence(account, post, true, false, how, device);
  }

  public Presence lock() {
    return new Presence(account, post, proven, true, manner, device);
  }

  public Presence unlock() {
    return new Presence(account, post, proven, false, manner, device);
  }
}
