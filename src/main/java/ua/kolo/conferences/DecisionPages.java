package ua.kolo.conferences;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.platform.WrittenBefore;

/// Decisions of a conference: written down, told what became of them.
@Controller
@RequestMapping("/conferences")
class DecisionPages {
  private final Conferences conferences;
  private final Decisions decisions;
  private final ConferenceWords words;
  private final Clock clock;

  DecisionPages(Conferences conferences, Decisions decisions, ConferenceWords words, Clock clock) {
    this.conferences = conferences;
    this.decisions = decisions;
    this.words = words;
    this.clock = clock;
  }

  /// Where a duty leads, which knows the decision only.
  @GetMapping("/decisions/{decision}")
  @Needs(Right.CASE_READ)
  String found(@PathVariable UUID decision) {
    return "redirect:/conferences/" + decisions.conference(decision) + "/decisions/" + decision;
  }

  @GetMapping("/{id}/decisions")
  @Needs(Right.CASE_WRITE)
  ModelAndView form(@PathVariable UUID id, Locale reader) {
    var conference = conferences.look(id);
    return conference.isHeld() && ConferencePages.isOurs(conference)
        ? page(conference, reader).addObject("form", DecisionForm.empty())
        : new ModelAndView("redirect:/conferences/" + id);
  }

  @PostMapping("/{id}/decisions")
  @Needs(Right.CASE_WRITE)
  ModelAndView decide(
      @PathVariable UUID id,
      @ModelAttribute("form") DecisionForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    var conference = conferences.look(id);
    form.check(errors, Days.today(clock));
    if (!errors.hasErrors()) {
      try {
        decisions.decide(id, form.decision(), form.request());
        said.addFlashAttribute("notice", "conferences.said.decided");
        return new ModelAndView("redirect:/conferences/" + id);
      } catch (KeyReused changed) {
        return WrittenBefore.page(page(conference, reader), "/conferences/" + id);
      } catch (BadRequest | Conflict refused) {
        errors.reject(ConferencePages.code(refused));
      }
    }
    var page = page(conference, reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  // Whoever keeps the case may owe something too.
  private ModelAndView page(Conference conference, Locale reader) {
    var owing = new LinkedHashMap<UUID, String>();
    owing.put(conference.unit(), conference.keeper());
    conference.invited().forEach(one -> owing.put(one.institution(), one.name()));
    return new ModelAndView("conferences/decide", "conference", conference)
        .addObject("owing", owing)
        .addObject("sections", words.sections(reader));
  }

  @GetMapping("/{id}/decisions/{decision}")
  @Needs(Right.CASE_READ)
  ModelAndView decision(@PathVariable UUID id, @PathVariable UUID decision) {
    return shown(conferences.look(id), decision)
        .addObject("form", new OutcomeForm(null, null, null));
  }

  @PostMapping("/{id}/decisions/{decision}")
  @Needs(Right.CASE_WRITE)
  ModelAndView tell(
      @PathVariable UUID id,
      @PathVariable UUID decision,
      @ModelAttribute("form") OutcomeForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var page = shown(conferences.look(id), decision);
    form.check(errors, Days.today(clock));
    if (!errors.hasErrors()) {
      try {
        decisions.tell(id, decision, form.told());
        said.addFlashAttribute("notice", "conferences.said.told");
        return new ModelAndView("redirect:/conferences/" + id);
      } catch (BadRequest | Conflict refused) {
        errors.reject(ConferencePages.code(refused));
      }
    }
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView shown(Conference conference, UUID id) {
    var decision =
        conference.decisions().stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound(id));
    var next =
        Acting.current().may(Right.CASE_WRITE)
            ? next(conference, decision)
            : List.<Decision.What>of();
    return new ModelAndView("conferences/decision")
        .addAllObjects(Map.of("conference", conference, "decision", decision, "next", next));
  }

  private static List<Decision.What> next(Conference conference, Decision decision) {
    var keeps = ConferencePages.isOurs(conference);
    var owes = decision.institution().equals(Acting.current().unit());
    return Stream.of(Decision.What.values())
        .filter(decision::takes)
        .filter(what -> keeps || (owes && what != Decision.What.WITHDRAWN))
        .toList();
  }
}
