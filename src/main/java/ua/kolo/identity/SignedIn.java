package ua.kolo.identity;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Somebody who signed in, and the post at an institution they act as.
///
/// @param deputy whether they stand in for the post's holder
/// @param rights those of the post; a token may have fewer
public record SignedIn(
    UUID person,
    String name,
    UUID postId,
    String post,
    Role role,
    UUID unit,
    String institution,
    boolean deputy,
    Set<Right> rights)
    implements Principal {
  public SignedIn {
    rights = Set.copyOf(rights);
  }

  @Override
  public String getName() {
    return name;
  }

  /// The same person and post with no more than these rights.
  public SignedIn within(Set<Right> scopes) {
    var both = rights.stream().filter(scopes::contains).collect(Collectors.toSet());
    return new SignedIn(person, name, postId, post, role, unit, institution, deputy, both);
  }

  /// Whether the post has the right of that name; for pages that show only what one may use.
  public boolean may(String right) {
    return rights.contains(Right.valueOf(right));
  }

  /// Whether a password alone is not enough: for whoever sees persons, gives posts or reviews them,
  /// or reads what others did. Heads review by their post, whatever its role.
  boolean asksSecondFactor() {
    return role.isWatched() || rights.contains(Right.PEOPLE_REVIEW);
  }

  public Acting acting() {
    return Acting.person(person, name, postId, unit, rights);
  }
}
