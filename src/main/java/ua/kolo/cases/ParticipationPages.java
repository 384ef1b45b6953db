package ua.kolo.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import ua.kolo.directory.Desks;
import ua.kolo.directory.Institutions;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Who takes part in a case, and what of the file they read.
@Controller
@RequestMapping("/cases/{id}/participations")
class ParticipationPages {
  private static final Set<String> OF_INSTITUTION =
      Set.of("directory.desk.closed", "cases.refused.noDesk");
  private final Cases cases;
  private final Participations participations;
  private final Institutions institutions;
  private final Desks desks;
  private final CaseWords words;

  ParticipationPages(
      Cases cases,
      Participations participations,
      Institutions institutions,
      Desks desks,
      CaseWords words) {
    this.cases = cases;
    this.participations = participations;
    this.institutions = institutions;
    this.desks = desks;
    this.words = words;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return words.lists(reader);
  }

  @ModelAttribute("sections")
  Map<String, String> sections(Locale reader) {
    return words.sections(reader);
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView form(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable UUID institution,
      @RequestParam(required = false) Participation.@Nullable Reason why,
      Locale reader) {
    var of = institution == null ? kind : institutions.standing(institution).kind();
    var form = new ParticipationForm(of, institution, why, null, null);
    return page(id, of, reader).addObject("form", form);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView begin(
      @PathVariable UUID id,
      @ModelAttribute("form") ParticipationForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        participations.begin(
            id,
            Objects.requireNonNull(form.institution()),
            Objects.requireNonNull(form.why()),
            form.ground());
        said.addFlashAttribute("notice", "cases.said.began");
        return new ModelAndView("redirect:/cases/" + id);
      } catch (Conflict refused) {
        var code = Objects.requireNonNull(refused.code());
        errors.rejectValue(OF_INSTITUTION.contains(code) ? "institution" : "reason", code);
      }
    }
    var page = page(id, form.kind(), reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/{participation}/sections")
  @Needs(Right.CASE_WRITE)
  ModelAndView parts(@PathVariable UUID id, @PathVariable UUID participation) {
    return new ModelAndView("cases/parts-open", "file", cases.find(id))
        .addObject("participation", find(id, participation));
  }

  @PostMapping("/{participation}/sections")
  @Needs(Right.CASE_WRITE)
  String open(
      @PathVariable UUID id,
      @PathVariable UUID participation,
      @RequestParam(required = false) @Nullable List<Section> section,
      RedirectAttributes said) {
    var chosen = EnumSet.noneOf(Section.class);
    if (section != null) {
      chosen.addAll(section);
    }
    participations.open(id, participation, chosen);
    said.addFlashAttribute("notice", "cases.said.sections");
    return "redirect:/cases/" + id;
  }

  @PostMapping("/{institution}/end")
  @Needs(Right.CASE_WRITE)
  String end(@PathVariable UUID id, @PathVariable UUID institution, RedirectAttributes said) {
    participations.end(id, institution);
    said.addFlashAttribute("notice", "cases.said.ended");
    said.addFlashAttribute(
        "noticeUndo", "/cases/" + id + "/participations/" + institution + "/restoration");
    return "redirect:/cases/" + id;
  }

  @PostMapping("/{institution}/restoration")
  @Needs(Right.CASE_WRITE)
  String restore(@PathVariable UUID id, @PathVariable UUID institution, RedirectAttributes said) {
    participations.restore(id, institution);
    said.addFlashAttribute("notice", "cases.said.goesOn");
    return "redirect:/cases/" + id;
  }

  private ModelAndView page(UUID id, @Nullable String kind, Locale reader) {
    var chosen = kind == null || kind.isBlank() ? null : kind;
    return new ModelAndView("cases/participation", "file", cases.find(id))
        .addObject("kind", chosen)
        .addObject(
            "institutions", chosen == null ? Map.<UUID, String>of() : desks.names(chosen, reader));
  }

  private Participation find(UUID id, UUID participation) {
    return participations.of(id).stream()
        .filter(one -> one.id().equals(participation) && one.stands())
        .findFirst()
        .orElseThrow(() -> new NotFound(participation));
  }
}
