package ua.kolo.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;

/// Which measures of programmes above the measures of a programme carry out.
@Controller
@RequestMapping("/execution/{id}/upper")
class UpperPages {
  private final UpperTies ties;
  private final Tracking tracking;

  UpperPages(UpperTies ties, Tracking tracking) {
    this.ties = ties;
    this.tracking = tracking;
  }

  @GetMapping
  ModelAndView tree(@PathVariable ProgrammeId id) {
    var page = page("tracking/upper", id);
    var byGoal = new LinkedHashMap<String, List<PlanMeasure>>();
    for (var measure : ties.measures(id.value())) {
      var goal = measure.goal() == null ? "" : measure.goal();
      byGoal.computeIfAbsent(goal, _ -> new ArrayList<>()).add(measure);
    }
    return page.addObject("goals", byGoal);
  }

  @GetMapping("/{measure}")
  ModelAndView one(
      @PathVariable ProgrammeId id,
      @PathVariable UUID measure,
      @RequestParam(required = false) @Nullable UUID programme,
      @RequestParam(defaultValue = "") String q) {
    var page = page("tracking/upper-tie", id).addObject("measure", ties.measure(id, measure));
    var above = ties.above(id);
    var chosen =
        above.stream()
            .filter(one -> programme == null || one.id().equals(programme))
            .findFirst()
            .map(UpperProgramme::id)
            .orElse(null);
    return page.addObject("above", above)
        .addObject("chosen", chosen)
        .addObject("q", q)
        .addObject("found", chosen == null ? List.of() : ties.search(id, chosen, q));
  }

  @PostMapping("/{measure}")
  @Needs(Right.PROGRAMME_MANAGE)
  String tie(
      @PathVariable ProgrammeId id,
      @PathVariable UUID measure,
      @RequestParam UUID programme,
      @RequestParam UUID upper,
      RedirectAttributes said) {
    var made = ties.tie(id, measure, programme, upper);
    said.addFlashAttribute("notice", "tracking.said.tied");
    said.addFlashAttribute(
        "noticeUndo", "/execution/" + id + "/upper/" + measure + "/untying?tie=" + made);
    return here(id, measure);
  }

  @PostMapping("/{measure}/untying")
  @Needs(Right.PROGRAMME_MANAGE)
  String untie(
      @PathVariable ProgrammeId id,
      @PathVariable UUID measure,
      @RequestParam UUID tie,
      RedirectAttributes said) {
    ties.measure(id, measure);
    ties.untie(id, tie);
    said.addFlashAttribute("notice", "tracking.said.untied");
    return here(id, measure);
  }

  @GetMapping("/{measure}/untying")
  String again(@PathVariable ProgrammeId id, @PathVariable UUID measure) {
    ties.measure(id, measure);
    return here(id, measure);
  }

  private ModelAndView page(String view, ProgrammeId id) {
    var tracked = tracking.find(id).orElseThrow(() -> new NotFound(id));
    Map<UUID, List<UpperTie>> byMeasure =
        ties.of(id).stream().collect(Collectors.groupingBy(UpperTie::measure));
    return new ModelAndView(view, "tracked", tracked).addObject("ties", byMeasure);
  }

  private static String here(ProgrammeId id, UUID measure) {
    return "redirect:/execution/" + id + "/upper/" + measure;
  }
}
