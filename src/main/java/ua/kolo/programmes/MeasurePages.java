package ua.kolo.programmes;

import java.util.Map;
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
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.editing.Correction;
import ua.kolo.programmes.plan.Measure;
import ua.kolo.programmes.plan.Plan;
import ua.kolo.programmes.plan.Term;
import ua.kolo.programmes.wording.Recurrences;

/// A measure of a programme: read, changed in a draft, added, moved, deleted.
@Controller
@RequestMapping("/programmes/{id}/measures")
class MeasurePages {
  private final Programmes programmes;
  private final Composer composer;
  private final Figures figures;

  MeasurePages(Programmes programmes, Composer composer, Figures figures) {
    this.programmes = programmes;
    this.composer = composer;
    this.figures = figures;
  }

  @GetMapping("/{key}")
  ModelAndView measure(
      @PathVariable ProgrammeId id,
      @PathVariable String key,
      @RequestParam(required = false) CorrectionForm.@Nullable What edit,
      @RequestParam(required = false) @Nullable Integer line,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String at) {
    return page(id, key, CorrectionForm.opening(edit, key, line, year), null, at);
  }

  @PostMapping("/{key}/corrections")
  ModelAndView correct(
      @PathVariable ProgrammeId id, @PathVariable String key, CorrectionForm form) {
    try {
      programmes.edit(id, form.version(), form.correction());
      var other = form.what() == CorrectionForm.What.MERGE ? form.typed() : null;
      return to(id, other == null ? key : other, form.anchor());
    } catch (BadRequest refused) {
      if (form.what() == null) {
        throw refused;
      }
      return page(id, key, form, refused.code(), null);
    }
  }

  @PostMapping("/{key}/place")
  ModelAndView move(
      @PathVariable ProgrammeId id,
      @PathVariable String key,
      @RequestParam int version,
      @RequestParam(required = false) @Nullable String after) {
    var place = after == null || after.isBlank() ? null : after;
    programmes.edit(id, version, new Correction.MoveMeasure(key, place));
    return to(id, key, "moved");
  }

  @GetMapping("/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView fresh(@PathVariable ProgrammeId id, @RequestParam Map<String, String> asked) {
    return fresh(id, asked, null);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable ProgrammeId id,
      @RequestParam int version,
      @RequestParam Map<String, String> typed,
      RedirectAttributes said) {
    try {
      var added = programmes.edit(id, version, MeasureForm.correction(typed));
      said.addFlashAttribute("notice", "programmes.said.added");
      return to(id, MeasureForm.added(added.plan(), typed), "TEXT");
    } catch (BadRequest refused) {
      return fresh(id, typed, refused.code());
    }
  }

  @GetMapping("/{key}/deletion")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView askToDelete(@PathVariable ProgrammeId id, @PathVariable String key) {
    var page = new ProgrammePage(programmes.find(id));
    return new ModelAndView("programmes/deletion", "page", page)
        .addObject("measure", find(page.plan(), key));
  }

  @PostMapping("/{key}/deletion")
  String delete(
      @PathVariable ProgrammeId id,
      @PathVariable String key,
      @RequestParam int version,
      RedirectAttributes said) {
    var now = programmes.edit(id, version, new Correction.DeleteMeasure(key));
    said.addFlashAttribute("notice", "programmes.said.deleted");
    said.addFlashAttribute("noticeUndo", "/programmes/" + id + "/undo?version=" + now.version());
    return "redirect:/programmes/" + id;
  }

  private ModelAndView fresh(ProgrammeId id, Map<String, String> typed, @Nullable String wrong) {
    var page = new ProgrammePage(programmes.find(id));
    var fields = new PlanFields(page.plan(), figures, null, null, null, null);
    var form = new ModelAndView("programmes/measure-new", "page", page);
    form.addObject("typed", typed).addObject("fields", fields).addObject("wrong", wrong);
    form.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return form;
  }

  private ModelAndView page(
      ProgrammeId id,
      String key,
      @Nullable CorrectionForm opened,
      @Nullable String wrong,
      @Nullable String at) {
    var page = new ProgrammePage(programmes.find(id));
    var measure = find(page.plan(), key);
    var shown = new ModelAndView("programmes/measure", "page", page).addObject("measure", measure);
    shown.addObject("fields", new PlanFields(page.plan(), figures, null, opened, wrong, at));
    var often =
        measure.term().recurrence() == Term.Recurrence.NONE
            ? Recurrences.inText(measure.text())
            : null;
    if (often != null) {
      shown.addObject("often", often);
      shown.addObject("oftenTerm", Recurrences.joined(measure.term().raw(), often.recurrence()));
    }
    shown.addObject("steps", MeasureSteps.of(page.plan(), measure));
    shown.addObject("taken", composer.cameFrom(id, key).orElse(null));
    shown.addObject("base", "/programmes/" + id + "/measures/" + key);
    shown.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  private static Measure find(Plan plan, String key) {
    return plan.measures().stream()
        .filter(measure -> measure.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound(key));
  }

  private static ModelAndView to(ProgrammeId id, String key, String anchor) {
    var address = UriComponentsBuilder.fromPath("/programmes/" + id + "/measures/" + key);
    address.queryParam("at", anchor).fragment(anchor);
    return new ModelAndView("redirect:" + address.encode().toUriString());
  }
}
