package ua.kolo.directory.tables;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// A table of institutions: given, tried, taken.
@Controller
@RequestMapping("/directory/institutions/import")
class InstitutionImportPages {
  private static final int MOST_SHOWN = 200;
  private final InstitutionImport imports;

  InstitutionImportPages(InstitutionImport imports) {
    this.imports = imports;
  }

  // A table that was tried stands at the second address: asked for again, it is given anew.
  @GetMapping({"", "/confirmation"})
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView form() {
    return form(null);
  }

  @PostMapping
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView give(@RequestParam(required = false) @Nullable MultipartFile file, Locale reader)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return form("directory.codifier.missing");
    }
    List<List<String>> rows;
    try {
      rows = TableRows.read(file.getBytes());
    } catch (UnreadableDocument unreadable) {
      return form("directory.import.unreadable");
    }
    var table = CarriedTable.pack(rows);
    return table.length() > CarriedTable.LONGEST
        ? form("directory.import.large")
        : shown(imports.tried(rows, reader), table);
  }

  @PostMapping("/confirmation")
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView take(
      @RequestParam(defaultValue = "") String table, Locale reader, RedirectAttributes said) {
    List<List<String>> rows;
    try {
      rows = CarriedTable.unpack(table);
    } catch (IllegalArgumentException spoiled) {
      return form("directory.import.unreadable");
    }
    var outcome = imports.taken(rows, reader);
    // Somebody changed the register meanwhile: shown what is wrong now.
    if (!outcome.isClean()) {
      return shown(outcome, table);
    }
    said.addFlashAttribute("notice", "directory.said.imported");
    return new ModelAndView("redirect:/directory");
  }

  private static ModelAndView shown(Outcome outcome, String table) {
    var page =
        form(null)
            .addObject("outcome", outcome)
            .addObject("doing", outcome.doing().stream().limit(MOST_SHOWN).toList())
            .addObject("more", Math.max(0, outcome.doing().size() - MOST_SHOWN))
            .addObject("faults", outcome.faults().stream().limit(MOST_SHOWN).toList())
            .addObject("table", table);
    page.setStatus(outcome.isClean() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView form(@Nullable String wrong) {
    var page =
        new ModelAndView("directory/institution-import").addObject("limit", Documents.LARGEST);
    page.addObject("wrong", wrong);
    page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
