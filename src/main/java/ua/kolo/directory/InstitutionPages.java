package ua.kolo.directory;

import java.util.List;
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
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// An institution's page; closing it and opening it again.
@Controller
@RequestMapping("/directory/institutions/{id}")
class InstitutionPages {
  private static final int MOST_FOUND = 20;
  private final Institutions institutions;
  private final Mergings mergings;
  private final Directory directory;
  private final Kinds kinds;

  InstitutionPages(Institutions institutions, Mergings mergings, Directory directory, Kinds kinds) {
    this.institutions = institutions;
    this.mergings = mergings;
    this.directory = directory;
    this.kinds = kinds;
  }

  @GetMapping
  ModelAndView page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String same,
      Locale reader) {
    var institution = institutions.find(id);
    var parent = institution.parent();
    var others = new InstitutionFilter(same, null, null, false);
    return new ModelAndView("directory/institution", "institution", institution)
        .addObject("managesDirectory", institutions.mayChange(id))
        .addObject("keeps", Acting.current().may(Right.DIRECTORY_MANAGE))
        .addObject("parent", parent == null ? null : institutions.find(parent))
        .addObject("where", directory.place(institution.territory()))
        .addObject("kinds", kinds.in(reader))
        .addObject("mergings", mergings.history(id))
        .addObject("contactKinds", Contact.Kind.of(institution.kind()))
        .addObject("place", place)
        .addObject("places", directory.search(place, null, MOST_FOUND))
        .addObject("same", same)
        .addObject("others", same.isBlank() ? List.of() : institutions.list(others, 0, MOST_FOUND))
        .addObject("secret", Acting.current().may(Right.SECRET_ADDRESS));
  }

  @PostMapping("/closure")
  @Needs(Right.DIRECTORY_MANAGE)
  String close(@PathVariable UUID id, RedirectAttributes said) {
    institutions.close(id);
    said.addFlashAttribute("noticeUndo", "/directory/institutions/" + id + "/reopening");
    return done(id, "directory.said.closed", said);
  }

  @PostMapping("/reopening")
  @Needs(Right.DIRECTORY_MANAGE)
  String reopen(@PathVariable UUID id, RedirectAttributes said) {
    institutions.reopen(id);
    return done(id, "directory.said.reopened", said);
  }

  private static String done(UUID id, String notice, RedirectAttributes said) {
    said.addFlashAttribute("notice", notice);
    return "redirect:/directory/institutions/" + id;
  }
}
