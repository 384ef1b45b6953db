package ua.kolo.tracking.cash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.law.Law;
import ua.kolo.law.Phrase;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Tracking;

/// The money of a programme, and the codes of the budget that pay for its lines.
@Controller
@RequestMapping("/execution/{id}/money")
class MoneyPages {
  private static final String CLASSIFIER = "programme_code";
  private static final int SHOWN = 90;
  private final ProgrammeMoney money;
  private final BudgetCodes codes;
  private final Tracking tracking;
  private final Law law;

  MoneyPages(ProgrammeMoney money, BudgetCodes codes, Tracking tracking, Law law) {
    this.money = money;
    this.codes = codes;
    this.tracking = tracking;
    this.law = law;
  }

  @GetMapping
  ModelAndView table(
      @PathVariable ProgrammeId id, @RequestParam(required = false) @Nullable Integer year) {
    var years = money.years(id);
    int shown =
        year != null && years.contains(year)
            ? year
            : Math.min(years.last(), Math.max(years.first(), tracking.today().getYear()));
    var lines = money.lines(id, shown);
    return page("cash/money", id)
        .addObject("lines", lines)
        .addObject("sum", MoneySum.of(lines))
        .addObject("year", shown)
        .addObject("years", years)
        .addObject("told", money.told(id, shown))
        .addObject("names", names(lines))
        .addObject("manages", manages());
  }

  @GetMapping("/codes/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView form(@PathVariable ProgrammeId id, @RequestParam(defaultValue = "") String place) {
    return form(id, new CodeForm(place, "", "", null, "", null));
  }

  @GetMapping("/codes")
  @Needs(Right.PROGRAMME_MANAGE)
  String again(@PathVariable ProgrammeId id) {
    existing(id);
    return "redirect:/execution/" + id + "/money";
  }

  @PostMapping("/codes")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView add(
      @PathVariable ProgrammeId id,
      @ModelAttribute("form") CodeForm form,
      BindingResult errors,
      RedirectAttributes said) {
    existing(id);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        codes.add(id, form.key(), form.change());
        said.addFlashAttribute("notice", "cash.said.code");
        return table(id);
      } catch (BadRequest | Conflict refused) {
        errors.reject(refused.code(), refused.getDetailMessageArguments(), null);
      }
    }
    var page = form(id, form);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/codes/{code}")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView edit(@PathVariable ProgrammeId id, @PathVariable UUID code) {
    return edit(id, codes.find(id, code)).addObject("form", CodeForm.of(codes.find(id, code)));
  }

  @PostMapping("/codes/{code}")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView share(
      @PathVariable ProgrammeId id,
      @PathVariable UUID code,
      @ModelAttribute("form") CodeForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var use = codes.find(id, code);
    form.checkShare(errors);
    if (!errors.hasErrors()) {
      try {
        codes.share(id, code, form.base(), form.percent());
        said.addFlashAttribute("notice", "cash.said.share");
        return table(id);
      } catch (Conflict refused) {
        errors.reject(refused.code(), refused.getDetailMessageArguments(), null);
      } catch (Stale changed) {
        errors.reject(changed.code(), changed.getDetailMessageArguments(), null);
      }
    }
    var page = edit(id, use);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/codes/{code}/removal")
  @Needs(Right.PROGRAMME_MANAGE)
  String remove(@PathVariable ProgrammeId id, @PathVariable UUID code, RedirectAttributes said) {
    codes.remove(id, code);
    said.addFlashAttribute("notice", "cash.said.removed");
    said.addFlashAttribute("noticeUndo", "/execution/" + id + "/money/codes/" + code + "/return");
    return "redirect:/execution/" + id + "/money";
  }

  @PostMapping("/codes/{code}/return")
  @Needs(Right.PROGRAMME_MANAGE)
  String restore(@PathVariable ProgrammeId id, @PathVariable UUID code) {
    codes.restore(id, code);
    return "redirect:/execution/" + id + "/money";
  }

  @GetMapping({"/codes/{code}/removal", "/codes/{code}/return"})
  @Needs(Right.PROGRAMME_MANAGE)
  String afterwards(@PathVariable ProgrammeId id, @PathVariable UUID code) {
    codes.find(id, code);
    return "redirect:/execution/" + id + "/money";
  }

  private static ModelAndView table(ProgrammeId id) {
    return new ModelAndView("redirect:/execution/" + id + "/money");
  }

  private ModelAndView form(ProgrammeId id, CodeForm form) {
    return page("cash/code", id)
        .addObject("form", form)
        .addObject("places", places(id))
        .addObject("known", law.values(CLASSIFIER, law.today()));
  }

  private ModelAndView edit(ProgrammeId id, CodeUse use) {
    return page("cash/code-share", id).addObject("use", use);
  }

  private ModelAndView page(String view, ProgrammeId id) {
    return new ModelAndView(view, "tracked", tracking.find(id).orElseThrow(() -> new NotFound(id)));
  }

  private void existing(ProgrammeId id) {
    if (tracking.find(id).isEmpty()) {
      throw new NotFound(id);
    }
  }

  /// Lines to choose from, in words.
  private Map<String, String> places(ProgrammeId id) {
    var places = new LinkedHashMap<String, String>();
    for (var line : money.lines(id, tracking.today().getYear())) {
      var words = new ArrayList<String>();
      words.add(line.number() == null ? "" : line.number());
      words.add(line.text().substring(0, Math.min(SHOWN, line.text().length())));
      words.add(line.source() == null ? "" : "— " + line.source());
      places.put(line.key() + "#" + line.line(), String.join(" ", words).strip());
    }
    return places;
  }

  /// What the classifier calls the codes in use.
  private Map<String, Phrase> names(List<MoneyLine> lines) {
    var names = new LinkedHashMap<String, Phrase>();
    for (var line : lines) {
      for (var use : line.codes()) {
        law.findValue(CLASSIFIER, use.code().shared(), law.today())
            .ifPresent(value -> names.put(use.code().digits(), value.name()));
      }
    }
    return names;
  }

  private static boolean manages() {
    return Acting.current().may(Right.PROGRAMME_MANAGE);
  }
}
