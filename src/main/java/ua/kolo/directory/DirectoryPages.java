package ua.kolo.directory;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Institutions as a list.
@Controller
class DirectoryPages {
  private final Institutions institutions;
  private final Directory directory;
  private final Kinds kinds;

  DirectoryPages(Institutions institutions, Directory directory, Kinds kinds) {
    this.institutions = institutions;
    this.directory = directory;
    this.kinds = kinds;
  }

  @GetMapping("/directory")
  ModelAndView list(InstitutionQuery asked, Locale reader) {
    var place = directory.asked(asked.territory(), asked.place());
    var query = asked.in(place);
    int from = query.at() * InstitutionQuery.SIZE;
    long total = institutions.count(query.filter());
    return new ModelAndView("directory/institutions", "query", query)
        .addObject("rows", institutions.list(query.filter(), from, InstitutionQuery.SIZE))
        .addObject("total", total)
        .addObject("from", from)
        .addObject("more", from + InstitutionQuery.SIZE < total)
        .addObject("kinds", kinds.in(reader))
        .addObject("place", place);
  }
}
