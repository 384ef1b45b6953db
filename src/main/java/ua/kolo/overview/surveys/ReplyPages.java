package ua.kolo.overview.surveys;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// A request as the hromada sees it that is asked: what is answered already, what is missing.
@Controller
@RequestMapping("/replies")
class ReplyPages {
  private final Surveys surveys;
  private final SurveySheets sheets;

  ReplyPages(Surveys surveys, SurveySheets sheets) {
    this.surveys = surveys;
    this.sheets = sheets;
  }

  @GetMapping("/{id}")
  ModelAndView reply(@PathVariable UUID id) {
    var sheet = sheets.received(id);
    var earlier = surveys.earlier(id);
    return page(sheet).addObject("form", ReplyForm.of(sheet, earlier));
  }

  @PostMapping("/{id}")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView answer(
      @PathVariable UUID id,
      @ModelAttribute("form") ReplyForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var sheet = sheets.received(id);
    form.check(sheet, errors);
    var status = HttpStatus.UNPROCESSABLE_CONTENT;
    if (!errors.hasErrors()) {
      try {
        surveys.answer(id, form.seen(), form.answers(sheet), form.sends());
        said.addFlashAttribute("notice", form.sends() ? "surveys.said.sent" : "surveys.said.kept");
        return new ModelAndView("redirect:/replies/" + id);
      } catch (Stale | Conflict changed) {
        errors.reject(changed.code());
        status = HttpStatus.CONFLICT;
      }
    }
    var page = page(sheet);
    page.setStatus(status);
    return page;
  }

  @PostMapping("/{id}/return")
  @Needs(Right.PROGRAMME_MANAGE)
  String takeBack(@PathVariable UUID id, RedirectAttributes said) {
    surveys.takeBack(id);
    said.addFlashAttribute("notice", "surveys.said.takenBack");
    return "redirect:/replies/" + id;
  }

  @GetMapping("/{id}/return")
  String back(@PathVariable UUID id) {
    return "redirect:/replies/" + surveys.received(id).part().id();
  }

  // By the thing asked, of what is still missing here.
  private Map<UUID, String> earlier(SurveySheet sheet) {
    var row = sheet.rows().getFirst();
    return surveys.earlier(row.part().id()).stream()
        .filter(one -> row.of(one.item()).isMissing())
        .collect(Collectors.toMap(EarlierAnswer::item, EarlierAnswer::title));
  }

  private ModelAndView page(SurveySheet sheet) {
    return new ModelAndView("surveys/reply", "sheet", sheet)
        .addObject("row", sheet.rows().getFirst())
        .addObject("earlier", earlier(sheet))
        .addObject("today", surveys.today())
        .addObject("manages", Acting.current().may(Right.PROGRAMME_MANAGE));
  }
}
