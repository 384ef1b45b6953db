package ua.kolo.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Territories of the codifier: looked for by name, opened from the oblast down.
@Controller
@RequestMapping("/directory/territories")
class TerritoryPages {
  private static final int MOST_FOUND = 50;
  private final Directory directory;

  TerritoryPages(Directory directory) {
    this.directory = directory;
  }

  @GetMapping
  ModelAndView search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) Territory.@Nullable Level level) {
    var found = directory.search(q, level, MOST_FOUND);
    return new ModelAndView("directory/territories", "q", q)
        .addObject("level", level)
        .addObject("places", q.isBlank() ? directory.within(FirstLevel.STATE) : found)
        .addObject("more", found.size() == MOST_FOUND);
  }

  @GetMapping("/{code}")
  ModelAndView place(@PathVariable String code) {
    var place = directory.place(code);
    return new ModelAndView("directory/territory", "place", place)
        .addObject("parent", place.parent() == null ? null : directory.place(place.parent()))
        .addObject("formerNames", directory.formerNames(code))
        .addObject("within", directory.within(code));
  }
}
