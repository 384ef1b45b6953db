package ua.kolo.cases;

import java.util.HashMap;
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
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Refusal;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Joining another file into one: which, then what will happen and who would see what; and parting
/// them again.
@Controller
@RequestMapping("/cases/{id}")
class JoiningPages {
  private final Joining joining;
  private final Cases cases;
  private final CaseWords words;

  JoiningPages(Joining joining, Cases cases, CaseWords words) {
    this.joining = joining;
    this.cases = cases;
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

  @GetMapping("/joinings")
  @Needs(Right.CASE_WRITE)
  ModelAndView joining(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID file,
      @RequestParam(required = false) @Nullable String number) {
    var chosen = file == null && number != null ? cases.numbered(number).orElse(null) : file;
    if (chosen == null) {
      return choice(id, number, number == null ? null : "cases.refused.noNumber");
    }
    try {
      var preview = joining.preview(id, chosen);
      var form = new JoinForm(null, null, null, null, null);
      return page(preview, Map.of()).addObject("form", form);
    } catch (Conflict | BadRequest unsuited) {
      return choice(id, number, unsuited.code());
    }
  }

  private ModelAndView choice(UUID id, @Nullable String number, @Nullable String wrong) {
    var leading = cases.find(id);
    return new ModelAndView("cases/join-choice", "file", leading)
        .addObject("files", cases.related(leading))
        .addObject("number", number)
        .addObject("wrong", wrong);
  }

  @PostMapping("/joinings")
  @Needs(Right.CASE_WRITE)
  ModelAndView join(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID file,
      @ModelAttribute("form") JoinForm form,
      BindingResult errors,
      @RequestParam Map<String, String> sent,
      RedirectAttributes said) {
    cases.find(id);
    if (file == null) {
      throw new BadRequest("cases.refused.noFile");
    }
    var stays = stays(sent);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        joining.join(id, form.asked(file, stays));
        said.addFlashAttribute("notice", "cases.said.filesJoined");
        return new ModelAndView("redirect:/cases/" + id);
      } catch (Stale stale) {
        errors.reject("cases.join.stale");
      } catch (Conflict | BadRequest refused) {
        errors.reject(
            Objects.requireNonNull(refused.code()), refused.getDetailMessageArguments(), null);
      }
    }
    return again(id, file, stays);
  }

  // Somebody else may have joined them meanwhile: then there is nothing left to choose.
  private ModelAndView again(UUID id, UUID file, Map<UUID, JoinPreview.Stay> stays) {
    ModelAndView page;
    try {
      page = page(joining.preview(id, file), stays);
    } catch (Refusal unsuited) {
      page = choice(id, null, unsuited.code());
    }
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(JoinPreview preview, Map<UUID, JoinPreview.Stay> stays) {
    return new ModelAndView("cases/join", "preview", preview)
        .addObject("file", preview.into())
        .addObject("stays", stays);
  }

  static Map<UUID, JoinPreview.Stay> stays(Map<String, String> sent) {
    var stays = new HashMap<UUID, JoinPreview.Stay>();
    sent.forEach(
        (name, value) -> {
          if (name.startsWith("stay-") && !value.isEmpty()) {
            try {
              stays.put(
                  UUID.fromString(name.substring("stay-".length())),
                  JoinPreview.Stay.valueOf(value));
            } catch (IllegalArgumentException nonsense) {
              throw new BadRequest("cases.code.unknown", "stay");
            }
          }
        });
    return stays;
  }

  @GetMapping("/parting")
  @Needs(Right.CASE_WRITE)
  ModelAndView parting(@PathVariable UUID id) {
    var file = cases.find(id);
    return file.joinedInto() == null
        ? new ModelAndView("redirect:/cases/" + id)
        : new ModelAndView("cases/parting", "file", file)
            .addObject("form", new ReasonForm(null, null));
  }

  @PostMapping("/parting")
  @Needs(Right.CASE_WRITE)
  ModelAndView part(
      @PathVariable UUID id,
      @ModelAttribute("form") ReasonForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var file = cases.find(id);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        joining.part(id, form.shown(), form.reason());
        said.addFlashAttribute("notice", "cases.said.filesParted");
        return new ModelAndView("redirect:/cases/" + id);
      } catch (Stale stale) {
        errors.reject("cases.turn.stale");
      }
    }
    return new ModelAndView("cases/parting", HttpStatus.UNPROCESSABLE_CONTENT)
        .addObject("file", file);
  }
}
