package ua.kolo.directory.specialists;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.NotFound;

/// What an institution sees by its link, without an account: its own specialists and nothing else.
@Controller
@RequestMapping("/public/specialists/{ticket}")
class PublicSpecialistPages {
  private static final UUID NOWHERE = new UUID(0, 0);
  private final Links links;
  private final Corrections corrections;
  private final Specialists specialists;

  PublicSpecialistPages(Links links, Corrections corrections, Specialists specialists) {
    this.links = links;
    this.corrections = corrections;
    this.specialists = specialists;
  }

  @GetMapping
  ModelAndView list(@PathVariable String ticket) {
    return by(ticket, link -> list(ticket, link, "", null));
  }

  @PostMapping("/confirmation")
  ModelAndView confirm(@PathVariable String ticket, @RequestParam(defaultValue = "") String by) {
    return by(
        ticket,
        link -> {
          if (by.isBlank()) {
            return wrong(list(ticket, link, by, "specialists.by.missing"));
          }
          try {
            links.confirm(link, by.strip());
          } catch (Conflict nobody) {
            return wrong(list(ticket, link, by, nobody.code()));
          }
          return new ModelAndView("redirect:/public/specialists/" + ticket + "/confirmation");
        });
  }

  /// Thanks, once it is confirmed; until then the list.
  @GetMapping("/confirmation")
  ModelAndView confirmed(@PathVariable String ticket) {
    var link = system(NOWHERE, () -> links.known(ticket));
    return link.usedBy() == null
        ? new ModelAndView("redirect:/public/specialists/" + ticket)
        : new ModelAndView("directory/specialist-link-thanks", "link", link);
  }

  @GetMapping({"/new", "/{id}"})
  ModelAndView form(
      @PathVariable String ticket, @PathVariable(required = false) @Nullable UUID id) {
    return by(
        ticket,
        link ->
            form(
                ticket,
                link,
                id,
                id == null
                    ? SpecialistForm.empty(null, specialists.today())
                    : SpecialistForm.of(corrections.of(link, id))));
  }

  @PostMapping({"/new", "/{id}"})
  ModelAndView send(
      @PathVariable String ticket,
      @PathVariable(required = false) @Nullable UUID id,
      @ModelAttribute("form") SpecialistForm form,
      BindingResult errors,
      RedirectAttributes said) {
    return by(
        ticket,
        link -> {
          if (id != null) {
            corrections.of(link, id);
          }
          form.check(errors);
          form.checkSender(errors);
          if (errors.hasErrors()) {
            return wrong(form(ticket, link, id, form));
          }
          corrections.send(link, id, id != null && form.leaves(), form.card(), form.sender());
          said.addFlashAttribute("sent", true);
          return new ModelAndView("redirect:/public/specialists/" + ticket);
        });
  }

  /// Wrong, late, used and revoked answer alike.
  @ExceptionHandler
  ModelAndView gone(NotFound gone) {
    return new ModelAndView("directory/specialist-link-gone", HttpStatus.NOT_FOUND);
  }

  private ModelAndView list(String ticket, Link link, String by, @Nullable String wrong) {
    return new ModelAndView("directory/specialist-link", "link", link)
        .addObject("ticket", ticket)
        .addObject("rows", links.specialists(link))
        .addObject("sentBefore", corrections.sentBy(link))
        .addObject("by", by)
        .addObject("wrong", wrong);
  }

  private ModelAndView form(String ticket, Link link, @Nullable UUID id, SpecialistForm form) {
    return new ModelAndView("directory/specialist-link-form", "form", form)
        .addObject("link", link)
        .addObject("ticket", ticket)
        .addObject("id", id);
  }

  // Who holds the link is nobody the program knows: the program itself acts, for the institution
  // that made the link, and only as far as this class goes.
  private ModelAndView by(String ticket, Function<Link, ModelAndView> work) {
    var link = system(NOWHERE, () -> links.open(ticket));
    return system(link.unit(), () -> work.apply(link));
  }

  private static <T> T system(UUID unit, ScopedValue.CallableOp<T, RuntimeException> work) {
    return Acting.system(unit).call(work);
  }

  private static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
