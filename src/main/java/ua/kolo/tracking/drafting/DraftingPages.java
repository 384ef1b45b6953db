package ua.kolo.tracking.drafting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;

/// Documents of a programme: what there is, what each needs, and the file itself.
@Controller
@RequestMapping("/programmes/{id}/papers")
class DraftingPages {
  private final Drafting drafting;

  DraftingPages(Drafting drafting) {
    this.drafting = drafting;
  }

  @GetMapping
  ModelAndView list(@PathVariable ProgrammeId id) {
    return page("drafting/list", id)
        .addObject("offers", drafting.offers(id))
        .addObject("manages", Acting.current().may(Right.PROGRAMME_MANAGE));
  }

  @GetMapping("/{kind}")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView form(@PathVariable ProgrammeId id, @PathVariable Kind kind) {
    var years = drafting.years(id, kind);
    return form(id, kind, DraftingForm.of(drafting.words(id, kind), year(years)));
  }

  @PostMapping("/{kind}")
  @Needs(Right.PROGRAMME_MANAGE)
  Object print(
      @PathVariable ProgrammeId id,
      @PathVariable Kind kind,
      @ModelAttribute("form") DraftingForm form,
      BindingResult errors) {
    drafting.words(id, kind);
    form.check(kind, errors);
    if (errors.hasErrors()) {
      var page = form(id, kind, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var words = form.typed(kind);
    drafting.keep(id, words);
    var years = drafting.years(id, kind);
    var heard = drafting.heard(id, kind, form.report());
    var asked = heard == null ? form.year() : Integer.valueOf(heard.year());
    var year = asked != null && years.contains(asked) ? asked : year(years);
    var format = Objects.requireNonNull(form.format());
    var name = kind.file() + (kind.isOfYear() ? "-" + year : "") + "." + format.extension();
    var disposition = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(drafting.print(id, kind, words, year, heard, format));
  }

  /// This year where the document may tell of it, else the nearest before.
  private int year(List<Integer> years) {
    int now = drafting.year();
    return years.stream()
        .filter(year -> year <= now)
        .max(Integer::compare)
        .orElse(years.isEmpty() ? now : years.getFirst());
  }

  private ModelAndView form(ProgrammeId id, Kind kind, @Nullable DraftingForm form) {
    return page("drafting/form", id)
        .addObject("kind", kind)
        .addObject("years", drafting.years(id, kind))
        .addObject("reports", kind == Kind.CONSIDERATION ? drafting.reports(id) : List.of())
        .addObject("form", form);
  }

  private ModelAndView page(String view, ProgrammeId id) {
    return new ModelAndView(view, "programme", id).addObject("programmeTitle", drafting.title(id));
  }
}
