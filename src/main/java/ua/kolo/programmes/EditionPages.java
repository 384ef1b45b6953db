package ua.kolo.programmes;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.Acting;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;
import ua.kolo.programmes.layout.Printed;

/// Each edition of a programme as it was adopted, however the programme was changed since.
@Controller
@RequestMapping("/programmes/{id}/editions/{number}")
class EditionPages {
  private final Programmes programmes;

  EditionPages(Programmes programmes) {
    this.programmes = programmes;
  }

  @GetMapping
  ModelAndView table(@PathVariable ProgrammeId id, @PathVariable int number) {
    var page = new ProgrammePage(programmes.find(id));
    var edition =
        page.view().editions().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound(id + "/" + number));
    return new ModelAndView("programmes/edition", "page", page)
        .addObject("edition", edition)
        .addObject("approves", Acting.current().may(Right.PROGRAMME_APPROVE))
        .addObject("sheet", Printed.of(programmes.edition(id, number)));
  }

  @GetMapping("/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id, @PathVariable int number, @RequestParam OutputFormat format) {
    return PrintedFile.answer(programmes.edition(id, number), format);
  }
}
