package ua.kolo.overview;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.directory.Directory;
import ua.kolo.platform.PageStart;
import ua.kolo.tracking.UpperProgramme;

/// What hromadas did for the measures of programmes above them.
@Controller
class TracingPages {
  private static final int YEARS_BACK = 4;
  private final Tracing tracing;
  private final Overview overview;
  private final Directory directory;

  TracingPages(Tracing tracing, Overview overview, Directory directory) {
    this.tracing = tracing;
    this.overview = overview;
    this.directory = directory;
  }

  @GetMapping("/overview/measures")
  ModelAndView measures(
      @RequestParam(required = false) @Nullable UUID programme,
      @RequestParam(required = false) @Nullable UUID measure,
      @RequestParam(required = false) @Nullable String place,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) TracedRow.@Nullable State state,
      @RequestParam(defaultValue = "0") int from) {
    var where = directory.place(place == null || place.isBlank() ? overview.home().code() : place);
    int chosen = BoardQuery.year(year, overview.today());
    var all = tracing.programmes();
    var asked = programme == null && !all.isEmpty() ? all.getFirst().id() : programme;
    var page =
        new ModelAndView(measure == null ? "overview/measures" : "overview/measure")
            .addObject("place", where)
            .addObject("year", chosen)
            .addObject("programmes", all)
            .addObject("programme", asked)
            .addObject("title", title(all, asked))
            .addObject("path", overview.path(where))
            .addObject("parts", overview.parts(where))
            .addObject("years", years(chosen));
    if (asked == null) {
      return page.addObject("spread", List.of());
    }
    if (measure == null) {
      return page.addObject("spread", tracing.spread(asked, where.code(), chosen));
    }
    var traced = tracing.measure(asked, measure, where.code(), chosen);
    var rows = traced.rows().stream().filter(row -> state == null || row.state() == state).toList();
    int start = PageStart.of(from, rows.size(), BoardQuery.ROWS);
    int end = Math.min(start + BoardQuery.ROWS, rows.size());
    return page.addObject("traced", traced)
        .addObject("state", state)
        .addObject("found", rows.size())
        .addObject("rows", rows.subList(start, end))
        .addObject("start", start)
        .addObject("end", end);
  }

  private static String title(List<UpperProgramme> all, @Nullable UUID asked) {
    return all.stream()
        .filter(one -> one.id().equals(asked))
        .map(UpperProgramme::title)
        .findFirst()
        .orElse("");
  }

  private List<Integer> years(int chosen) {
    int now = overview.today().getYear();
    return IntStream.rangeClosed(Math.min(chosen, now - YEARS_BACK), Math.max(chosen, now + 1))
        .boxed()
        .toList();
  }
}
