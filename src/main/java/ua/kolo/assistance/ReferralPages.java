package ua.kolo.assistance;

import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.cases.Cases;
import ua.kolo.cases.Participations;
import ua.kolo.directory.Desks;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.ReadAtOnce;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.platform.WrittenBefore;

/// Referrals for people: those received and sent, one of them, sending and answering.
@Controller
class ReferralPages {
  private static final int ROWS = 50;
  private static final Set<String> OF_RECEIVER =
      Set.of("directory.desk.closed", "assistance.refused.noDesk");
  private final Referrals referrals;
  private final AnswersBack back;
  private final Cases cases;
  private final Participations participations;
  private final Desks desks;
  private final ReferralWords words;
  private final Clock clock;

  ReferralPages(
      Referrals referrals,
      AnswersBack back,
      Cases cases,
      Participations participations,
      Desks desks,
      ReferralWords words,
      Clock clock) {
    this.referrals = referrals;
    this.back = back;
    this.cases = cases;
    this.participations = participations;
    this.desks = desks;
    this.words = words;
    this.clock = clock;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return words.lists(reader);
  }

  @ReadAtOnce
  @GetMapping("/referrals")
  @Needs(Right.CASE_READ)
  ModelAndView list(
      @RequestParam(defaultValue = "false") boolean sent,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) @Nullable UUID before) {
    var found = referrals.list(!sent, !all, before, ROWS + 1);
    var shown = found.size() > ROWS ? found.subList(0, ROWS) : found;
    return new ModelAndView("assistance/list", "referrals", shown)
        .addObject("recalled", sent || before != null ? List.of() : referrals.recalled())
        .addObject("sent", sent)
        .addObject("all", all)
        .addObject("before", before)
        .addObject("next", found.size() > ROWS ? shown.getLast().id() : null);
  }

  @ReadAtOnce
  @GetMapping("/referrals/{id}")
  @Needs(Right.CASE_READ)
  ModelAndView referral(@PathVariable UUID id) {
    return page(id).addObject("form", new AnswerForm(null, null, null, null, null));
  }

  /// For paper: what is read, without what can be done.
  @GetMapping("/referrals/{id}/print")
  @Needs(Right.CASE_READ)
  ModelAndView forPaper(@PathVariable UUID id) {
    var referral = referrals.forPaper(id);
    return new ModelAndView("assistance/referral", "referral", referral)
        .addObject("ours", referral.unit().equals(Acting.current().unit()))
        .addObject("forPaper", true);
  }

  @PostMapping("/referrals/{id}")
  @Needs(Right.CASE_WRITE)
  ModelAndView answer(
      @PathVariable UUID id,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      RedirectAttributes said) {
    form.check(errors, clock.instant());
    if (!errors.hasErrors()) {
      try {
        referrals.answer(id, form.shown(), form.answer(clock.instant()));
        said.addFlashAttribute("notice", "assistance.said.answered");
        return new ModelAndView("redirect:/referrals/" + id);
      } catch (BadRequest wrong) {
        errors.reject(Objects.requireNonNull(wrong.code()));
      } catch (Stale | Conflict refused) {
        errors.reject(Objects.requireNonNull(code(refused)));
      }
    }
    var page = page(id);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static String code(RuntimeException refused) {
    return refused instanceof Stale ? "assistance.stale.page" : "assistance.refused.order";
  }

  @PostMapping("/referrals/{id}/recall")
  @Needs(Right.CASE_WRITE)
  String recall(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes said) {
    referrals.recall(id, version, why);
    said.addFlashAttribute("notice", "assistance.said.recalled");
    return "redirect:/referrals/" + id;
  }

  @PostMapping("/referrals/{id}/answer/undo")
  @Needs(Right.CASE_WRITE)
  String takeBack(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes said) {
    back.takeBack(id, version, why);
    said.addFlashAttribute("notice", "assistance.said.back");
    return "redirect:/referrals/" + id;
  }

  @GetMapping("/cases/{id}/referrals")
  @Needs(Right.CASE_WRITE)
  ModelAndView form(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable UUID again,
      Locale reader) {
    var empty = ReferralForm.empty(Ids.next().toString(), kind);
    return sending(id, kind, reader)
        .addObject("form", again == null ? empty : empty.like(sentFrom(id, again)))
        .addObject("again", again);
  }

  // Of another case it tells another person's story.
  private Referral sentFrom(UUID file, UUID referral) {
    var before = referrals.look(referral);
    if (!before.unit().equals(Acting.current().unit()) || !file.equals(before.file())) {
      throw new NotFound(referral);
    }
    return before;
  }

  @PostMapping("/cases/{id}/referrals")
  @Needs(Right.CASE_WRITE)
  ModelAndView send(
      @PathVariable UUID id,
      @ModelAttribute("form") ReferralForm form,
      BindingResult errors,
      Locale reader,
      RedirectAttributes said) {
    form.check(errors);
    var page = sending(id, form.kind(), reader);
    if (errors.hasErrors()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var asked = form.asked(id);
    try {
      var parcel = referrals.preview(asked);
      page.addObject("parcel", parcel).addObject("told", form.told(parcel));
      if (!form.isSeen(parcel)) {
        return page;
      }
      var key = RequestKey.of(form.key(), Referrals.KIND, id, form);
      var referral = referrals.send(asked, form.ground(), key);
      said.addFlashAttribute("notice", "assistance.said.sent");
      return new ModelAndView("redirect:/referrals/" + referral);
    } catch (KeyReused changed) {
      return WrittenBefore.page(page, "/referrals/" + changed.made());
    } catch (Conflict refused) {
      var code = Objects.requireNonNull(refused.code());
      errors.rejectValue(OF_RECEIVER.contains(code) ? "receiver" : "reason", code);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(UUID id) {
    var referral = referrals.look(id);
    var unit = Acting.current().unit();
    var answers = referral.onPaper() ? referral.unit() : referral.receiver();
    var mayWrite = Acting.current().may(Right.CASE_WRITE);
    return new ModelAndView("assistance/referral", "referral", referral)
        .addObject("ours", referral.unit().equals(unit))
        .addObject("mayScan", mayWrite && referral.onPaper() && referral.unit().equals(unit))
        .addObject("mayAnswer", mayWrite && answers.equals(unit) && !referral.state().isEnd())
        .addObject("mayOpen", mayWrite && referral.unit().equals(unit) && isToOpen(referral))
        .addObject("mayOwn", mayWrite && isToOwn(referral))
        .addObject("mayBack", mayWrite && back.mayTakeBack(id))
        .addObject("mayRepeat", mayWrite && isToRepeat(referral))
        .addObject(
            "mayRecall",
            mayWrite && referral.unit().equals(unit) && referral.state().isRecallable());
  }

  // Whoever took somebody on plans and writes papers in a file of its own.
  private static boolean isToOwn(Referral referral) {
    return !referral.onPaper()
        && referral.ownFile() == null
        && referral.receiver().equals(Acting.current().unit())
        && (referral.state() == State.ACCEPTED || referral.state() == State.BEGUN);
  }

  // A refusal must not be the end: somebody else is asked the same.
  private static boolean isToRepeat(Referral referral) {
    return referral.unit().equals(Acting.current().unit())
        && (referral.state() == State.REFUSED || referral.state() == State.STOPPED);
  }

  // Whoever took somebody on works better with a part of the file; nothing opens by itself.
  private boolean isToOpen(Referral referral) {
    return !referral.onPaper()
        && (referral.state() == State.ACCEPTED || referral.state() == State.BEGUN)
        && participations.of(referral.file()).stream()
            .noneMatch(one -> one.stands() && one.institution().equals(referral.receiver()));
  }

  private ModelAndView sending(UUID id, @Nullable String kind, Locale reader) {
    var chosen = kind == null || kind.isBlank() ? null : kind;
    return new ModelAndView("assistance/send", "file", cases.find(id))
        .addObject("kind", chosen)
        .addObject(
            "institutions", chosen == null ? Map.<UUID, String>of() : desks.names(chosen, reader));
  }
}
