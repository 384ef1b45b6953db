package ua.kolo.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
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
import ua.kolo.counts.Cell;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Tracked;
import ua.kolo.tracking.Tracking;

/// One indicator: how it stands, what was told of it, and what is done with it.
@Controller
@RequestMapping("/execution/{id}/indicators/{indicator}")
class IndicatorPage {
  private final Indicators indicators;
  private final Values values;
  private final Catalogue catalogue;
  private final Tracking tracking;
  private final IndicatorWords words;

  IndicatorPage(
      Indicators indicators,
      Values values,
      Catalogue catalogue,
      Tracking tracking,
      IndicatorWords words) {
    this.indicators = indicators;
    this.values = values;
    this.catalogue = catalogue;
    this.tracking = tracking;
    this.words = words;
  }

  @GetMapping
  ModelAndView indicator(
      @PathVariable ProgrammeId id, @PathVariable UUID indicator, Locale reader) {
    var found = indicators.find(id, indicator);
    return page(id, found, reader).addObject("form", ValueForm.empty(found.version(), null));
  }

  @PostMapping("/values")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView tell(
      @PathVariable ProgrammeId id,
      @PathVariable UUID indicator,
      @ModelAttribute("form") ValueForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    indicators.find(id, indicator);
    form.check(errors);
    return errors.hasErrors()
        ? again(id, indicator, form, errors, reader)
        : tried(
            id,
            indicator,
            form,
            errors,
            reader,
            said,
            () -> values.tell(id, indicator, form.base(), form.telling()));
  }

  @PostMapping("/counts")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView count(
      @PathVariable ProgrammeId id,
      @PathVariable UUID indicator,
      @ModelAttribute("form") ValueForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    indicators.find(id, indicator);
    if (form.period() == null || Period.read(form.period()).isEmpty()) {
      errors.rejectValue("period", "indicators.value.period");
      return again(id, indicator, form, errors, reader);
    }
    return tried(
        id,
        indicator,
        form,
        errors,
        reader,
        said,
        () -> values.count(id, indicator, form.base(), form.when(), form.reason()));
  }

  @PostMapping("/acceptance")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView accept(
      @PathVariable ProgrammeId id,
      @PathVariable UUID indicator,
      @RequestParam(defaultValue = "0") int version,
      Locale reader) {
    return done(id, indicator, reader, () -> indicators.accept(id, indicator, version));
  }

  @PostMapping("/withdrawal")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView withdraw(
      @PathVariable ProgrammeId id,
      @PathVariable UUID indicator,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String why,
      Locale reader) {
    return done(id, indicator, reader, () -> indicators.withdraw(id, indicator, version, why));
  }

  @PostMapping("/return")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView restore(
      @PathVariable ProgrammeId id,
      @PathVariable UUID indicator,
      @RequestParam(defaultValue = "0") int version,
      Locale reader) {
    return done(id, indicator, reader, () -> indicators.restore(id, indicator, version));
  }

  @PostMapping("/publication")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView publish(
      @PathVariable ProgrammeId id,
      @PathVariable UUID indicator,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "true") boolean open,
      Locale reader) {
    return done(
        id,
        indicator,
        reader,
        () -> {
          if (open) {
            indicators.publish(id, indicator, version);
          } else {
            indicators.unpublish(id, indicator, version);
          }
        });
  }

  @GetMapping({"/values", "/counts", "/acceptance", "/withdrawal", "/return", "/publication"})
  String again(@PathVariable ProgrammeId id, @PathVariable UUID indicator) {
    return "redirect:" + address(id, indicators.find(id, indicator).id());
  }

  private ModelAndView tried(
      ProgrammeId id,
      UUID indicator,
      ValueForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said,
      Runnable work) {
    try {
      work.run();
      said.addFlashAttribute("notice", "indicators.said.told");
      return new ModelAndView("redirect:" + address(id, indicator));
    } catch (BadRequest | Conflict | Stale refused) {
      errors.reject(refused.code());
      return again(id, indicator, form, errors, reader);
    }
  }

  private ModelAndView again(
      ProgrammeId id, UUID indicator, ValueForm form, BindingResult errors, Locale reader) {
    var page = page(id, indicators.find(id, indicator), reader);
    page.addObject("form", form).addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
    page.addObject(
        "doubted",
        errors.getGlobalErrors().stream().anyMatch(one -> Magnitude.CODE.equals(one.getCode())));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView done(ProgrammeId id, UUID indicator, Locale reader, Runnable work) {
    var found = indicators.find(id, indicator);
    try {
      work.run();
      return new ModelAndView("redirect:" + address(id, indicator));
    } catch (BadRequest | Conflict | Stale refused) {
      var form = ValueForm.empty(found.version(), null);
      var page =
          page(id, found, reader)
              .addObject("form", form)
              .addObject(
                  BindingResult.MODEL_KEY_PREFIX + "form",
                  new BeanPropertyBindingResult(form, "form"))
              .addObject("refused", refused);
      page.setStatus(HttpStatus.valueOf(refused.getStatusCode().value()));
      return page;
    }
  }

  private ModelAndView page(ProgrammeId id, Indicator one, Locale reader) {
    var tracked = tracked(id);
    var history = values.history(id, one.id());
    var standing = history.stream().filter(value -> !value.replaced()).toList();
    var targets = indicators.targets(id, one.id());
    var sheet = new IndicatorSheet(tracked.periodFrom(), tracked.periodTo(), indicators.today());
    var years =
        sheet.years(history).stream()
            .map(year -> sheet.year(one, targets, standing, year))
            .toList();
    var query = one.query() == null ? null : catalogue.find(one.query()).orElse(null);
    return new ModelAndView("indicators/indicator", "tracked", tracked)
        .addObject("indicator", one)
        .addObject("query", query)
        .addObject("years", years)
        .addObject("term", sheet.term(one, targets, standing))
        .addObject("history", history.reversed())
        .addObject("cells", cells(one))
        .addObject("bars", Bar.of(years, words, reader))
        .addObject("periods", sheet.periods(one, history));
  }

  private static List<Cell> cells(Indicator one) {
    var cells = new ArrayList<>(List.of(Cell.TOTAL));
    if (one.bySex()) {
      cells.addAll(Cell.BY_SEX);
    }
    if (one.byAge()) {
      cells.addAll(Cell.BY_AGE);
    }
    return cells;
  }

  private static String address(ProgrammeId id, UUID indicator) {
    return "/execution/" + id + "/indicators/" + indicator;
  }

  private Tracked tracked(ProgrammeId id) {
    return tracking.find(id).orElseThrow(() -> new NotFound(id));
  }
}
