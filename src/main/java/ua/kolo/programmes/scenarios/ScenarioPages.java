package ua.kolo.programmes.scenarios;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.Figures;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.programmes.ProgrammePage;
import ua.kolo.programmes.Programmes;
import ua.kolo.programmes.composing.Cut;
import ua.kolo.programmes.plan.Plan;

/// What falls out of a programme when there is less money, and two such answers side by side.
@Controller
@RequestMapping("/programmes/{id}/scenario")
class ScenarioPages {
  private final Scenarios scenarios;
  private final Programmes programmes;
  private final Figures figures;
  private final MessageSource messages;

  ScenarioPages(
      Scenarios scenarios, Programmes programmes, Figures figures, MessageSource messages) {
    this.scenarios = scenarios;
    this.programmes = programmes;
    this.figures = figures;
    this.messages = messages;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_READ)
  ModelAndView scenario(
      @PathVariable ProgrammeId id,
      @RequestParam MultiValueMap<String, String> asked,
      Locale reader) {
    var saved = saved(id, asked.getFirst("saved"));
    var plan = programmes.plan(id);
    var form =
        saved == null
            ? ScenarioForm.of(asked)
            : ScenarioForm.of(saved.scenario(), plan.head().unit(), figures);
    return page(id, plan, form, saved, reader);
  }

  @GetMapping("/comparison")
  @Needs(Right.PROGRAMME_READ)
  ModelAndView compare(
      @PathVariable ProgrammeId id,
      @RequestParam(required = false) @Nullable String one,
      @RequestParam(required = false) @Nullable String other) {
    var all = scenarios.list(id);
    var page = new ModelAndView("scenarios/comparison", "all", all);
    page.addObject("page", new ProgrammePage(programmes.find(id)));
    var first = all.isEmpty() ? null : chosen(id, one, all.getFirst());
    var second = all.isEmpty() ? null : chosen(id, other, all.getLast());
    if (first != null && second != null) {
      page.addObject(
          "comparison",
          Comparison.of(
              first,
              scenarios.reckon(id, first.scenario()),
              second,
              scenarios.reckon(id, second.scenario())));
    }
    return page;
  }

  private SavedScenario chosen(ProgrammeId id, @Nullable String asked, SavedScenario usual) {
    var found = saved(id, asked);
    return found == null ? usual : found;
  }

  private @Nullable SavedScenario saved(ProgrammeId id, @Nullable String asked) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    try {
      return scenarios.find(id, UUID.fromString(asked));
    } catch (IllegalArgumentException nonsense) {
      throw new BadRequest("scenarios.unknown");
    }
  }

  private ModelAndView page(
      ProgrammeId id, Plan plan, ScenarioForm form, @Nullable SavedScenario saved, Locale reader) {
    var page = new ModelAndView("scenarios/scenario", "form", form).addObject("saved", saved);
    page.addObject("page", new ProgrammePage(programmes.find(id)));
    page.addObject("years", years(plan)).addObject("all", scenarios.list(id));
    if (form.isWrong()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var unit = plan.head().unit();
    var cut = scenarios.reckon(id, form.scenario(unit));
    page.addObject("total", cut.total()).addObject("rows", cut.rows());
    page.addObject("fates", counts(cut.rows()));
    page.addObject("byYear", CutBars.of(byYear(cut, reader), unit, figures));
    return page.addObject("bySource", CutBars.of(bySource(cut, reader), unit, figures));
  }

  private static Map<String, Integer> counts(List<Cut.Row> rows) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var fate : Cut.Fate.values()) {
      counts.put(fate.name(), (int) rows.stream().filter(row -> row.fate() == fate).count());
    }
    return counts;
  }

  private Map<String, Cut.Change> byYear(Cut cut, Locale reader) {
    var all = new LinkedHashMap<String, Cut.Change>();
    cut.years()
        .forEach(
            (year, change) ->
                all.put(
                    year == 0 ? words("scenarios.undated", reader) : String.valueOf(year), change));
    return all;
  }

  private Map<String, Cut.Change> bySource(Cut cut, Locale reader) {
    var all = new LinkedHashMap<String, Cut.Change>();
    cut.sources()
        .forEach(
            (source, change) ->
                all.put(source.isEmpty() ? words("scenarios.unnamed", reader) : source, change));
    return all;
  }

  private String words(String key, Locale reader) {
    return messages.getMessage(key, null, reader);
  }

  private static List<Integer> years(Plan plan) {
    var years = new TreeSet<Integer>();
    plan.measures().forEach(m -> m.lines().forEach(line -> years.addAll(line.byYear().keySet())));
    return List.copyOf(years);
  }
}
