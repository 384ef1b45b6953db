package ua.kolo.overview.services;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// The checklist of the own hromada: as it stands, one service of it with its history, said anew.
@Controller
@RequestMapping("/package")
class PackagePages {
  private final MinimumPackage services;
  private final MessageSource messages;

  PackagePages(MinimumPackage services, MessageSource messages) {
    this.services = services;
    this.messages = messages;
  }

  @GetMapping
  ModelAndView list(@RequestParam(required = false) @Nullable String on) {
    var place = services.own().orElse(null);
    var asked = Days.parse(on);
    boolean wrong = Days.isWrong(on) || (asked != null && !MinimumPackage.isSensible(asked));
    var day = asked == null || wrong ? services.today() : asked;
    var page =
        new ModelAndView("services/list", "day", day)
            .addObject("place", place)
            .addObject("wrongDay", wrong)
            .addObject("manages", manages());
    if (place == null) {
      return page;
    }
    var lines = services.lines(day);
    return page.addObject("lines", lines)
        .addObject("coverage", ServiceLines.coverage(lines))
        .addObject("publication", services.publication());
  }

  @GetMapping("/entry")
  @Needs(Right.PROGRAMME_READ)
  ModelAndView entry(@RequestParam(defaultValue = "") String service) {
    if (service.isBlank()) {
      return new ModelAndView("redirect:/package");
    }
    var page = entryPage(service);
    var history = services.history(service);
    var newest = history.stream().filter(Provision::isCurrent).findFirst().orElse(null);
    return page.addObject("form", ProvisionForm.of(service, newest, services.today()));
  }

  @PostMapping("/entry")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView say(
      @ModelAttribute("form") ProvisionForm form, BindingResult errors, RedirectAttributes said) {
    var service = services.service(Objects.toString(form.service(), ""));
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        var id = services.say(form.said());
        said.addFlashAttribute("notice", "services.said.kept");
        said.addFlashAttribute("noticeUndo", "/package/removal?id=" + id);
        return new ModelAndView("redirect:/package");
      } catch (BadRequest refused) {
        errors.rejectValue("since", refused.code());
      }
    }
    var page = entryPage(service.item());
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/removal")
  @Needs(Right.PROGRAMME_MANAGE)
  String takeOut(@RequestParam(required = false) @Nullable UUID id, RedirectAttributes said) {
    var taken = services.takeOut(named(id));
    said.addFlashAttribute("notice", "services.said.removed");
    said.addFlashAttribute("noticeUndo", "/package/return?id=" + id);
    return "redirect:/package/entry?service=" + taken.service();
  }

  @PostMapping("/return")
  @Needs(Right.PROGRAMME_MANAGE)
  String bringBack(@RequestParam(required = false) @Nullable UUID id, RedirectAttributes said) {
    var back = services.bringBack(named(id));
    said.addFlashAttribute("notice", "services.said.returned");
    return "redirect:/package/entry?service=" + back.service();
  }

  @PostMapping("/publication")
  @Needs(Right.PROGRAMME_MANAGE)
  String publish(@RequestParam(defaultValue = "true") boolean open, RedirectAttributes said) {
    if (open) {
      services.publish();
    } else {
      services.hide();
    }
    said.addFlashAttribute("notice", open ? "services.said.published" : "services.said.hidden");
    return "redirect:/package";
  }

  @GetMapping({"/removal", "/return", "/publication"})
  @Needs(Right.PROGRAMME_READ)
  String back() {
    return "redirect:/package";
  }

  @ModelAttribute("ways")
  Map<String, String> ways(Locale reader) {
    var words = new LinkedHashMap<String, String>();
    for (var way : Way.values()) {
      words.put(way.name(), messages.getMessage("services.way." + way, null, reader));
    }
    return words;
  }

  private ModelAndView entryPage(String service) {
    return new ModelAndView("services/entry", "service", services.service(service))
        .addObject("history", services.history(service))
        .addObject("manages", manages());
  }

  // Nothing named is nothing there; that whoever may not is refused comes first.
  private static UUID named(@Nullable UUID id) {
    if (id == null) {
      throw new NotFound("");
    }
    return id;
  }

  private static boolean manages() {
    return Acting.current().may(Right.PROGRAMME_MANAGE);
  }
}
