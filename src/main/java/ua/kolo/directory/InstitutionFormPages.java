package ua.kolo.directory;

import java.util.List;
import java.util.Locale;
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
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Refusal;
import ua.kolo.platform.Right;

/// Entering an institution and changing what is said of it. `look` only searches for the territory
/// and the parent: without a script the form comes back with what was found.
@Controller
@RequestMapping("/directory/institutions")
class InstitutionFormPages {
  private static final int MOST_FOUND = 20;

  /// The field under which a refusal of the door is shown.
  private static final Map<String, String> FIELDS =
      Map.of(
          "directory.institution.name.taken", "name",
          "directory.institution.name.long", "name",
          "directory.institution.renamed.wrong", "renamedOn",
          "directory.institution.edrpou.taken", "edrpou",
          "directory.institution.parent.cycle", "parent",
          "directory.institution.territory.unknown", "territory",
          "directory.institution.kind.unknown", "kind",
          "directory.contact.concealed.first", "kind");

  private final Institutions institutions;
  private final Directory directory;
  private final Kinds kinds;

  InstitutionFormPages(Institutions institutions, Directory directory, Kinds kinds) {
    this.institutions = institutions;
    this.directory = directory;
    this.kinds = kinds;
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
      @RequestParam(required = false) @Nullable String look,
      Locale reader,
      RedirectAttributes said) {
    var placed = placed(form);
    if (look != null) {
      return form(placed, null, reader);
    }
    placed.check(errors);
    UUID id = null;
    if (!errors.hasErrors()) {
      try {
        id = institutions.add(placed.change());
      } catch (BadRequest | Conflict refused) {
        put(errors, refused);
      }
    }
    return id == null ? wrong(form(placed, null, reader), errors) : done(id, said);
  }

  @GetMapping("/{id}/edit")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView edit(@PathVariable UUID id, Locale reader) {
    institutions.requireKept(id);
    return form(InstitutionForm.of(institutions.find(id)), id, reader);
  }

  @PostMapping("/{id}")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute("form") InstitutionForm form,
      BindingResult errors,
      @RequestParam(required = false) @Nullable String look,
      Locale reader,
      RedirectAttributes said) {
    var known = institutions.find(id);
    var placed = placed(form);
    if (look != null) {
      return form(placed, id, reader);
    }
    placed.check(errors);
    if (!errors.hasErrors()) {
      try {
        int seen = form.version() == null ? known.version() : form.version();
        institutions.change(id, seen, placed.change());
      } catch (BadRequest | Conflict refused) {
        put(errors, refused);
      }
    }
    return errors.hasErrors() ? wrong(form(placed, id, reader), errors) : done(id, said);
  }

  // Words that can only mean one place need no choosing.
  private InstitutionForm placed(InstitutionForm form) {
    return InstitutionForm.blank(form.territory())
        ? form.at(directory.asked(null, InstitutionForm.text(form.placeQ())).code())
        : form;
  }

  private static void put(BindingResult errors, Refusal refused) {
    var field = FIELDS.get(refused.code());
    if (field == null) {
      throw refused;
    }
    errors.rejectValue(field, refused.code(), refused.getDetailMessageArguments(), null);
  }

  private ModelAndView form(InstitutionForm form, @Nullable UUID id, Locale reader) {
    var code = InstitutionForm.text(form.territory());
    var place = directory.asked(code, null).chosen();
    var name = InstitutionForm.text(form.name());
    return new ModelAndView("directory/institution-form", "form", form)
        .addObject("id", id)
        .addObject("kinds", kinds.in(reader))
        .addObject("place", place)
        .addObject("places", directory.search(text(form.placeQ()), null, MOST_FOUND))
        .addObject("above", form.parent() == null ? null : institutions.find(form.parent()))
        .addObject("parents", parents(text(form.parentQ()), id))
        .addObject(
            "namesakes",
            place == null || name.isBlank()
                ? List.of()
                : institutions.namesakes(place.code(), name).stream()
                    .filter(one -> !one.id().equals(id))
                    .toList());
  }

  private List<InstitutionRow> parents(String typed, @Nullable UUID self) {
    var filter = new InstitutionFilter(typed, null, null, false);
    return typed.isBlank()
        ? List.of()
        : institutions.list(filter, 0, MOST_FOUND).stream()
            .filter(one -> !one.id().equals(self))
            .toList();
  }

  private static String text(@Nullable String typed) {
    return InstitutionForm.text(typed);
  }

  // The form shown may be another object than the one that was checked: its errors come along.
  private static ModelAndView wrong(ModelAndView page, BindingResult errors) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", errors);
  }

  private static ModelAndView done(UUID id, RedirectAttributes said) {
    said.addFlashAttribute("notice", "directory.said.institution");
    return new ModelAndView("redirect:/directory/institutions/" + id);
  }
}
