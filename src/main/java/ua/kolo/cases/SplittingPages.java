package ua.kolo.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Ids;
import ua.kolo.platform.KeyReused;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.platform.WrittenBefore;

/// Splitting a file: who and which reports go, then what will happen, then the new file.
@Controller
@RequestMapping("/cases/{id}/splitting")
class SplittingPages {
  private final Splitting splitting;
  private final Cases cases;
  private final Participations participations;
  private final CaseWords words;

  SplittingPages(Splitting splitting, Cases cases, Participations participations, CaseWords words) {
    this.splitting = splitting;
    this.cases = cases;
    this.participations = participations;
    this.words = words;
  }

  @ModelAttribute("lists")
  Map<String, Map<String, String>> lists(Locale reader) {
    return words.lists(reader);
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView form(@PathVariable UUID id) {
    var file = cases.find(id);
    if (!file.isOpen() || !file.unit().equals(Acting.current().unit())) {
      return new ModelAndView("redirect:/cases/" + id);
    }
    var form = new SplitForm(null, Ids.next().toString(), null, null, null);
    return page(file, Map.of(), form.asked(Map.of())).addObject("form", form);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView split(
      @PathVariable UUID id,
      @ModelAttribute("form") SplitForm form,
      BindingResult errors,
      @RequestParam Map<String, String> sent,
      RedirectAttributes said) {
    var file = cases.find(id);
    var goes = goes(sent);
    form.check(errors, file, goes);
    if (!errors.hasErrors() && form.sure() == null) {
      return page(file, goes, form.asked(goes)).addObject("sure", true);
    }
    if (!errors.hasErrors()) {
      try {
        var request = RequestKey.of(form.key(), Cases.KIND, id, form, new TreeMap<>(goes));
        var made = splitting.split(id, form.shown(), form.asked(goes), request);
        said.addFlashAttribute("notice", "cases.said.split");
        return new ModelAndView("redirect:/cases/" + made);
      } catch (KeyReused changed) {
        var page = page(file, goes, form.asked(goes));
        return WrittenBefore.page(page, "/cases/" + changed.made());
      } catch (Stale stale) {
        errors.reject("cases.turn.stale");
      } catch (Conflict | BadRequest refused) {
        errors.reject(
            Objects.requireNonNull(refused.code()), refused.getDetailMessageArguments(), null);
      }
    }
    var page = page(file, goes, form.asked(goes));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(CaseFile file, Map<UUID, Splitting.Goes> goes, Splitting.Asked asked) {
    return new ModelAndView("cases/split", "file", file)
        .addObject("goes", goes)
        .addObject("taken", asked.reports())
        .addObject(
            "watching",
            participations.of(file.id()).stream().filter(Participation::stands).toList());
  }

  private static Map<UUID, Splitting.Goes> goes(Map<String, String> sent) {
    var goes = new HashMap<UUID, Splitting.Goes>();
    sent.forEach(
        (name, value) -> {
          if (name.startsWith("goes-")) {
            goes.put(id(name.substring("goes-".length()), "goes"), where(value));
          }
        });
    return goes;
  }

  private static Splitting.Goes where(String sent) {
    try {
      return Splitting.Goes.valueOf(sent);
    } catch (IllegalArgumentException nonsense) {
      throw new BadRequest("cases.code.unknown", "goes");
    }
  }

  private static UUID id(String sent, String name) {
    try {
      return UUID.fromString(sent);
    } catch (IllegalArgumentException nonsense) {
      throw new BadRequest("cases.code.unknown", name);
    }
  }

  /// A splitting as typed; where each person goes comes beside it.
  ///
  /// @param key of the request, so that a page sent twice opens one file
  /// @param sure whether what will happen was read
  record SplitForm(
      @Nullable String version,
      @Nullable String key,
      @Nullable String reason,
      @Nullable List<String> report,
      @Nullable String sure) {
    void check(Errors errors, CaseFile file, Map<UUID, Splitting.Goes> goes) {
      if (reason == null || reason.isBlank()) {
        errors.rejectValue("reason", "cases.refused.noReason");
      }
      var where =
          file.parties().stream()
              .filter(CaseFile.Party::stands)
              .map(one -> goes.getOrDefault(one.id(), Splitting.Goes.STAYS))
              .toList();
      if (where.stream().allMatch(Splitting.Goes.STAYS::equals)) {
        errors.reject("cases.refused.nobodyGoes");
      } else if (where.stream().allMatch(Splitting.Goes.GOES::equals)) {
        errors.reject("cases.refused.nobodyStays");
      }
    }

    int shown() {
      return ReasonForm.version(version);
    }

    Splitting.Asked asked(Map<UUID, Splitting.Goes> goes) {
      var taken = report == null ? List.<String>of() : report;
      return new Splitting.Asked(
          reason, goes, taken.stream().map(one -> id(one, "report")).toList());
    }
  }
}
