package ua.kolo.indicators;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.Tracking;

/// Values from a file: given, tried, taken whole or not at all; and the table to be filled.
@Controller
@RequestMapping("/execution/{id}/indicators")
class ValueFilePages {
  private final Indicators indicators;
  private final Values values;
  private final Tracking tracking;

  ValueFilePages(Indicators indicators, Values values, Tracking tracking) {
    this.indicators = indicators;
    this.values = values;
    this.tracking = tracking;
  }

  @GetMapping("/values.csv")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<byte[]> table(
      @PathVariable ProgrammeId id, @RequestParam(required = false) @Nullable Integer year) {
    int chosen = year == null ? indicators.today().getYear() : year;
    var sound = Period.read(String.valueOf(chosen)).map(Period::year).orElse(2000);
    var text = ValueTable.csv(indicators.list(id), values.of(id), sound);
    var name = ContentDisposition.attachment().filename("values-" + sound + ".csv").build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  // What was tried stands at the second address: asked for again, it is given anew.
  @GetMapping({"/import", "/import/confirmation"})
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView blank(@PathVariable ProgrammeId id) {
    return form(id, null);
  }

  @PostMapping("/import")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView give(
      @PathVariable ProgrammeId id, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    form(id, null);
    if (file == null || file.isEmpty()) {
      return form(id, "directory.codifier.missing");
    }
    List<List<String>> rows;
    try {
      rows = TableRows.read(file.getBytes());
    } catch (UnreadableDocument unreadable) {
      return form(id, "directory.import.unreadable");
    }
    var table = CarriedTable.pack(rows);
    return table.length() > CarriedTable.LONGEST
        ? form(id, "directory.import.large")
        : shown(id, rows, table);
  }

  @PostMapping("/import/confirmation")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView take(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "") String table,
      @RequestParam(defaultValue = "false") boolean sure,
      RedirectAttributes said) {
    form(id, null);
    List<List<String>> rows;
    try {
      rows = CarriedTable.unpack(table);
    } catch (IllegalArgumentException spoiled) {
      return form(id, "directory.import.unreadable");
    }
    var read = ValueTable.read(rows, indicators.list(id));
    if (!read.faults().isEmpty() || !values.tell(id, read.rows(sure), true).isEmpty()) {
      // Somebody told something meanwhile: shown what is wrong now.
      return shown(id, rows, table);
    }
    said.addFlashAttribute("notice", "indicators.said.told");
    return new ModelAndView("redirect:/execution/" + id + "/indicators");
  }

  private ModelAndView shown(ProgrammeId id, List<List<String>> rows, String table) {
    var read = ValueTable.read(rows, indicators.list(id));
    var faults = read.faults().isEmpty() ? values.tell(id, read.rows(), false) : read.faults();
    var page =
        form(id, null)
            .addObject("faults", faults)
            .addObject("rows", read.rows())
            .addObject("doubted", ValueTable.onlyDoubted(faults))
            .addObject("table", table);
    page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView form(ProgrammeId id, @Nullable String wrong) {
    var tracked = tracking.find(id).orElseThrow(() -> new NotFound(id));
    var page =
        new ModelAndView("indicators/import", "tracked", tracked)
            .addObject("year", indicators.today().getYear())
            .addObject("limit", Documents.LARGEST)
            .addObject("wrong", wrong);
    page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
