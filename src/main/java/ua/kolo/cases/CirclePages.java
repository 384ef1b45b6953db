package ua.kolo.cases;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import ua.kolo.platform.Stale;

/// Who of us reads a file: the lead is given on, posts are let in and out, each after a question.
@Controller
@RequestMapping("/cases/{id}/circle")
class CirclePages {
  private final Cases cases;
  private final Circles circles;

  CirclePages(Cases cases, Circles circles) {
    this.cases = cases;
    this.circles = circles;
  }

  /// The circle; with a choice, the question whether it is meant.
  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView page(
      @PathVariable UUID id,
      @RequestParam(required = false) Circle.@Nullable What what,
      @RequestParam(required = false) @Nullable UUID post,
      @RequestParam(defaultValue = "false") boolean stays) {
    var file = cases.find(id);
    var circle = circles.of(id);
    var others = new LinkedHashMap<>(circles.posts());
    var asked = post == null || what == null ? null : others.get(post);
    others.keySet().removeIf(circle::isLedBy);
    var more = new LinkedHashMap<>(others);
    more.keySet().removeIf(circle::holds);
    return new ModelAndView("cases/circle", "file", file)
        .addObject("circle", circle)
        .addObject("others", others)
        .addObject("more", more)
        .addObject("mayGive", circles.mayGive(id))
        .addObject("mayLetIn", circles.mayLetIn(id))
        .addObject("what", asked == null && what != Circle.What.END ? null : what)
        .addObject("post", post)
        .addObject("asked", asked)
        .addObject("stays", stays);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView change(
      @PathVariable UUID id,
      @RequestParam Circle.What what,
      @RequestParam UUID post,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "false") boolean stays,
      RedirectAttributes said) {
    try {
      switch (what) {
        case LEAD -> circles.lead(id, version, post, stays);
        case ADD -> circles.add(id, post);
        case END -> circles.end(id, post);
      }
    } catch (Stale stale) {
      var page = page(id, what, post, stays).addObject("stale", true);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    said.addFlashAttribute("notice", "cases.said.circle." + what);
    return new ModelAndView(circles.reads(id) ? "redirect:/cases/" + id : "redirect:/cases");
  }
}
