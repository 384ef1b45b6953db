package ua.kolo.tracking.reporting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.NotFound;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.PublishedProgrammes;
import ua.kolo.tracking.UpperTie;
import ua.kolo.tracking.UpperTies;

/// How an adopted programme is carried out, as anybody may read it.
@Controller
class PublicReportPages {
  private final PublishedReports published;
  private final PublishedProgrammes programmes;
  private final UpperTies ties;

  PublicReportPages(PublishedReports published, PublishedProgrammes programmes, UpperTies ties) {
    this.published = published;
    this.programmes = programmes;
    this.ties = ties;
  }

  @GetMapping("/public/programmes/{id}/execution")
  ModelAndView execution(
      @PathVariable ProgrammeId id, @RequestParam(required = false) @Nullable UUID report) {
    var reports = published.list(id);
    var page =
        new ModelAndView("reporting/public", "programme", id)
            .addObject("programmeTitle", programmes.title(id))
            .addObject("reports", reports)
            .addObject(
                "years",
                MoneyYears.of(programmes.adopted(id), MoneyOfYears.told(reports, published::rows)));
    if (reports.isEmpty()) {
      return page;
    }
    var shown = report == null ? reports.getFirst() : find(reports, report);
    var rows = published.rows(shown.id());
    return page.addObject("report", shown)
        .addObject("measures", Told.of(rows))
        .addObject("uppers", ties.of(id).stream().collect(Collectors.groupingBy(UpperTie::key)))
        .addObject("goals", Goals.of(rows))
        .addObject("money", MoneyPicture.of(rows));
  }

  private static ProgrammeReport find(List<ProgrammeReport> reports, UUID report) {
    return reports.stream()
        .filter(one -> one.id().equals(report))
        .findFirst()
        .orElseThrow(() -> new NotFound(report));
  }
}
