package ua.kolo.law;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// Acts, terms and lists as they hold on a day, with clause and evidence.
@Controller
@RequestMapping("/law")
class LawPages {
  private final Law law;

  LawPages(Law law) {
    this.law = law;
  }

  @GetMapping
  ModelAndView terms(LawQuery query) {
    var filter = query.filter(law.today());
    return page("law/terms", query)
        .addObject("rules", law.rules(filter))
        .addObject("filter", filter);
  }

  @GetMapping("/terms/{edition}")
  ModelAndView term(@PathVariable UUID edition) {
    var rule = law.rule(edition);
    return new ModelAndView("law/term", "rule", rule)
        .addObject("history", law.ruleHistory(rule.code()));
  }

  @GetMapping("/acts")
  ModelAndView acts(LawQuery query) {
    var filter = query.filter(law.today());
    return page("law/acts", query).addObject("found", law.acts(filter)).addObject("filter", filter);
  }

  @GetMapping("/lists")
  ModelAndView lists() {
    return new ModelAndView("law/lists", "lists", law.lists(law.today()));
  }

  @GetMapping("/lists/{code}")
  ModelAndView list(@PathVariable String code, LawQuery query) {
    var filter = query.filter(law.today());
    return page("law/list", query)
        .addObject("list", law.list(code, filter.day()))
        .addObject("filter", filter)
        .addObject("values", law.values(code, filter.day()));
  }

  @GetMapping("/hotlines")
  ModelAndView hotlines() {
    var lines = law.hotlines(law.today());
    return new ModelAndView("law/hotlines")
        .addObject("hotlines", lines.stream().filter(Hotline::near).toList())
        .addObject("elsewhere", lines.stream().filter(line -> !line.near()).toList());
  }

  @GetMapping("/editions/{edition}/withdrawal")
  @Needs(Right.LAW_MANAGE)
  ModelAndView askToWithdraw(
      @PathVariable UUID edition, @RequestParam(defaultValue = "/law") String back) {
    return new ModelAndView("law/withdrawal", "edition", edition).addObject("back", safe(back));
  }

  @PostMapping("/editions/{edition}/withdrawal")
  String withdraw(
      @PathVariable UUID edition,
      @RequestParam(defaultValue = "/law") String back,
      RedirectAttributes said) {
    law.withdraw(edition);
    said.addFlashAttribute("notice", "law.said.withdrawn");
    return "redirect:" + safe(back);
  }

  // Only a page of the law: an address from outside must not lead elsewhere.
  private static String safe(String back) {
    return back.matches("/law(/[a-z_]+){0,2}") ? back : "/law";
  }

  private ModelAndView page(String view, LawQuery query) {
    return new ModelAndView(view, "query", query).addObject("choices", choices());
  }

  private Map<String, String> choices() {
    var choices = new LinkedHashMap<String, String>();
    List<LegalAct> acts = law.acts(LawFilter.on(law.today()));
    acts.stream()
        .sorted(Comparator.comparing(LegalAct::number))
        .forEach(act -> choices.put(act.code(), act.number() + " · " + act.title().uk()));
    return choices;
  }
}
