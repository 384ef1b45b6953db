package ua.kolo.directory.specialists;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.directory.Directory;
import ua.kolo.directory.InstitutionQuery;
import ua.kolo.directory.Kinds;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Institutions that named nobody, and links for them to do it by.
@Controller
@RequestMapping("/directory/specialists/unnamed")
class UnnamedPages {
  private static final int SIZE = 50;
  private final Specialists specialists;
  private final Links links;
  private final Directory directory;
  private final Kinds kinds;
  private final String base;

  UnnamedPages(
      Specialists specialists,
      Links links,
      Directory directory,
      Kinds kinds,
      @Value("${kolo.base-url}") String base) {
    this.specialists = specialists;
    this.links = links;
    this.directory = directory;
    this.kinds = kinds;
    this.base = base;
  }

  @GetMapping
  ModelAndView list(InstitutionQuery asked, Locale reader) {
    var place = directory.asked(asked.territory(), asked.place());
    var query = asked.in(place);
    int from = query.at() * SIZE;
    long total = specialists.countUnnamed(query.filter());
    return new ModelAndView("directory/specialist-unnamed", "query", query)
        .addObject("rows", specialists.unnamed(query.filter(), from, SIZE))
        .addObject("total", total)
        .addObject("from", from)
        .addObject("more", from + SIZE < total)
        .addObject("kinds", kinds.in(reader))
        .addObject("place", place);
  }

  // New links stand at this address and are shown once: asked for again, it is the list of links.
  @GetMapping("/links")
  @Needs(Right.DIRECTORY_MANAGE)
  String links() {
    return "redirect:/directory/specialists/links";
  }

  @PostMapping("/links")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView make(InstitutionQuery asked) {
    var query = asked.in(directory.asked(asked.territory(), asked.place()));
    return new ModelAndView(
            "directory/specialist-links-made", "made", links.makeForUnnamed(query.filter()))
        .addObject("base", base);
  }
}
