package ua.kolo.tracking.cash;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.documents.CarriedTable;
import ua.kolo.documents.Documents;
import ua.kolo.documents.TableRows;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Conflict;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Files of the treasury: given, tried, taken, withdrawn; and figures that wait for a line.
@Controller
@RequestMapping("/treasury")
class CashPages {
  private static final int MOST_SHOWN = 200;
  private final CashImports imports;

  CashPages(CashImports imports) {
    this.imports = imports;
  }

  @GetMapping
  ModelAndView list(@RequestParam(defaultValue = "0") int from) {
    return list(null, from);
  }

  @GetMapping("/imports/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView form() {
    return form(null);
  }

  /// A table that was tried stands at these addresses: asked for again, it is given anew.
  @GetMapping({"/imports/trial", "/imports/taking"})
  @Needs(Right.PROGRAMME_MANAGE)
  String again() {
    return "redirect:/treasury/imports/new";
  }

  @PostMapping("/imports/trial")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView give(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @ModelAttribute("form") CashForm form)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return form.table() == null || form.table().isBlank()
          ? form("cash.file.missing")
          : triedAgain(form);
    }
    List<List<String>> rows;
    try {
      rows = TableRows.read(file.getBytes());
    } catch (UnreadableDocument unreadable) {
      return form("cash.file.unreadable");
    }
    var table = CarriedTable.pack(rows);
    if (table.length() > CarriedTable.LONGEST) {
      return form("cash.file.large");
    }
    var name = file.getOriginalFilename();
    var first = imports.tried(rows, CashOrder.PLAIN);
    var read = CashForm.fresh(table, name == null ? "" : name, first);
    return shown(imports.tried(rows, read.order()), read);
  }

  @PostMapping("/imports/taking")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView take(@ModelAttribute("form") CashForm form, RedirectAttributes said) {
    var rows = unpacked(form);
    if (rows == null) {
      return form("cash.file.unreadable");
    }
    if (form.hasWrongDays()) {
      return wrongDays(form, rows);
    }
    var trial = imports.tried(rows, form.order());
    boolean unconfirmed = !trial.faults().isEmpty() && !form.confirmed();
    if (!trial.isWritable() || unconfirmed) {
      return shown(trial, form).addObject("unconfirmed", unconfirmed && trial.isWritable());
    }
    int taken = imports.take(form.named(), rows, form.order(), form.confirmed()).rows();
    said.addFlashAttribute("notice", "cash.said.taken");
    said.addFlashAttribute("taken", taken);
    return new ModelAndView("redirect:/treasury");
  }

  @PostMapping("/imports/{id}/withdrawal")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView withdraw(@PathVariable UUID id, RedirectAttributes said) {
    try {
      imports.withdraw(id);
    } catch (Conflict refused) {
      var page = list(refused, 0);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    said.addFlashAttribute("notice", "cash.said.withdrawn");
    return new ModelAndView("redirect:/treasury");
  }

  @GetMapping("/imports/{id}/withdrawal")
  String afterWithdrawal(@PathVariable UUID id) {
    imports.find(id);
    return "redirect:/treasury";
  }

  private ModelAndView triedAgain(CashForm form) {
    var rows = unpacked(form);
    if (rows == null) {
      return form("cash.file.unreadable");
    }
    return form.hasWrongDays()
        ? wrongDays(form, rows)
        : shown(imports.tried(rows, form.order()), form);
  }

  private static @Nullable List<List<String>> unpacked(CashForm form) {
    try {
      return CarriedTable.unpack(form.table() == null ? "" : form.table());
    } catch (IllegalArgumentException spoiled) {
      return null;
    }
  }

  private ModelAndView wrongDays(CashForm form, List<List<String>> rows) {
    var page = shown(imports.tried(rows, form.order()), form).addObject("wrongDays", true);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView list(@Nullable Conflict refused, int from) {
    var waiting = imports.waiting();
    int first = Math.max(0, Math.min(from, waiting.size()));
    return new ModelAndView("cash/list", "imports", imports.list())
        .addObject("waiting", waiting.stream().skip(first).limit(MOST_SHOWN).toList())
        .addObject("count", waiting.size())
        .addObject("next", first + MOST_SHOWN < waiting.size() ? first + MOST_SHOWN : null)
        .addObject("manages", Acting.current().may(Right.PROGRAMME_MANAGE))
        .addObject("refused", refused);
  }

  private static ModelAndView form(@Nullable String wrong) {
    var page =
        new ModelAndView("cash/upload", "limit", Documents.LARGEST).addObject("wrong", wrong);
    page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView shown(CashTrial trial, CashForm form) {
    var page =
        new ModelAndView("cash/trial", "trial", trial)
            .addObject("form", form.columns() == null ? form.over(trial) : form)
            .addObject("changes", trial.changes().stream().limit(MOST_SHOWN).toList())
            .addObject("more", Math.max(0, trial.changes().size() - MOST_SHOWN))
            .addObject("faults", trial.faults().stream().limit(MOST_SHOWN).toList());
    page.setStatus(trial.isBlocked() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }
}
