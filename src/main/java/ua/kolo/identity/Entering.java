package ua.kolo.identity;

import java.security.Principal;
import java.util.Set;
import ua.kolo.platform.Acting;

/// Somebody whose password was right but who still has one step to go; may do nothing else.
///
/// @param signedIn who they will be
record Entering(SignedIn signedIn, Step step) implements Principal {
  /// What stands between a person and their work, and the page of it.
  enum Step {
    /// To show the second factor they have.
    FACTOR("/sign-in/factor"),
    /// To set up a second factor, which their post asks for.
    SET_UP("/me/second-factor"),
    /// To show again who they are after being away.
    LOCKED("/lock");

    private final String page;

    Step(String page) {
      this.page = page;
    }

    String page() {
      return page;
    }
  }

  @Override
  public String getName() {
    return signedIn.getName();
  }

  // Setting up a factor is work on one's own account, with no right to anything else.
  Acting acting() {
    return step == Step.SET_UP
        ? Acting.person(
            signedIn.person(), signedIn.name(), signedIn.postId(), signedIn.unit(), Set.of())
        : Acting.visitor();
  }
}
