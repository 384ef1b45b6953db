package ua.kolo.tracking.reporting;

import java.util.List;
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
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.platform.Stale;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.UpperTies;

/// Rows of reports, for the body that fills them.
@Controller
@RequestMapping("/measures/rows")
class RowPages {
  private final OwnRows rows;
  private final BesideTreasury treasury;
  private final UpperTies ties;

  RowPages(OwnRows rows, BesideTreasury treasury, UpperTies ties) {
    this.rows = rows;
    this.treasury = treasury;
    this.ties = ties;
  }

  @GetMapping
  ModelAndView list() {
    return new ModelAndView("reporting/rows", "rows", rows.list());
  }

  @GetMapping("/{id}")
  ModelAndView row(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean paid,
      @RequestParam(defaultValue = "false") boolean earlier) {
    var entry = rows.find(id);
    var said = rows.earlier(id);
    var form = RowForm.of(entry).telling(rows.figures(id));
    if (earlier && said != null) {
      form = form.saying(said);
    }
    // Only into the form: whoever reports looks at it and saves it, or does not.
    return page(entry)
        .addObject("form", paid ? form.paid(treasury.of(entry.row())) : form)
        .addObject("filled", paid)
        .addObject("said", said != null)
        .addObject("gathered", earlier && said != null);
  }

  @PostMapping("/{id}")
  @Needs(Right.PROGRAMME_REPORT)
  ModelAndView write(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "KEEP") What what,
      @ModelAttribute("form") RowForm form,
      BindingResult errors,
      RedirectAttributes said) {
    var entry = rows.find(id);
    form.check(entry, rows.figures(id), errors);
    if (errors.hasErrors()) {
      return again(entry, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      return written(entry, what, form, said);
    } catch (BadRequest refused) {
      errors.reject(refused.code(), refused.getDetailMessageArguments(), null);
      return again(entry, HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Doubted doubted) {
      return again(entry, HttpStatus.UNPROCESSABLE_CONTENT).addObject("doubts", doubted.doubts());
    } catch (Stale changed) {
      return again(rows.find(id), HttpStatus.CONFLICT)
          .addObject("form", form.upon(changed.newest()))
          .addObject("theirs", rows.find(id).row());
    } catch (Conflict refused) {
      // What was typed stays on the screen, to be copied: the row takes nothing more.
      return again(rows.find(id), HttpStatus.CONFLICT).addObject("refused", refused.code());
    }
  }

  @PostMapping("/{id}/taking-back")
  @Needs(Right.PROGRAMME_REPORT)
  String takeBack(@PathVariable UUID id, @RequestParam int version, RedirectAttributes said) {
    rows.takeBack(id, version);
    said.addFlashAttribute("notice", "reporting.said.takenBack");
    return "redirect:/measures/rows/" + id;
  }

  /// What becomes of the words.
  enum What {
    KEEP,
    HAND_IN
  }

  private ModelAndView written(
      ReportedRow entry, What what, RowForm form, RedirectAttributes said) {
    var id = entry.row().id();
    if (what == What.KEEP) {
      rows.keep(id, form.base(), form.filled(entry, rows.figures(id)));
      said.addFlashAttribute("notice", "reporting.said.kept");
    } else {
      var now = rows.handIn(id, form.base(), form.filled(entry, rows.figures(id)));
      said.addFlashAttribute("notice", "reporting.said.handedIn");
      said.addFlashAttribute(
          "noticeUndo", "/measures/rows/" + id + "/taking-back?version=" + now.row().version());
    }
    return new ModelAndView("redirect:/measures/rows/" + id);
  }

  private ModelAndView again(ReportedRow entry, HttpStatus status) {
    var page = page(entry);
    page.setStatus(status);
    return page;
  }

  private ModelAndView page(ReportedRow entry) {
    var row = entry.row();
    return new ModelAndView("reporting/row", "row", row)
        .addObject("uppers", ties.of(new ProgrammeId(row.programme()), row.key()))
        .addObject("money", entry.money())
        .addObject("asked", rows.figures(row.id()))
        .addObject("treasury", treasury.of(entry.row()))
        .addObject("doubts", List.of());
  }
}
