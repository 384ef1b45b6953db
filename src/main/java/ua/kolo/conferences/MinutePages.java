package ua.kolo.conferences;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.WrittenBefore;

/// The agenda and the minutes: a point, an entry, its correction.
@Controller
@RequestMapping("/conferences/{id}")
class MinutePages {
  private final Conferences conferences;
  private final Minutes minutes;
  private final ConferenceWords words;

  MinutePages(Conferences conferences, Minutes minutes, ConferenceWords words) {
    this.conferences = conferences;
    this.minutes = minutes;
    this.words = words;
  }

  @GetMapping("/points")
  @Needs(Right.CASE_WRITE)
  ModelAndView point(@PathVariable UUID id, Locale reader) {
    var conference = conferences.look(id);
    return conference.isCalled() && ConferencePages.isOurs(conference)
        ? page("point", conference, null, reader).addObject("form", SaidForm.empty())
        : back(id);
  }

  @PostMapping("/points")
  @Needs(Right.CASE_WRITE)
  ModelAndView addPoint(
      @PathVariable UUID id,
      @ModelAttribute("form") SaidForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    form.check(errors);
    try {
      return saved(errors, () -> minutes.addPoint(id, form.said(), form.request()))
          ? done(id, said, "point")
          : again(page("point", conference, null, reader));
    } catch (KeyReused changed) {
      return WrittenBefore.page(page("point", conference, null, reader), "/conferences/" + id);
    }
  }

  @PostMapping("/points/{point}/striking")
  @Needs(Right.CASE_WRITE)
  String strike(@PathVariable UUID id, @PathVariable UUID point, RedirectAttributes said) {
    minutes.strike(id, point);
    said.addFlashAttribute("notice", "conferences.said.struck");
    return "redirect:/conferences/" + id;
  }

  @GetMapping("/notes")
  @Needs(Right.CASE_WRITE)
  ModelAndView note(@PathVariable UUID id, Locale reader) {
    var conference = conferences.look(id);
    return conference.isHeld() && ConferencePages.isOurs(conference)
        ? page("note", conference, null, reader).addObject("form", SaidForm.empty())
        : back(id);
  }

  @PostMapping("/notes")
  @Needs(Right.CASE_WRITE)
  ModelAndView addNote(
      @PathVariable UUID id,
      @ModelAttribute("form") SaidForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    form.check(errors);
    try {
      return saved(errors, () -> minutes.note(id, form.said(), form.request()))
          ? done(id, said, "noted")
          : again(page("note", conference, null, reader));
    } catch (KeyReused changed) {
      return WrittenBefore.page(page("note", conference, null, reader), "/conferences/" + id);
    }
  }

  @GetMapping("/notes/{note}/correction")
  @Needs(Right.CASE_WRITE)
  ModelAndView correction(@PathVariable UUID id, @PathVariable UUID note, Locale reader) {
    var conference = conferences.look(id);
    var before = find(conference, note);
    return ConferencePages.isOurs(conference)
        ? page("correction", conference, before, reader)
            .addObject("form", new SaidForm(null, before.section(), before.words()))
        : back(id);
  }

  @PostMapping("/notes/{note}/correction")
  @Needs(Right.CASE_WRITE)
  ModelAndView correct(
      @PathVariable UUID id,
      @PathVariable UUID note,
      @ModelAttribute("form") SaidForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    var before = find(conference, note);
    form.check(errors);
    return saved(errors, () -> minutes.correct(id, note, form.words()))
        ? done(id, said, "corrected")
        : again(page("correction", conference, before, reader));
  }

  private static boolean saved(BindingResult errors, Runnable saving) {
    if (errors.hasErrors()) {
      return false;
    }
    try {
      saving.run();
      return true;
    } catch (Conflict refused) {
      errors.reject(ConferencePages.code(refused));
      return false;
    }
  }

  private static Conference.Note find(Conference conference, UUID note) {
    return conference.notes().stream()
        .filter(one -> one.id().equals(note))
        .findFirst()
        .orElseThrow(() -> new NotFound(note));
  }

  private ModelAndView page(
      String what, Conference conference, Conference.@Nullable Note note, Locale reader) {
    return new ModelAndView("conferences/said", "conference", conference)
        .addObject("what", what)
        .addObject("note", note)
        .addObject("sections", words.sections(reader));
  }

  private static ModelAndView done(UUID id, RedirectAttributes said, String what) {
    said.addFlashAttribute("notice", "conferences.said." + what);
    return back(id);
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/conferences/" + id);
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
