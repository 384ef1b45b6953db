package ua.kolo.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives every page its `viewer`: the person, their post and institution; absent for a visitor.
@ControllerAdvice(annotations = Controller.class)
class SignedInModel {
  @ModelAttribute("viewer")
  @Nullable SignedIn viewer(@AuthenticationPrincipal @Nullable Object principal) {
    return principal instanceof SignedIn person ? person : null;
  }
}
