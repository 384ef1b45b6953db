package ua.kolo.identity;

import java.security.Principal;
import java.util.UUID;
import ua.kolo.platform.Acting;

/// Somebody who signed in, and the post at an institution they act as.
public record SignedIn(
    UUID person, String name, UUID postId, String post, Role role, UUID unit, String institution)
    implements Principal {
  @Override
  public String getName() {
    return name;
  }

  Acting acting() {
    return Acting.person(person, name, postId, unit, role.rights());
  }
}
