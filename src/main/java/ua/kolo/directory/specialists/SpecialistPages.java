package ua.kolo.directory.specialists;

import java.util.List;
import java.util.Locale;
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
import ua.kolo.directory.Directory;
import ua.kolo.directory.InstitutionFilter;
import ua.kolo.directory.Institutions;
import ua.kolo.directory.Kinds;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Specialists as a list, and each as a page.
@Controller
@RequestMapping("/directory/specialists")
class SpecialistPages {
  static final String HERE = "/directory/specialists";
  private static final int MOST_FOUND = 20;
  private final Specialists specialists;
  private final Corrections corrections;
  private final Institutions institutions;
  private final Directory directory;
  private final Kinds kinds;

  SpecialistPages(
      Specialists specialists,
      Corrections corrections,
      Institutions institutions,
      Directory directory,
      Kinds kinds) {
    this.specialists = specialists;
    this.corrections = corrections;
    this.institutions = institutions;
    this.directory = directory;
    this.kinds = kinds;
  }

  @GetMapping
  ModelAndView list(SpecialistQuery asked, Locale reader) {
    var place = directory.asked(asked.territory(), asked.place());
    var query = asked.in(place);
    int from = query.at() * SpecialistQuery.SIZE;
    long total = specialists.count(query.filter());
    var institution = query.institution();
    return new ModelAndView("directory/specialists", "query", query)
        .addObject("rows", specialists.list(query.filter(), from, SpecialistQuery.SIZE))
        .addObject("total", total)
        .addObject("from", from)
        .addObject("more", from + SpecialistQuery.SIZE < total)
        .addObject("kinds", kinds.in(reader))
        .addObject("place", place)
        .addObject("silent", specialists.silent())
        .addObject("waiting", corrections.countWaiting())
        .addObject("institution", institution == null ? null : institutions.find(institution));
  }

  @GetMapping("/{id}")
  ModelAndView page(@PathVariable UUID id) {
    return new ModelAndView("directory/specialist", "specialist", specialists.find(id))
        .addObject("history", specialists.history(id));
  }

  /// The institution is chosen first.
  @GetMapping("/new")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView form(
      @RequestParam(required = false) @Nullable UUID institution,
      @RequestParam(defaultValue = "") String q) {
    if (institution != null) {
      return form(SpecialistForm.empty(institution, specialists.today()), institution, null);
    }
    var named = new InstitutionFilter(q, null, null, false);
    return new ModelAndView("directory/specialist-institution", "q", q)
        .addObject("found", q.isBlank() ? List.of() : institutions.list(named, 0, MOST_FOUND));
  }

  @PostMapping
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView add(
      @ModelAttribute("form") SpecialistForm form, BindingResult errors, RedirectAttributes said) {
    var institution = form.institution();
    if (institution == null) {
      return new ModelAndView("redirect:" + HERE + "/new");
    }
    form.check(errors);
    if (errors.hasErrors()) {
      return wrong(form(form, institution, null));
    }
    return done(specialists.add(institution, form.card()), "specialists.said.added", said);
  }

  @GetMapping("/{id}/edit")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView edit(@PathVariable UUID id) {
    var known = specialists.find(id);
    return form(SpecialistForm.of(known), known.institution(), id);
  }

  @PostMapping("/{id}")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute("form") SpecialistForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var known = specialists.find(id);
    form.check(errors);
    if (errors.hasErrors()) {
      return wrong(form(form, known.institution(), id));
    }
    int seen = form.version() == null ? known.version() : form.version();
    specialists.change(id, seen, form.card());
    return done(id, "specialists.said.changed", said);
  }

  @PostMapping("/{id}/confirmation")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView confirm(@PathVariable UUID id, RedirectAttributes said) {
    specialists.confirm(id);
    return done(id, "specialists.said.confirmed", said);
  }

  @GetMapping("/{id}/end")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView lastDay(@PathVariable UUID id) {
    return asked(id, Days.show(specialists.today()), null);
  }

  @PostMapping("/{id}/end")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView end(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String day, RedirectAttributes said) {
    var last = Days.parse(day);
    if (last == null) {
      return wrong(asked(id, day, "specialists.day.wrong"));
    }
    if (last.isBefore(specialists.find(id).heldFrom())) {
      return wrong(asked(id, day, "specialists.until.early"));
    }
    specialists.end(id, last);
    said.addFlashAttribute("noticeUndo", HERE + "/" + id + "/reopening");
    return done(id, "specialists.said.ended", said);
  }

  @PostMapping("/{id}/reopening")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView reopen(@PathVariable UUID id, RedirectAttributes said) {
    specialists.reopen(id);
    return done(id, "specialists.said.reopened", said);
  }

  private ModelAndView asked(UUID id, String day, @Nullable String wrong) {
    return new ModelAndView("directory/specialist-end", "specialist", specialists.find(id))
        .addObject("day", day)
        .addObject("wrong", wrong);
  }

  private ModelAndView form(SpecialistForm form, UUID institution, @Nullable UUID id) {
    return new ModelAndView("directory/specialist-form", "form", form)
        .addObject("institution", institutions.find(institution))
        .addObject("id", id);
  }

  private static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView done(UUID id, String notice, RedirectAttributes said) {
    said.addFlashAttribute("notice", notice);
    return new ModelAndView("redirect:" + HERE + "/" + id);
  }
}
