package ua.kolo.tracking;

import java.util.UUID;
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
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.ProgrammeId;

/// What one's own institution owes to programmes, and the answers to it.
@Controller
@RequestMapping("/measures")
class MyMeasurePages {
  private final MyMeasures measures;
  private final UpperTies ties;

  MyMeasurePages(MyMeasures measures, UpperTies ties) {
    this.measures = measures;
    this.ties = ties;
  }

  @GetMapping
  ModelAndView list(MeasureQuery query) {
    var found = measures.list(query.filter(), query.after(), MeasureQuery.ROWS + 1);
    boolean more = found.size() > MeasureQuery.ROWS;
    return new ModelAndView("tracking/mine", "query", query)
        .addObject("rows", more ? found.subList(0, MeasureQuery.ROWS) : found)
        .addObject("more", more)
        .addObject("counts", measures.counts(query.programme()))
        .addObject("today", measures.today());
  }

  @GetMapping("/{id}")
  ModelAndView one(@PathVariable UUID id) {
    var one = measures.find(id);
    return page(one).addObject("form", AnswerForm.of(one));
  }

  @GetMapping("/{id}/answer")
  String again(@PathVariable UUID id) {
    return "redirect:/measures/" + measures.find(id).id();
  }

  @PostMapping("/{id}/answer")
  @Needs(Right.PROGRAMME_REPORT)
  ModelAndView answer(
      @PathVariable UUID id,
      @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var one = measures.find(id);
    form.check(errors);
    if (errors.hasErrors()) {
      return wrong(one);
    }
    try {
      var now = measures.answer(id, form.upon(), form.answer());
      said.addFlashAttribute("notice", "tracking.said.answered");
      said.addFlashAttribute(
          "noticeUndo", "/measures/" + id + "/taking-back?version=" + now.version());
      return new ModelAndView("redirect:/measures/" + id);
    } catch (BadRequest refused) {
      AnswerForm.refuse(errors, refused);
      return wrong(one);
    } catch (Stale changed) {
      return bothVersions(measures.find(id), form.upon(changed.newest()));
    }
  }

  @PostMapping("/{id}/taking-back")
  @Needs(Right.PROGRAMME_REPORT)
  String takeBack(@PathVariable UUID id, @RequestParam int version, RedirectAttributes said) {
    measures.takeBack(id, version);
    said.addFlashAttribute("notice", "tracking.said.takenBack");
    return "redirect:/measures/" + id;
  }

  /// What is typed stays in the form; what somebody else wrote meanwhile stands above it.
  private ModelAndView bothVersions(Occurrence now, AnswerForm form) {
    var page = page(now).addObject("form", form).addObject("theirs", now);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private ModelAndView wrong(Occurrence one) {
    var page = page(one);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Occurrence one) {
    return new ModelAndView("tracking/measure", "one", one)
        .addObject("beside", measures.beside(one.id()))
        .addObject("uppers", ties.of(new ProgrammeId(one.programme()), one.measure()))
        .addObject("today", measures.today());
  }
}
