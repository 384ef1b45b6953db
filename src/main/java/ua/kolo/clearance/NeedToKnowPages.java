package ua.kolo.clearance;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Where a head says whether records are read by those who work with them only.
@Controller
@RequestMapping("/clearance/need-to-know")
class NeedToKnowPages {
  private static final String HERE = "/clearance/need-to-know";
  private final NeedToKnow need;
  private final MessageSource messages;

  NeedToKnowPages(NeedToKnow need, MessageSource messages) {
    this.need = need;
    this.messages = messages;
  }

  @GetMapping
  @Needs(Right.ACCESS_REVIEW)
  ModelAndView page() {
    return new ModelAndView("clearance/need-to-know", "holds", need.holds())
        .addObject("course", need.course());
  }

  /// Asks first: it closes records to colleagues, or opens them, at once.
  @PostMapping
  @Needs(Right.PEOPLE_REVIEW)
  ModelAndView change(
      @RequestParam boolean on,
      @RequestParam(defaultValue = "false") boolean sure,
      Locale reader,
      RedirectAttributes said) {
    var what = on ? "clearance.need.on" : "clearance.need.off";
    if (!sure) {
      return new ModelAndView("platform/confirm", "question", say(what + ".ask", reader))
          .addObject("consequence", say(what + ".means", reader))
          .addObject("verb", say(what, reader))
          .addObject("action", HERE)
          .addObject("back", HERE)
          .addObject("area", "clearance")
          .addObject("fields", Map.of("on", String.valueOf(on), "sure", "true"));
    }
    if (on) {
      need.begin();
    } else {
      need.end();
    }
    said.addFlashAttribute("notice", what + ".said");
    return new ModelAndView("redirect:" + HERE);
  }

  private String say(String key, Locale reader) {
    return messages.getMessage(key, null, reader);
  }
}
