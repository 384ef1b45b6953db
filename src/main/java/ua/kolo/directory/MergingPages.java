package ua.kolo.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Asks why two institutions are one, and shows what becomes of each.
@Controller
@RequestMapping("/directory/institutions/{id}")
class MergingPages {
  private static final String HERE = "/directory/institutions/";
  private final Institutions institutions;
  private final Mergings mergings;

  MergingPages(Institutions institutions, Mergings mergings) {
    this.institutions = institutions;
    this.mergings = mergings;
  }

  @GetMapping("/merging")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView question(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID into) {
    return into == null ? new ModelAndView("redirect:" + HERE + id) : question(id, into, "", null);
  }

  @PostMapping("/merging")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView merge(
      @PathVariable UUID id,
      @RequestParam UUID into,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes said) {
    try {
      mergings.merge(id, into, reason);
    } catch (BadRequest | Conflict refused) {
      var page = question(id, into, reason, refused.code());
      page.addObject("limits", refused.getDetailMessageArguments());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    said.addFlashAttribute("noticeUndo", HERE + id + "/parting");
    return done(into, "directory.said.merged", said);
  }

  @PostMapping("/parting")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView part(@PathVariable UUID id, RedirectAttributes said) {
    mergings.part(id);
    return done(id, "directory.said.parted", said);
  }

  private ModelAndView question(UUID id, UUID into, String reason, @Nullable String wrong) {
    return new ModelAndView("directory/institution-merging", "one", institutions.find(id))
        .addObject("other", institutions.find(into))
        .addObject("reason", reason)
        .addObject("longest", Mergings.LONGEST_REASON)
        .addObject("wrong", wrong);
  }

  private static ModelAndView done(UUID id, String notice, RedirectAttributes said) {
    said.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:" + HERE + id);
  }
}
