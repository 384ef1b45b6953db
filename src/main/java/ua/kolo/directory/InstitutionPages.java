package ua.kolo.directory;

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
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// An institution's page, and what is changed there.
@Controller
@RequestMapping("/directory/institutions")
class InstitutionPages {
  private static final String HERE = "redirect:/directory/institutions/";
  private static final int MOST_FOUND = 20;
  private final Institutions institutions;
  private final Directory directory;
  private final Kinds kinds;

  InstitutionPages(Institutions institutions, Directory directory, Kinds kinds) {
    this.institutions = institutions;
    this.directory = directory;
    this.kinds = kinds;
  }

  @GetMapping("/{id}")
  ModelAndView page(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String same,
      Locale reader) {
    var institution = institutions.find(id);
    var parent = institution.parent();
    var others = new InstitutionFilter(same, null, null, false);
    return new ModelAndView("directory/institution", "institution", institution)
        .addObject("parent", parent == null ? null : institutions.find(parent))
        .addObject("where", directory.place(institution.territory()))
        .addObject("kinds", kinds.in(reader))
        .addObject("merged", institutions.mergedInto(id))
        .addObject("place", place)
        .addObject("places", directory.search(place, null, MOST_FOUND))
        .addObject("same", same)
        .addObject("others", same.isBlank() ? List.of() : institutions.list(others, 0, MOST_FOUND))
        .addObject("secret", Acting.current().may(Right.SECRET_ADDRESS));
  }

  // A form found wanting stands at this address: asked for again, it is the list.
  @GetMapping
  String list() {
    return "redirect:/directory";
  }

  @GetMapping("/new")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView form(@RequestParam(defaultValue = "") String territory, Locale reader) {
    return form(InstitutionForm.empty(territory), null, reader);
  }

  @PostMapping
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView add(
      @ModelAttribute("form") InstitutionForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var parent = parent(form, errors);
    if (errors.hasErrors()) {
      return wrong(form(form, null, reader));
    }
    var id = institutions.add(form.change(parent));
    return done(id, "directory.said.institution", said);
  }

  @GetMapping("/{id}/edit")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView edit(@PathVariable UUID id, Locale reader) {
    var known = institutions.find(id);
    var parent = known.parent();
    var above = parent == null ? null : institutions.find(parent);
    return form(InstitutionForm.of(known, above), id, reader);
  }

  @PostMapping("/{id}")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute("form") InstitutionForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var known = institutions.find(id);
    var parent = parent(form, errors);
    if (errors.hasErrors()) {
      return wrong(form(form, id, reader));
    }
    int seen = form.version() == null ? known.version() : form.version();
    institutions.change(id, seen, form.change(parent));
    return done(id, "directory.said.institution", said);
  }

  @PostMapping("/{id}/closure")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView close(@PathVariable UUID id, RedirectAttributes said) {
    institutions.close(id);
    said.addFlashAttribute("noticeUndo", "/directory/institutions/" + id + "/reopening");
    return done(id, "directory.said.closed", said);
  }

  @PostMapping("/{id}/reopening")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView reopen(@PathVariable UUID id, RedirectAttributes said) {
    institutions.reopen(id);
    return done(id, "directory.said.reopened", said);
  }

  @PostMapping("/{id}/merging")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView merge(@PathVariable UUID id, @RequestParam UUID into, RedirectAttributes said) {
    institutions.merge(id, into);
    said.addFlashAttribute("noticeUndo", "/directory/institutions/" + id + "/parting");
    return done(into, "directory.said.merged", said);
  }

  @PostMapping("/{id}/parting")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView part(@PathVariable UUID id, RedirectAttributes said) {
    institutions.part(id);
    return done(id, "directory.said.parted", said);
  }

  private @Nullable UUID parent(InstitutionForm form, BindingResult errors) {
    form.check(errors);
    var code = Edrpou.of(form.parentEdrpou());
    if (code.isEmpty()) {
      return null;
    }
    var found =
        institutions.list(new InstitutionFilter(code.get().value(), null, null, false), 0, 1);
    if (found.isEmpty()) {
      errors.rejectValue("parentEdrpou", "directory.institution.parent.unknown");
      return null;
    }
    return found.getFirst().id();
  }

  private ModelAndView form(InstitutionForm form, @Nullable UUID id, Locale reader) {
    return new ModelAndView("directory/institution-form", "form", form)
        .addObject("id", id)
        .addObject("kinds", kinds.in(reader))
        .addObject("territories", directory.territories());
  }

  private static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView done(UUID id, String notice, RedirectAttributes said) {
    said.addFlashAttribute("notice", notice);
    return new ModelAndView(HERE + id);
  }
}
