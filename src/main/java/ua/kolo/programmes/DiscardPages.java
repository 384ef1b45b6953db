package ua.kolo.programmes;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// A draft made by mistake is thrown away, after one question.
@Controller
@RequestMapping("/programmes/{id}/discard")
class DiscardPages {
  private final Programmes programmes;
  private final Endings endings;

  DiscardPages(Programmes programmes, Endings endings) {
    this.programmes = programmes;
    this.endings = endings;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView ask(@PathVariable ProgrammeId id) {
    var page = new ProgrammePage(programmes.find(id));
    if (!page.isDraft()) {
      throw new Conflict("programmes.edition.adopted");
    }
    return new ModelAndView("programmes/discard", "page", page)
        .addObject("fields", Map.of("version", page.view().version()));
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  String discard(@PathVariable ProgrammeId id, @RequestParam int version, RedirectAttributes said) {
    boolean left = endings.discard(id, version);
    said.addFlashAttribute("notice", "programmes.said.discarded");
    return "redirect:/programmes" + (left ? "/" + id : "");
  }
}
