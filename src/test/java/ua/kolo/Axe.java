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

  /// What another width, theme or language can spoil on a page that was judged whole once.
  private static final List<String> OF_DRESS =
      List.of(
          "aria-hidden-focus",
          "aria-required-children",
          "aria-required-parent",
          "button-name",
          "color-contrast",
          "document-title",
          "html-has-lang",
          "html-lang-valid",
          "image-alt",
          "input-button-name",
          "label",
          "link-in-text-block",
          "link-name",
          "nested-interactive",
          "scrollable-region-focusable",
          "select-name",
          "summary-name",
          "valid-lang");

  private Axe() {}

  static List<String> seriousIn(Page page) {
    Walked.at(Axe.class, page.url());
    return found(builder(page));
  }

  /// What differs when the same page stands in another width, theme and language.
  static List<String> seriousInDressOf(Page page) {
    return found(builder(page).withRules(OF_DRESS));
  }

  // Our pages hold no frames: judged in the page itself, and only for what is wrong, it takes half
  // the time.
  private static AxeBuilder builder(Page page) {
    var wrong = new AxeRunOptions();
    wrong.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(wrong);
  }

  private static List<String> found(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> SERIOUS.contains(rule.getImpact()))
        .map(Axe::sentence)
        .toList();
  }

  private static String sentence(Rule rule) {
    var places = rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
    return rule.getId() + " " + places;
  }
}
