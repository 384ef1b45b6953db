package ua.kolo.programmes;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.Days;
import ua.kolo.programmes.layout.Printed;

/// Adopted programmes as anybody may read them.
@Controller
class PublicPages {
  private final PublishedProgrammes published;
  private final Figures figures;
  private final Clock clock;

  PublicPages(PublishedProgrammes published, Figures figures, Clock clock) {
    this.clock = clock;
    this.published = published;
    this.figures = figures;
  }

  @GetMapping("/public/programmes")
  ModelAndView list(ProgrammeQuery query) {
    return new ModelAndView("programmes/public-list", "query", query)
        .addObject("today", Days.today(clock))
        .addObject("found", published.list(query.filter(), query.paging()));
  }

  @GetMapping("/public/programmes/{id}")
  ModelAndView programme(@PathVariable ProgrammeId id) {
    var programme = published.find(id);
    return new ModelAndView("programmes/public", "programme", programme)
        .addObject("words", published.words(id))
        .addObject("bySource", published.sums(id, SumBy.SOURCE))
        .addObject("byYear", published.sums(id, SumBy.YEAR))
        .addObject("tree", PlanTree.of(programme.plan()))
        .addObject("fields", new PlanFields(programme.plan(), figures, null, null, null, null));
  }

  @GetMapping("/public/programmes/{id}/table")
  ModelAndView table(@PathVariable ProgrammeId id) {
    var programme = published.find(id);
    return new ModelAndView("programmes/public-table", "programme", programme)
        .addObject("sheet", Printed.of(programme.plan()));
  }
}
