package ua.kolo.programmes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.programmes.composing.MoneyRule;

/// Measures of other programmes found and put into a draft.
@Controller
@RequestMapping("/programmes/{id}/borrowing")
class BorrowPages {
  private static final int LONGEST_KEY = 100;
  private final Composer composer;
  private final Programmes programmes;
  private final Figures figures;

  BorrowPages(Composer composer, Programmes programmes, Figures figures) {
    this.composer = composer;
    this.programmes = programmes;
    this.figures = figures;
  }

  @GetMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView search(
      @PathVariable ProgrammeId id,
      BorrowQuery query,
      @RequestParam(defaultValue = "") List<String> pick) {
    return page(id, query, pick, null);
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView take(
      @PathVariable ProgrammeId id,
      BorrowQuery query,
      @RequestParam int version,
      @RequestParam(defaultValue = "") List<String> pick,
      @RequestParam(defaultValue = "") String node,
      @RequestParam(defaultValue = "") String money,
      @RequestParam(defaultValue = "") String request,
      RedirectAttributes said) {
    programmes.find(id);
    try {
      var under = node.isBlank() ? null : node;
      var rule = money.equals("KEPT") ? MoneyRule.KEPT : MoneyRule.EMPTIED;
      var now =
          composer.borrow(id, version, query.asked(), chosen(pick), under, rule, key(request, id));
      said.addFlashAttribute("notice", "programmes.said.borrowed");
      said.addFlashAttribute("noticeUndo", "/programmes/" + id + "/undo?version=" + now.version());
      return new ModelAndView("redirect:/programmes/" + id);
    } catch (BadRequest refused) {
      return page(id, query, pick, refused.code());
    }
  }

  private static @Nullable RequestKey key(String request, ProgrammeId id) {
    var plain = request.replaceAll("[^\\w-]", "");
    return plain.isEmpty() || plain.length() > LONGEST_KEY
        ? null
        : RequestKey.of("borrow " + plain, id);
  }

  private static Map<ProgrammeId, List<String>> chosen(List<String> picks) {
    var all = new LinkedHashMap<ProgrammeId, List<String>>();
    for (var pick : picks) {
      var parts = pick.split(":", 2);
      try {
        var source = new ProgrammeId(UUID.fromString(parts[0]));
        all.computeIfAbsent(source, _ -> new ArrayList<>()).add(parts[parts.length - 1]);
      } catch (IllegalArgumentException nonsense) {
        throw new BadRequest("programmes.borrow.nothing");
      }
    }
    return all;
  }

  private ModelAndView page(
      ProgrammeId id, BorrowQuery query, List<String> picked, @Nullable String wrong) {
    var page = new ProgrammePage(programmes.find(id));
    if (!page.isDraft()) {
      throw new Conflict("programmes.edition.adopted");
    }
    var shown = new ModelAndView("programmes/borrow", "page", page).addObject("query", query);
    shown.addObject("fields", new PlanFields(page.plan(), figures, null, null, null, null));
    var found = composer.measures(query.asked(), query.search(id), query.paging());
    var here = found.rows().stream().map(FoundMeasure::pick).toList();
    shown.addObject("found", found).addObject("picked", picked).addObject("wrong", wrong);
    shown.addObject("elsewhere", picked.stream().filter(one -> !here.contains(one)).toList());
    shown.addObject("request", Ids.next());
    shown.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }
}
