package ua.kolo.directory.specialists;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Links to be sent to institutions, and the corrections that came back by them.
@Controller
@RequestMapping("/directory/specialists")
class LinkPages {
  private static final int SHOWN = 200;
  private static final String LINKS = "redirect:/directory/specialists/links";
  private static final String CORRECTIONS = "redirect:/directory/specialists/corrections";
  private final Links links;
  private final Corrections corrections;
  private final Specialists specialists;
  private final Clock clock;
  private final String base;

  LinkPages(
      Links links,
      Corrections corrections,
      Specialists specialists,
      Clock clock,
      @Value("${kolo.base-url}") String base) {
    this.links = links;
    this.corrections = corrections;
    this.specialists = specialists;
    this.clock = clock;
    this.base = base;
  }

  @GetMapping("/links")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView list() {
    return new ModelAndView("directory/specialist-links", "links", links.newest(SHOWN))
        .addObject("now", clock.instant());
  }

  /// Shows the new links; they are nowhere else, so that nobody finds them later.
  @PostMapping("/links")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView make(SpecialistQuery query) {
    return new ModelAndView("directory/specialist-links-made", "made", links.make(query.filter()))
        .addObject("base", base);
  }

  @PostMapping("/links/{link}/revocation")
  @Needs(Right.DIRECTORY_MANAGE)
  String revoke(@PathVariable UUID link, RedirectAttributes said) {
    links.revoke(link);
    said.addFlashAttribute("notice", "specialists.said.revoked");
    return LINKS;
  }

  @GetMapping("/corrections")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView corrections() {
    var sent = corrections.waiting();
    var before =
        specialists.find(
            sent.stream().map(Correction::specialist).filter(Objects::nonNull).toList());
    var waiting =
        sent.stream().map(one -> new Compared(one, before.get(one.specialist()))).toList();
    return new ModelAndView("directory/specialist-corrections", "waiting", waiting);
  }

  @PostMapping("/corrections/{correction}/acceptance")
  @Needs(Right.DIRECTORY_MANAGE)
  String accept(
      @PathVariable UUID correction,
      @RequestParam(defaultValue = "false") boolean over,
      RedirectAttributes said) {
    corrections.accept(correction, over);
    said.addFlashAttribute("notice", "specialists.said.accepted");
    return CORRECTIONS;
  }

  @PostMapping("/corrections/{correction}/refusal")
  @Needs(Right.DIRECTORY_MANAGE)
  String refuse(@PathVariable UUID correction, RedirectAttributes said) {
    corrections.refuse(correction);
    said.addFlashAttribute("notice", "specialists.said.refused");
    return CORRECTIONS;
  }
}
