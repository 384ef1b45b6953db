package ua.kolo.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where somebody lands after signing in, and the help.
@Controller
class HomePages {
  @GetMapping("/")
  String home() {
    var acting = Acting.current();
    if (acting.may(Right.CASE_READ)) {
      return "redirect:/today";
    }
    if (acting.may(Right.PROGRAMME_REPORT) && !acting.may(Right.PROGRAMME_MANAGE)) {
      return "redirect:/measures";
    }
    if (acting.may(Right.PROGRAMME_READ)) {
      return "redirect:/programmes";
    }
    // A page one may not see would be a refusal, and be recorded as one.
    return acting.may(Right.AUDIT_READ) ? "redirect:/audit" : "redirect:/directory";
  }

  @GetMapping("/help")
  String help() {
    return "platform/help";
  }
}
