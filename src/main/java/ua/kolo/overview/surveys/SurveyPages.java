package ua.kolo.overview.surveys;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.directory.Place;
import ua.kolo.directory.TableFile;
import ua.kolo.indicators.Coded;
import ua.kolo.overview.Comparison;
import ua.kolo.overview.Overview;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.PageStart;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;

/// Requests as whoever asks sees them: all of them, a new one, answers, more time, the end.
@Controller
@RequestMapping("/surveys")
class SurveyPages {
  private static final int ROWS = 50;
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final int USUAL_DAYS = 14;
  private static final int WIDTH = 20;
  private final Surveys surveys;
  private final SurveySheets sheets;
  private final SurveyTable table;
  private final Overview overview;
  private final Comparison comparison;

  SurveyPages(
      Surveys surveys,
      SurveySheets sheets,
      SurveyTable table,
      Overview overview,
      Comparison comparison) {
    this.surveys = surveys;
    this.sheets = sheets;
    this.table = table;
    this.overview = overview;
    this.comparison = comparison;
  }

  @GetMapping
  ModelAndView list() {
    return new ModelAndView("surveys/list", "own", surveys.own())
        .addObject("asking", surveys.asking().orElse(null))
        .addObject("received", surveys.received())
        .addObject("today", surveys.today())
        .addObject("manages", Acting.current().may(Right.PROGRAMME_MANAGE));
  }

  @GetMapping("/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView blank() {
    var today = surveys.today();
    return form().addObject("form", SurveyForm.empty(today.getYear(), today.plusDays(USUAL_DAYS)));
  }

  @PostMapping("/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView ask(
      @ModelAttribute("form") SurveyForm form, BindingResult errors, RedirectAttributes said) {
    form.check(errors, surveys.today());
    if (!errors.hasErrors()) {
      try {
        var id = surveys.ask(form.survey(known()), null);
        said.addFlashAttribute("notice", "surveys.said.asked");
        return new ModelAndView("redirect:/surveys/" + id);
      } catch (BadRequest | Conflict refused) {
        errors.reject(refused.code());
      }
    }
    var page = form();
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/{id}")
  ModelAndView survey(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from) {
    var sheet = sheets.of(id);
    return page(sheet, from)
        .addObject("form", DueForm.of(sheet.survey()))
        .addObject("manages", Acting.current().may(Right.PROGRAMME_MANAGE));
  }

  private ModelAndView page(SurveySheet sheet, int from) {
    int start = PageStart.of(from, sheet.rows().size(), ROWS);
    int end = Math.min(start + ROWS, sheet.rows().size());
    return new ModelAndView("surveys/survey", "sheet", sheet)
        .addObject("rows", sheet.rows().subList(start, end))
        .addObject("start", start)
        .addObject("end", end)
        .addObject("today", surveys.today());
  }

  @GetMapping("/{id}/answers.csv")
  ResponseEntity<byte[]> csv(@PathVariable UUID id, Locale reader) {
    var rows = table.rows(sheets.of(id), reader);
    return file("answers.csv", CSV, TableFile.csv(rows).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/{id}/answers.xlsx")
  ResponseEntity<byte[]> workbook(@PathVariable UUID id, Locale reader) {
    var sheet = sheets.of(id);
    var rows = table.rows(sheet, reader);
    var widths = Collections.nCopies(rows.getFirst().size(), WIDTH);
    return file(
        "answers.xlsx", TableFile.XLSX, TableFile.xlsx(rows, widths, sheet.survey().title()));
  }

  @PostMapping("/{id}/correction")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView change(
      @PathVariable UUID id,
      @ModelAttribute("form") DueForm form,
      BindingResult errors,
      RedirectAttributes said) {
    surveys.find(id);
    SurveyForm.checkDue(errors, form.due(), surveys.today());
    var due = Days.parse(form.due());
    var status = HttpStatus.UNPROCESSABLE_CONTENT;
    if (!errors.hasErrors() && due != null) {
      try {
        surveys.change(id, form.seen(), due, form.note());
        said.addFlashAttribute("notice", "surveys.said.changed");
        return new ModelAndView("redirect:/surveys/" + id);
      } catch (Stale changed) {
        errors.reject(changed.code());
        status = HttpStatus.CONFLICT;
      } catch (BadRequest refused) {
        errors.reject(refused.code());
      }
    }
    var page = page(sheets.of(id), 0).addObject("manages", true);
    page.setStatus(status);
    return page;
  }

  @PostMapping("/{id}/closure")
  @Needs(Right.PROGRAMME_MANAGE)
  String close(@PathVariable UUID id, RedirectAttributes said) {
    surveys.close(id);
    said.addFlashAttribute("notice", "surveys.said.closed");
    said.addFlashAttribute("noticeUndo", "/surveys/" + id + "/reopening");
    return "redirect:/surveys/" + id;
  }

  @PostMapping("/{id}/reopening")
  @Needs(Right.PROGRAMME_MANAGE)
  String reopen(@PathVariable UUID id, RedirectAttributes said) {
    surveys.reopen(id);
    said.addFlashAttribute("notice", "surveys.said.reopened");
    return "redirect:/surveys/" + id;
  }

  @GetMapping({"/{id}/correction", "/{id}/closure", "/{id}/reopening"})
  String back(@PathVariable UUID id) {
    return "redirect:/surveys/" + surveys.find(id).id();
  }

  private ModelAndView form() {
    var place = surveys.asking().orElse(null);
    return new ModelAndView(
            "surveys/form", "parts", place == null ? List.<Place>of() : overview.parts(place))
        .addObject("place", place)
        .addObject("known", codes());
  }

  private List<Coded> codes() {
    return surveys
        .asking()
        .map(place -> comparison.codes(place.code(), surveys.today().getYear()))
        .orElse(List.of());
  }

  private Map<String, Coded> known() {
    var known = new HashMap<String, Coded>();
    codes().forEach(one -> known.put(one.code(), one));
    return known;
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(content);
  }
}
