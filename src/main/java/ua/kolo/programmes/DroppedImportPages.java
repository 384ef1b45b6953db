package ua.kolo.programmes;

import org.jspecify.annotations.Nullable;
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

/// Documents put away: who did it and when, the file again, and the way back.
@Controller
@RequestMapping("/programmes/imports")
class DroppedImportPages {
  private final DroppedImports dropped;

  DroppedImportPages(DroppedImports dropped) {
    this.dropped = dropped;
  }

  @GetMapping("/dropped")
  ModelAndView list(@RequestParam(required = false) @Nullable String after) {
    var found = dropped.list(new Paging(after, Paging.FIRST.size()));
    return new ModelAndView("programmes/dropped", "found", found).addObject("after", after);
  }

  @PostMapping("/{id}/restoration")
  @Needs(Right.PROGRAMME_MANAGE)
  String takeBack(@PathVariable ImportId id, RedirectAttributes said) {
    dropped.takeBack(id);
    said.addFlashAttribute("notice", "programmes.said.takenBack");
    return "redirect:/programmes/imports/" + id;
  }
}
