package ua.kolo.platform;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where somebody lands after signing in, and the help.
@Controller
class HomePages {
  @GetMapping("/")
  String home() {
    return "redirect:/programmes";
  }

  @GetMapping("/help")
  String help() {
    return "platform/help";
  }
}
