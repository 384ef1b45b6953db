package ua.kolo.clearance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
import ua.kolo.platform.Right;

/// The review: each record opened out of the ordinary gets another person's verdict.
@Controller
@RequestMapping("/clearance/review")
class ReviewPages {
  private static final int SIZE = 50;
  private final Clearance clearance;
  private final TieReview ties;
  private final Judging judging;
  private final Named named;

  ReviewPages(Clearance clearance, TieReview ties, Judging judging, Named named) {
    this.clearance = clearance;
    this.ties = ties;
    this.judging = judging;
    this.named = named;
  }

  @GetMapping
  @Needs(Right.ACCESS_REVIEW)
  ModelAndView queue(IncidentQuery query) {
    var found = clearance.incidents(query.filter(), query.start(), SIZE + 1);
    List<Incident> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
    return new ModelAndView("clearance/review", "incidents", shown)
        .addObject("next", found.size() > SIZE ? query.after(shown.getLast().id()) : null)
        .addObject("query", query)
        .addObject("mayTakeBack", mayTakeBack(shown))
        .addObject("reasons", VerdictReason.values())
        .addObject("records", addresses(shown, Incident::id, Incident::kind, Incident::record))
        .addObject("people", named.people(shown))
        .addObject("institutions", named.institutions(shown))
        .addObject("all", named.institutions(clearance.institutionsOfIncidents()))
        .addObject("standing", ties.countOfOthers(TieFilter.of("", false)));
  }

  /// What colleagues declared, by parts.
  @GetMapping("/ties")
  @Needs(Right.ACCESS_REVIEW)
  ModelAndView ties(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "0") int page) {
    var filter = TieFilter.of(q, all);
    int at = Math.clamp(page, 0, 1_000_000);
    var shown = ties.ofOthers(filter, at * SIZE, SIZE);
    return new ModelAndView("clearance/ties", "ties", shown)
        .addObject("declarers", named.declarers(shown))
        .addObject("ends", TieEnd.values())
        .addObject(
            "records", addresses(shown, Declaration::id, Declaration::kind, Declaration::record))
        .addObject("q", filter.name())
        .addObject("all", all)
        .addObject("page", at)
        .addObject("from", at * SIZE)
        .addObject("total", ties.countOfOthers(filter));
  }

  @PostMapping("/{incident}/verdict")
  @Needs(Right.ACCESS_REVIEW)
  String judge(
      @PathVariable UUID incident,
      @RequestParam Verdict verdict,
      @RequestParam VerdictReason reason,
      RedirectAttributes said) {
    judging.judge(incident, verdict, reason);
    said.addFlashAttribute("notice", "clearance.said.judged");
    said.addFlashAttribute("noticeUndo", "/clearance/review/" + incident + "/verdict/removal");
    return "redirect:/clearance/review";
  }

  @PostMapping("/{incident}/verdict/removal")
  @Needs(Right.ACCESS_REVIEW)
  String takeBack(@PathVariable UUID incident, RedirectAttributes said) {
    judging.takeBack(incident);
    said.addFlashAttribute("notice", "clearance.said.unjudged");
    return "redirect:/clearance/review";
  }

  @PostMapping("/ties/{tie}/end")
  @Needs(Right.ACCESS_REVIEW)
  String endTie(@PathVariable UUID tie, @RequestParam TieEnd reason, RedirectAttributes said) {
    ties.end(tie, reason);
    said.addFlashAttribute("notice", "clearance.said.tieEnded");
    said.addFlashAttribute("noticeUndo", "/clearance/review/ties/" + tie + "/renewal");
    return "redirect:/clearance/review/ties";
  }

  @PostMapping("/ties/{tie}/renewal")
  @Needs(Right.ACCESS_REVIEW)
  String renewTie(@PathVariable UUID tie, RedirectAttributes said) {
    ties.renew(tie);
    said.addFlashAttribute("notice", "clearance.said.tieRenewed");
    return "redirect:/clearance/review/ties";
  }

  private Set<UUID> mayTakeBack(List<Incident> shown) {
    return shown.stream()
        .filter(judging::mayTakeBack)
        .map(Incident::id)
        .collect(Collectors.toSet());
  }

  // Whose it is, is read by who may read it: others see its number.
  private <T> Map<UUID, String> addresses(
      List<T> all, Function<T, UUID> id, Function<T, String> kind, Function<T, UUID> record) {
    var found = new HashMap<UUID, String>();
    for (var one : all) {
      clearance
          .ownAddress(kind.apply(one), record.apply(one))
          .ifPresent(address -> found.put(id.apply(one), address));
    }
    return found;
  }
}
