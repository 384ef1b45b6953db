package ua.kolo.directory.codifier;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.documents.Documents;
import ua.kolo.platform.Days;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// The codifier given as a file, looked at, and taken.
@Controller
@RequestMapping("/directory/codifier")
class CodifierPages {
  private static final String HERE = "/directory/codifier";
  private static final Pattern DAY = Pattern.compile("20\\d{2}-\\d{2}-\\d{2}");
  private static final int SHOWN = 100;
  private final Codifier codifier;

  CodifierPages(Codifier codifier) {
    this.codifier = codifier;
  }

  @GetMapping
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView form() {
    return form(null, List.of(), null);
  }

  @PostMapping
  @Needs(Right.DIRECTORY_MANAGE)
  ModelAndView give(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String dated)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return form("directory.codifier.missing", List.of(), dated);
    }
    var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    var typed = Days.parse(dated);
    var day = typed == null ? dayIn(name) : typed;
    if (Days.isWrong(dated)) {
      return form("directory.codifier.badDay", List.of(), dated);
    }
    try {
      var id = codifier.give(name, day == null ? codifier.today() : day, file.getBytes());
      return new ModelAndView("redirect:" + HERE + "/" + id);
    } catch (UnusableCodifier unusable) {
      return form(unusable.code(), unusable.rows(), dated);
    }
  }

  @GetMapping("/{id}")
  ModelAndView preview(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "added") String of,
      @RequestParam(defaultValue = "0") int page) {
    var waiting = codifier.waiting(id);
    var all = waiting.difference().of(of);
    int from = Math.clamp((long) page * SHOWN, 0, Math.max(0, all.size()));
    int to = Math.min(all.size(), from + SHOWN);
    return new ModelAndView("directory/codifier-preview", "waiting", waiting)
        .addObject("of", of)
        .addObject("rows", all.subList(from, to))
        .addObject("from", from)
        .addObject("total", all.size())
        .addObject("previous", page > 0 ? page - 1 : null)
        .addObject("next", to < all.size() ? page + 1 : null);
  }

  @PostMapping("/{id}/confirmation")
  @Needs(Right.DIRECTORY_MANAGE)
  String confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean older,
      @RequestParam(defaultValue = "false") boolean many,
      RedirectAttributes said) {
    codifier.confirm(id, older, many);
    said.addFlashAttribute("notice", "directory.said.codifier");
    return "redirect:" + HERE;
  }

  @PostMapping("/{id}/drop")
  @Needs(Right.DIRECTORY_MANAGE)
  String drop(@PathVariable UUID id, RedirectAttributes said) {
    codifier.drop(id);
    said.addFlashAttribute("notice", "directory.said.dropped");
    return "redirect:" + HERE;
  }

  // The ministry puts the day of the edition into the name of the file.
  private static @Nullable LocalDate dayIn(String name) {
    var found = DAY.matcher(name);
    return found.find() ? Days.parse(found.group()) : null;
  }

  private ModelAndView form(@Nullable String wrong, List<Integer> rows, @Nullable String dated) {
    var page =
        new ModelAndView("directory/codifier", "editions", codifier.editions())
            .addObject("waiting", codifier.given())
            .addObject("wrong", wrong)
            .addObject("wrongRows", rows)
            .addObject("dated", dated)
            .addObject("limit", Documents.LARGEST);
    page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
