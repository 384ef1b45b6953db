package ua.kolo.tracking.reporting;

import java.util.Map;
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
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Refusal;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Tracked;
import ua.kolo.tracking.Tracking;

/// Reports on a programme, for the institution that keeps it.
@Controller
@RequestMapping("/execution/{id}/reports")
class ProgrammeReportPages {
  private final ProgrammeReports reports;
  private final Tracking tracking;
  private final BesideTreasury treasury;

  ProgrammeReportPages(ProgrammeReports reports, Tracking tracking, BesideTreasury treasury) {
    this.reports = reports;
    this.tracking = tracking;
    this.treasury = treasury;
  }

  @GetMapping
  ModelAndView list(@PathVariable ProgrammeId id) {
    return page(id).addObject("form", ReportForm.usual(tracking.today()));
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView open(
      @PathVariable ProgrammeId id,
      @ModelAttribute("form") ReportForm form,
      BindingResult errors,
      RedirectAttributes said) {
    tracked(id);
    form.check(errors);
    if (!errors.hasErrors()) {
      try {
        var report = reports.open(id, form.period(), form.day());
        said.addFlashAttribute("notice", "reporting.said.opened");
        return new ModelAndView("redirect:/execution/" + id + "/reports/" + report);
      } catch (BadRequest | Conflict refused) {
        errors.reject(refused.code(), refused.getDetailMessageArguments(), null);
      }
    }
    var page = page(id);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/{report}")
  ModelAndView report(@PathVariable ProgrammeId id, @PathVariable UUID report) {
    return page(id, report, null);
  }

  @PostMapping("/{report}/rows/{row}")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView judge(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @PathVariable UUID row,
      @RequestParam int version,
      @RequestParam Judgement judgement,
      @RequestParam(defaultValue = "") String why) {
    return kept(
        tried(id, report, "r-" + row, () -> judged(row, version, judgement, why)),
        Map.of("typedRow", row, "typedWhy", why));
  }

  private void judged(UUID row, int version, Judgement judgement, String why) {
    switch (judgement) {
      case ACCEPT -> reports.accept(row, version);
      case RETURN -> reports.giveBack(row, version, why);
      case UNDO -> reports.unaccept(row, version);
    }
  }

  @PostMapping("/{report}/acceptance")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView acceptAll(@PathVariable ProgrammeId id, @PathVariable UUID report) {
    return tried(id, report, "rows", () -> reports.acceptAll(report));
  }

  @PostMapping("/{report}/due")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView moveDue(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String due) {
    return tried(
        id,
        report,
        "main",
        () -> {
          var day = Days.parse(due);
          if (day == null) {
            throw new BadRequest("reporting.day.wrong");
          }
          reports.moveDue(report, version, day);
        });
  }

  @PostMapping("/{report}/edition")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView takeOver(
      @PathVariable ProgrammeId id, @PathVariable UUID report, @RequestParam int version) {
    return tried(id, report, "main", () -> reports.takeOver(report, version));
  }

  @PostMapping("/{report}/discarding")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView discard(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam int version,
      RedirectAttributes said) {
    var shown = tried(id, report, "main", () -> reports.discard(report, version));
    if (shown.getStatus() != null) {
      return shown;
    }
    said.addFlashAttribute("notice", "reporting.said.discarded");
    return new ModelAndView("redirect:/execution/" + id + "/reports");
  }

  @PostMapping("/{report}/approval")
  @Needs(Right.PROGRAMME_APPROVE)
  ModelAndView approve(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam int version,
      @RequestParam(defaultValue = "false") boolean missing) {
    return tried(id, report, "main", () -> reports.approve(report, version, missing));
  }

  @PostMapping("/{report}/reopening")
  @Needs(Right.PROGRAMME_APPROVE)
  ModelAndView reopen(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String why) {
    return kept(
        tried(id, report, "main", () -> reports.reopen(report, version, why)),
        Map.of("typedReason", why));
  }

  @PostMapping("/{report}/consideration")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView consider(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String number) {
    return kept(
        tried(id, report, "main", () -> considered(report, version, day, number)),
        Map.of("typedDay", day, "typedNumber", number));
  }

  private void considered(UUID report, int version, String day, String number) {
    var on = Days.parse(day);
    if (on == null) {
      throw new BadRequest("reporting.day.wrong");
    }
    reports.consider(report, version, on, number);
  }

  @PostMapping("/{report}/publication")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView publish(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam int version,
      @RequestParam(defaultValue = "true") boolean open) {
    return tried(
        id,
        report,
        "main",
        () -> {
          if (open) {
            reports.publish(report, version);
          } else {
            reports.withdraw(report, version);
          }
        });
  }

  @GetMapping({
    "/{report}/acceptance",
    "/{report}/approval",
    "/{report}/due",
    "/{report}/edition",
    "/{report}/discarding",
    "/{report}/reopening",
    "/{report}/consideration",
    "/{report}/publication"
  })
  String again(@PathVariable ProgrammeId id, @PathVariable UUID report) {
    return "redirect:/execution/" + id + "/reports/" + reports.find(report).id();
  }

  @GetMapping("/{report}/rows/{row}")
  String row(@PathVariable ProgrammeId id, @PathVariable UUID report, @PathVariable UUID row) {
    return "redirect:/execution/" + id + "/reports/" + reports.find(report).id() + "#r-" + row;
  }

  /// What the coordinator says of a row.
  enum Judgement {
    ACCEPT,
    RETURN,
    /// The acceptance is taken back.
    UNDO
  }

  /// Does it, or shows the same page with what stands against it.
  private ModelAndView tried(ProgrammeId id, UUID report, String anchor, Runnable work) {
    of(id, report);
    try {
      work.run();
      var address = "/execution/" + id + "/reports/" + report;
      return new ModelAndView("redirect:" + address + "#" + anchor);
    } catch (BadRequest | Conflict | ua.kolo.platform.Stale refused) {
      return page(id, report, refused);
    }
  }

  /// What was typed stays on a page that refuses it; never in the address one is sent on to.
  private static ModelAndView kept(ModelAndView shown, Map<String, ?> typed) {
    return shown.getStatus() == null ? shown : shown.addAllObjects(typed);
  }

  private ModelAndView page(ProgrammeId id) {
    return new ModelAndView("reporting/reports", "tracked", tracked(id))
        .addObject("reports", reports.list(id));
  }

  private ModelAndView page(ProgrammeId id, UUID report, @Nullable Refusal refused) {
    var one = of(id, report);
    var rows = reports.rows(report);
    var page =
        new ModelAndView("reporting/report", "tracked", tracked(id))
            .addObject("report", one)
            .addObject("rows", rows)
            .addObject("figures", reports.figures(report))
            .addObject("left", reports.left(report))
            .addObject("money", MoneyPicture.of(reports.told(report)))
            .addObject("treasury", treasury.of(rows))
            .addObject("newer", reports.otherEdition(report).orElse(null))
            .addObject("approves", Acting.current().may(Right.PROGRAMME_APPROVE))
            .addObject("today", Days.show(tracking.today()))
            .addObject("refused", refused);
    page.setStatus(
        refused == null ? HttpStatus.OK : HttpStatus.valueOf(refused.getStatusCode().value()));
    return page;
  }

  private ProgrammeReport of(ProgrammeId id, UUID report) {
    var one = reports.find(report);
    if (!one.programme().equals(id.value())) {
      throw new NotFound(report);
    }
    return one;
  }

  private Tracked tracked(ProgrammeId id) {
    return tracking.find(id).orElseThrow(() -> new NotFound(id));
  }
}
