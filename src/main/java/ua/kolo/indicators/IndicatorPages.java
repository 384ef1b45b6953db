package ua.kolo.indicators;

import java.util.List;
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
import ua.kolo.counts.Catalogue;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Tracked;
import ua.kolo.tracking.Tracking;

/// Indicators of a programme under way: the list, what the plan's words propose, the form.
@Controller
@RequestMapping("/execution/{id}/indicators")
class IndicatorPages {
  private final Indicators indicators;
  private final Values values;
  private final Catalogue catalogue;
  private final Tracking tracking;

  IndicatorPages(Indicators indicators, Values values, Catalogue catalogue, Tracking tracking) {
    this.indicators = indicators;
    this.values = values;
    this.catalogue = catalogue;
    this.tracking = tracking;
  }

  @GetMapping
  ModelAndView list(
      @PathVariable ProgrammeId id, @RequestParam(required = false) @Nullable Integer year) {
    var tracked = tracked(id);
    var told = values.of(id);
    var sheet = sheet(tracked);
    var years = sheet.years(told);
    int chosen = IndicatorSheet.chosen(year, years, indicators.today());
    var targets = indicators.targets(id);
    var lines =
        indicators.list(id).stream()
            .map(one -> sheet.line(one, targets.getOrDefault(one.id(), List.of()), told, chosen))
            .toList();
    return new ModelAndView("indicators/list", "tracked", tracked)
        .addObject("years", years)
        .addObject("year", chosen)
        .addObject("accepted", in(lines, Indicator.State.ACCEPTED))
        .addObject("proposed", in(lines, Indicator.State.PROPOSED))
        .addObject("withdrawn", in(lines, Indicator.State.WITHDRAWN));
  }

  @PostMapping("/proposals")
  @Needs(Right.PROGRAMME_MANAGE)
  String propose(@PathVariable ProgrammeId id, RedirectAttributes said) {
    int made = indicators.propose(id);
    said.addFlashAttribute(
        "notice", made == 0 ? "indicators.said.nothingProposed" : "indicators.said.proposed");
    return "redirect:/execution/" + id + "/indicators";
  }

  @GetMapping("/proposals")
  String proposals(@PathVariable ProgrammeId id) {
    return "redirect:/execution/" + tracked(id).id() + "/indicators";
  }

  @GetMapping("/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView blank(@PathVariable ProgrammeId id) {
    return form(id, null).addObject("form", IndicatorForm.empty());
  }

  @PostMapping("/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView add(
      @PathVariable ProgrammeId id,
      @ModelAttribute("form") IndicatorForm form,
      BindingResult errors,
      RedirectAttributes said) {
    tracked(id);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        var added = indicators.add(id, form.draft(words(id, form), null));
        said.addFlashAttribute("notice", "indicators.said.added");
        return to(id, added);
      } catch (BadRequest | Conflict refused) {
        errors.reject(refused.code());
      }
    }
    return again(form(id, null), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping("/{indicator}/correction")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView correction(@PathVariable ProgrammeId id, @PathVariable UUID indicator) {
    var found = indicators.find(id, indicator);
    return form(id, found)
        .addObject("form", IndicatorForm.of(found, indicators.targets(id, indicator)));
  }

  @PostMapping("/{indicator}/correction")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView correct(
      @PathVariable ProgrammeId id,
      @PathVariable UUID indicator,
      @ModelAttribute("form") IndicatorForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var found = indicators.find(id, indicator);
    form.check(errors);
    var status = HttpStatus.UNPROCESSABLE_CONTENT;
    if (!errors.hasErrors()) {
      try {
        indicators.change(id, indicator, form.base(), form.draft(words(id, form), found.quote()));
        said.addFlashAttribute("notice", "indicators.said.corrected");
        return to(id, indicator);
      } catch (Stale changed) {
        errors.reject(changed.code());
        status = HttpStatus.CONFLICT;
      } catch (BadRequest | Conflict refused) {
        errors.reject(refused.code());
      }
    }
    return again(form(id, found), status);
  }

  private @Nullable String words(ProgrammeId id, IndicatorForm form) {
    return indicators.measures(id).stream()
        .filter(one -> one.key().equals(form.measure()))
        .findFirst()
        .map(Proposals::shown)
        .orElse(null);
  }

  private ModelAndView form(ProgrammeId id, @Nullable Indicator one) {
    var tracked = tracked(id);
    return new ModelAndView("indicators/form", "tracked", tracked)
        .addObject("indicator", one)
        .addObject("measures", indicators.measures(id))
        .addObject("queries", catalogue.queries())
        .addObject("years", sheet(tracked).years(List.of()));
  }

  private IndicatorSheet sheet(Tracked tracked) {
    return new IndicatorSheet(tracked.periodFrom(), tracked.periodTo(), indicators.today());
  }

  private static List<IndicatorLine> in(List<IndicatorLine> lines, Indicator.State state) {
    return lines.stream().filter(line -> line.indicator().state() == state).toList();
  }

  private static ModelAndView again(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private static ModelAndView to(ProgrammeId id, UUID indicator) {
    return new ModelAndView("redirect:/execution/" + id + "/indicators/" + indicator);
  }

  private Tracked tracked(ProgrammeId id) {
    return tracking.find(id).orElseThrow(() -> new NotFound(id));
  }
}
