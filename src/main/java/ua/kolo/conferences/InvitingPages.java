package ua.kolo.conferences;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import ua.kolo.cases.Cases;
import ua.kolo.directory.Desks;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Inviting to a conference, taking an invitation back, answering one.
@Controller
@RequestMapping("/conferences/{id}/invitations")
class InvitingPages {
  private final Conferences conferences;
  private final Inviting invitations;
  private final Cases cases;
  private final Desks desks;
  private final ConferenceWords words;

  InvitingPages(
      Conferences conferences,
      Inviting invitations,
      Cases cases,
      Desks desks,
      ConferenceWords words) {
    this.conferences = conferences;
    this.invitations = invitations;
    this.cases = cases;
    this.desks = desks;
    this.words = words;
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView form(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String kind, Locale reader) {
    var conference = conferences.look(id);
    return conference.isCalled() && ConferencePages.isOurs(conference)
        ? page(conference, kind, reader).addObject("form", new InviteForm(kind, null, null, null))
        : back(id);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView invite(
      @PathVariable UUID id,
      @ModelAttribute("form") InviteForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        invitations.invite(id, Objects.requireNonNull(form.institution()), form.ground());
        said.addFlashAttribute("notice", "conferences.said.invited");
        return back(id);
      } catch (BadRequest | Conflict refused) {
        var code = ConferencePages.code(refused);
        errors.rejectValue(code.equals("directory.desk.closed") ? "institution" : "reason", code);
      }
    }
    var page = page(conference, form.kind(), reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @PostMapping("/{institution}/withdrawal")
  @Needs(Right.CASE_WRITE)
  String withdraw(@PathVariable UUID id, @PathVariable UUID institution, RedirectAttributes said) {
    invitations.withdraw(id, institution);
    said.addFlashAttribute("notice", "conferences.said.withdrawn");
    return "redirect:/conferences/" + id;
  }

  @GetMapping("/{institution}/answer")
  @Needs(Right.CASE_WRITE)
  ModelAndView answering(@PathVariable UUID id, @PathVariable UUID institution) {
    var conference = conferences.look(id);
    var invitation = find(conference, institution);
    return conference.isCalled()
        ? answer(conference, invitation)
            .addObject("form", new AnswerForm(invitation.answer(), invitation.words()))
        : back(id);
  }

  @PostMapping("/{institution}/answer")
  @Needs(Right.CASE_WRITE)
  ModelAndView answer(
      @PathVariable UUID id,
      @PathVariable UUID institution,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    var invitation = find(conference, institution);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        invitations.answer(id, institution, Objects.requireNonNull(form.what()), form.words());
        said.addFlashAttribute("notice", "conferences.said.answered");
        return back(id);
      } catch (Conflict refused) {
        errors.reject(ConferencePages.code(refused));
      }
    }
    var page = answer(conference, invitation);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static Invitation find(Conference conference, UUID institution) {
    return conference.of(institution).orElseThrow(() -> new NotFound(institution));
  }

  private static ModelAndView answer(Conference conference, Invitation invitation) {
    return new ModelAndView("conferences/answer", "conference", conference)
        .addObject("invitation", invitation)
        .addObject("ours", ConferencePages.isOurs(conference));
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/conferences/" + id);
  }

  private ModelAndView page(Conference conference, @Nullable String kind, Locale reader) {
    var chosen = kind == null || kind.isBlank() ? null : kind;
    return new ModelAndView("conferences/invite", "conference", conference)
        .addObject("file", cases.find(Objects.requireNonNull(conference.file())))
        .addObject("kind", chosen)
        .addObject("agencies", words.names("agency_type", reader))
        .addObject("grounds", words.names("consent_exempt_reason", reader))
        .addObject(
            "institutions", chosen == null ? Map.<UUID, String>of() : desks.names(chosen, reader));
  }
}
