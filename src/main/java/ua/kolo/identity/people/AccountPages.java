package ua.kolo.identity.people;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;

/// One person: what they hold and held, another name, leaving and coming back.
@Controller
@RequestMapping("/people/{id}")
class AccountPages {
  private final People people;
  private final LostFactors lost;
  private final Handovers handovers;
  private final EntryHelp help;
  private final Asking asking;
  private final Clock clock;

  AccountPages(
      People people,
      LostFactors lost,
      Handovers handovers,
      EntryHelp help,
      Asking asking,
      Clock clock) {
    this.people = people;
    this.lost = lost;
    this.handovers = handovers;
    this.help = help;
    this.asking = asking;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable UUID id) {
    var page = new ModelAndView("people/person", "person", people.find(id));
    var helps = help.of(id);
    return HandoverPages.shown(page, handovers, handovers.of(id).stream().toList())
        .addObject("holdings", people.holdings(id))
        .addObject("tokens", people.tokens(id))
        .addObject("factors", lost.overview(id))
        .addObject("losses", lost.history(id))
        .addObject("ties", lost.ties(id))
        .addObject("helps", helps)
        .addObject("helpUnits", people.names(helps))
        .addObject("now", clock.instant());
  }

  @PostMapping("/name")
  String rename(@PathVariable UUID id, @RequestParam String name, RedirectAttributes said) {
    if (name.isBlank()) {
      throw new BadRequest("people.name.none");
    }
    people.rename(id, name);
    said.addFlashAttribute("notice", "people.said.renamed");
    return "redirect:/people/" + id;
  }

  @GetMapping("/untying")
  ModelAndView askToUntie(@PathVariable UUID id, Locale reader) {
    return ask("people.untying", id, "/untying", reader);
  }

  @PostMapping("/untying")
  String untie(@PathVariable UUID id, RedirectAttributes said) {
    lost.untie(id);
    said.addFlashAttribute("notice", "people.said.untied");
    return "redirect:/people/" + id;
  }

  @GetMapping("/leaving")
  ModelAndView askToLeave(@PathVariable UUID id, Locale reader) {
    return ask("people.leaving", id, "/leaving", reader);
  }

  @PostMapping("/leaving")
  String leave(@PathVariable UUID id, RedirectAttributes said) {
    people.leave(id);
    said.addFlashAttribute("notice", "people.said.left");
    return "redirect:/people/" + id;
  }

  @GetMapping("/reopening")
  ModelAndView askToReopen(@PathVariable UUID id, Locale reader) {
    return ask("people.reopening", id, "/reopening", reader);
  }

  @PostMapping("/reopening")
  ModelAndView reopen(@PathVariable UUID id) {
    return new ModelAndView("people/invited", "invited", people.reopen(id))
        .addObject("name", people.find(id).name());
  }

  @GetMapping("/tokens/{token}/revocation")
  ModelAndView askToRevoke(@PathVariable UUID id, @PathVariable UUID token, Locale reader) {
    return ask(
        "people.token", id, "/tokens/" + people.token(id, token).id() + "/revocation", reader);
  }

  @PostMapping("/tokens/{token}/revocation")
  String revoke(@PathVariable UUID id, @PathVariable UUID token, RedirectAttributes said) {
    people.revoke(id, token);
    said.addFlashAttribute("notice", "tokens.said.revoked");
    return "redirect:/people/" + id;
  }

  private ModelAndView ask(String key, UUID id, String action, Locale reader) {
    var page = "/people/" + id;
    return asking.before(key, people.find(id).name(), page + action, page, reader);
  }
}
