package ua.kolo.persons;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.clearance.Tie;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Whom one must not meet in a record: named, listed, taken back.
@Controller
@RequestMapping("/clearance/relatives")
class RelativePages {
  private static final String HERE = "redirect:/clearance/relatives";
  private final Relatives relatives;
  private final Clock clock;

  RelativePages(Relatives relatives, Clock clock) {
    this.relatives = relatives;
    this.clock = clock;
  }

  @GetMapping
  @Needs(Right.PERSON_READ)
  ModelAndView list() {
    return page(HttpStatus.OK).addObject("form", RelativeForm.empty());
  }

  @PostMapping
  @Needs(Right.PERSON_READ)
  ModelAndView name(
      @ModelAttribute("form") RelativeForm form, BindingResult errors, RedirectAttributes said) {
    form.check(errors, Days.today(clock));
    if (errors.hasErrors()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var weighed = relatives.name(form.identity(), Objects.requireNonNull(form.tie()));
    said.addFlashAttribute("notice", notice(form.tie(), weighed));
    return new ModelAndView(HERE);
  }

  // Whether there is a record of themselves is told to nobody.
  private static String notice(@Nullable Tie tie, Relatives.Weighed weighed) {
    if (tie == Tie.SELF) {
      return "relatives.named.self";
    }
    if (weighed.more()) {
      return "relatives.named.more";
    }
    return weighed.closed() == 0 ? "relatives.named" : "relatives.named.closed";
  }

  @PostMapping("/nobody")
  @Needs(Right.PERSON_READ)
  String nobody(RedirectAttributes said) {
    relatives.sayNobody();
    said.addFlashAttribute("notice", "relatives.nobody.said");
    return HERE;
  }

  @PostMapping("/{id}/removal")
  @Needs(Right.PERSON_READ)
  String takeBack(@PathVariable UUID id, RedirectAttributes said) {
    relatives.takeBack(id);
    said.addFlashAttribute("notice", "relatives.takenBack");
    return HERE;
  }

  private ModelAndView page(HttpStatus status) {
    return new ModelAndView("persons/relatives", status)
        .addObject("relatives", relatives.mine())
        .addObject("unsaid", relatives.unsaid())
        .addObject("ties", Tie.values());
  }
}
