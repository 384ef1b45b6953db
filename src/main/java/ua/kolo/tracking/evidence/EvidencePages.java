package ua.kolo.tracking.evidence;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
import ua.kolo.attachments.Downloads;
import ua.kolo.platform.Acting;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.NotFound;
import ua.kolo.platform.Right;

/// Files that prove what a row of a report says.
@Controller
@RequestMapping("/measures/rows/{id}/evidence")
class EvidencePages {
  private final Evidence evidence;
  private final MessageSource messages;

  EvidencePages(Evidence evidence, MessageSource messages) {
    this.evidence = evidence;
    this.messages = messages;
  }

  @GetMapping
  ModelAndView list(@PathVariable UUID id) {
    return page(id, null);
  }

  @PostMapping
  @Needs(Right.PROGRAMME_REPORT)
  ModelAndView attach(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale reader,
      RedirectAttributes said)
      throws IOException {
    var content = file == null ? new byte[0] : file.getBytes();
    var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try {
      evidence.attach(id, name, content);
    } catch (BadRequest refused) {
      var page = page(id, refused.updateAndGetBody(messages, reader).getDetail());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    said.addFlashAttribute("notice", "evidence.said.attached");
    return new ModelAndView(here(id));
  }

  /// Never shown by the browser itself.
  @GetMapping("/{file}/content")
  ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID file) {
    return Downloads.of(evidence.content(id, file));
  }

  @PostMapping("/{file}/withdrawal")
  @Needs(Right.PROGRAMME_REPORT)
  String withdraw(@PathVariable UUID id, @PathVariable UUID file, RedirectAttributes said) {
    evidence.withdraw(id, file);
    said.addFlashAttribute("notice", "evidence.said.withdrawn");
    return here(id);
  }

  @GetMapping("/{file}/withdrawal")
  String again(@PathVariable UUID id, @PathVariable UUID file) {
    if (evidence.of(id).stream().noneMatch(one -> one.id().equals(file))) {
      throw new NotFound(file);
    }
    return here(id);
  }

  private ModelAndView page(UUID id, @Nullable String wrong) {
    var row = evidence.row(id);
    return new ModelAndView("evidence/list", "row", row)
        .addObject("files", evidence.of(id))
        .addObject("mayAttach", row.isWritable() && Acting.current().may(Right.PROGRAMME_REPORT))
        .addObject("unit", Acting.current().unit())
        .addObject("limit", evidence.largest())
        .addObject("wrong", wrong);
  }

  private static String here(UUID id) {
    return "redirect:/measures/rows/" + id + "/evidence";
  }
}
