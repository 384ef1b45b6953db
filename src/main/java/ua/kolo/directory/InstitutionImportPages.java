package ua.kolo.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import ua.kolo.documents.Documents;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.documents.XlsxRows;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// A table of institutions: given, tried, taken.
@Controller
@RequestMapping("/directory/institutions/import")
class InstitutionImportPages {
  private final InstitutionImport imports;

  InstitutionImportPages(InstitutionImport imports) {
    this.imports = imports;
  }

  @GetMapping
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView form() {
    return form(null);
  }

  @PostMapping
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView give(@RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return form("directory.codifier.missing");
    }
    try {
      var rows = rows(file.getBytes());
      return new ModelAndView("directory/institution-import", "outcome", imports.tried(rows))
          .addObject("table", table(rows))
          .addObject("limit", Documents.LARGEST);
    } catch (UnreadableDocument unreadable) {
      return form("directory.import.unreadable");
    }
  }

  @PostMapping("/confirmation")
  @Needs(Right.DIRECTORY_MANAGE)
  String take(@RequestParam(defaultValue = "") String table, RedirectAttributes said) {
    imports.taken(InstitutionTable.read(table));
    said.addFlashAttribute("notice", "directory.said.imported");
    return "redirect:/directory";
  }

  // A workbook is a zip; anything else is read as a CSV.
  private static List<List<String>> rows(byte[] content) throws UnreadableDocument {
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      var rows = new ArrayList<List<String>>();
      XlsxRows.read(content, row -> rows.add(List.copyOf(row)));
      return rows;
    }
    return InstitutionTable.read(new String(content, StandardCharsets.UTF_8));
  }

  // What was tried travels with the page and comes back to be taken: nothing is kept meanwhile.
  private static String table(List<List<String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(";")))
        .collect(Collectors.joining("\n"));
  }

  private static ModelAndView form(@Nullable String wrong) {
    var page =
        new ModelAndView("directory/institution-import").addObject("limit", Documents.LARGEST);
    page.addObject("wrong", wrong);
    page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
