package ua.kolo.programmes;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What a newer file or edition changes, measure by measure.
@Controller
class DifferencePages {
  private final Programmes programmes;
  private final ProgrammeImports imports;

  DifferencePages(Programmes programmes, ProgrammeImports imports) {
    this.programmes = programmes;
    this.imports = imports;
  }

  @GetMapping("/programmes/{id}/difference")
  ModelAndView ofEditions(@PathVariable ProgrammeId id) {
    return new ModelAndView("programmes/difference", "page", new ProgrammePage(programmes.find(id)))
        .addObject("difference", programmes.difference(id));
  }

  @GetMapping("/programmes/imports/{id}/difference")
  ModelAndView ofImport(@PathVariable ImportId id) {
    return new ModelAndView("programmes/import-difference", "view", imports.find(id))
        .addObject("difference", imports.difference(id));
  }
}
