package ua.kolo.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;

/// One post: who held it, giving it on, deputies, another title, its end.
@Controller
@RequestMapping("/posts/{id}")
class HoldingPages {
  private static final int OFFERED = 200;
  private final Posts posts;
  private final Proposals proposals;
  private final People people;
  private final Asking asking;
  private final Clock clock;

  HoldingPages(Posts posts, Proposals proposals, People people, Asking asking, Clock clock) {
    this.posts = posts;
    this.proposals = proposals;
    this.people = people;
    this.asking = asking;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String login) {
    return page(id, GivingForm.of(login, LocalDate.now(clock)), HttpStatus.OK);
  }

  @PostMapping("/holdings")
  ModelAndView give(
      @PathVariable UUID id,
      @ModelAttribute("form") GivingForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors, LocalDate.now(clock));
    var held = !errors.hasErrors() && give(id, form, errors);
    if (errors.hasErrors()) {
      return page(id, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    said.addFlashAttribute("notice", held ? "people.said.given" : "people.said.proposed");
    return new ModelAndView("redirect:/posts/" + id);
  }

  private boolean give(UUID id, GivingForm form, BindingResult errors) {
    try {
      return posts.give(form.asked(id, posts.person(String.valueOf(form.login()))));
    } catch (Conflict | BadRequest refused) {
      errors.rejectValue("login", refused.code());
      return false;
    }
  }

  @PostMapping("/proposals/{proposal}/withdrawal")
  String takeBack(@PathVariable UUID id, @PathVariable UUID proposal, RedirectAttributes said) {
    proposals.takeBack(posts.find(id).id(), proposal);
    said.addFlashAttribute("notice", "people.said.takenBack");
    return "redirect:/posts/" + id;
  }

  @PostMapping("/title")
  String rename(
      @PathVariable UUID id,
      @RequestParam String title,
      @RequestParam(defaultValue = "false") boolean heads,
      RedirectAttributes said) {
    if (title.isBlank()) {
      throw new BadRequest("people.title.none");
    }
    posts.rename(id, title, heads);
    said.addFlashAttribute("notice", "people.said.renamed");
    return "redirect:/posts/" + id;
  }

  @GetMapping("/holdings/{holding}/ending")
  ModelAndView askToEnd(@PathVariable UUID id, @PathVariable UUID holding, Locale reader) {
    var name = posts.holding(id, holding).name();
    var page = "/posts/" + id;
    return asking.before(
        "people.ending", name, page + "/holdings/" + holding + "/ending", page, reader);
  }

  @PostMapping("/holdings/{holding}/ending")
  String end(@PathVariable UUID id, @PathVariable UUID holding, RedirectAttributes said) {
    posts.end(id, holding);
    said.addFlashAttribute("notice", "people.said.ended");
    return "redirect:/posts/" + id;
  }

  @GetMapping("/closing")
  ModelAndView askToClose(@PathVariable UUID id, Locale reader) {
    var page = "/posts/" + id;
    return asking.before("people.closing", posts.find(id).title(), page + "/closing", page, reader);
  }

  @PostMapping("/closing")
  String close(@PathVariable UUID id, RedirectAttributes said) {
    posts.close(id);
    said.addFlashAttribute("notice", "people.said.closed");
    return "redirect:/posts/" + id;
  }

  private ModelAndView page(UUID id, GivingForm form, HttpStatus status) {
    var post = posts.find(id);
    return new ModelAndView("people/post", status)
        .addObject("post", post)
        .addObject("institution", people.name(post.unit()))
        .addObject("form", form)
        .addObject("holdings", posts.holdings(id))
        .addObject("proposals", proposals.ofPost(id))
        .addObject("people", people.list(post.unit(), "", false, 0, OFFERED))
        .addObject("now", clock.instant());
  }
}
