package ua.kolo;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/// What axe finds against readers with other eyes and hands.
final class Axe {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private Axe() {}

  // Our pages hold no frames: judged in the page itself, and only for what is wrong, it takes half
  // the time.
  static List<String> seriousIn(Page page) {
    var wrong = new AxeRunOptions();
    wrong.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .setLegacyMode(true).options(wrong).analyze().getViolations().stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .map(Axe::sentence)
            .toList();
  }

  private static String sentence(Rule rule) {
    var places = rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
    return rule.getId() + " " + places;
  }
}
