package ua.kolo.identity;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Somebody who signed in, and the post at an institution they act as.
public record SignedIn(
    UUID person, String name, String post, UUID unit, String institution, Set<Right> rights)
    implements Principal {
  @Override
  public String getName() {
    return name;
  }

  Acting acting() {
    return Acting.person(person, name, unit, rights);
  }
}
