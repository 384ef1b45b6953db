package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ua.kolo.identity.sessions.Presence;
import ua.kolo.platform.NotFound;

/// Somebody with several posts goes on as another of them, on the page they are on.
@Controller
class ActingPostPages {
  private final Accounts accounts;

  ActingPostPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @PostMapping("/me/post")
  String change(
      @RequestParam UUID post,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request) {
    var chosen =
        Entrance.postsOf(request).stream()
            .filter(held -> held.postId().equals(post))
            .findFirst()
            .orElseThrow(() -> new NotFound(post));
    accounts.chose(chosen.person(), post);
    // Other rights, another session number: one overheard before is worth nothing after.
    request.changeSessionId();
    Presence.in(request).orElseThrow().as(post).keep(request.getSession());
    return "redirect:" + (isOurs(back) ? back : "/");
  }

  // An address like //example.org or /\example.org leads a browser elsewhere.
  static boolean isOurs(String address) {
    return address.matches("/([^/\\\\\\s{}][^\\\\\\s{}]*)?");
  }
}
