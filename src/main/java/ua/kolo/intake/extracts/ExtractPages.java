package ua.kolo.intake.extracts;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.law.Law;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// Reports from a file, in one flow: upload, columns, dry run, registering, what stays.
@Controller
@RequestMapping("/reports/extracts")
class ExtractPages {
  private static final int SHOWN = 25;
  private static final int SAMPLE = 3;
  private final Extracts extracts;
  private final ExtractRun run;
  private final Law law;

  ExtractPages(Extracts extracts, ExtractRun run, Law law) {
    this.extracts = extracts;
    this.run = run;
    this.law = law;
  }

  @GetMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView list() {
    return page(null);
  }

  @PostMapping
  @Needs(Right.CASE_WRITE)
  ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return page("extracts.refused.missing");
    }
    try {
      var id = extracts.upload(file.getBytes());
      return new ModelAndView("redirect:/reports/extracts/" + id + "/mapping");
    } catch (UnreadableDocument unreadable) {
      return page(unreadable.messageKey());
    } catch (BadRequest refused) {
      return page(Objects.requireNonNull(refused.code()));
    }
  }

  private ModelAndView page(@Nullable String wrong) {
    var page =
        new ModelAndView("extracts/list", "extracts", extracts.list())
            .addObject("wrong", wrong)
            .addObject("most", Extract.MOST_ROWS)
            .addObject("limit", ExtractFile.LARGEST);
    page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/{id}/mapping")
  @Needs(Right.CASE_WRITE)
  ModelAndView mapping(@PathVariable UUID id, Locale reader) {
    var extract = extracts.look(id);
    return extract.ending() == null
        ? columns(extract, reader).addObject("form", form(extract))
        : back(id);
  }

  private MappingForm form(Extract extract) {
    return MappingForm.of(extract, extracts.guess(extract.id()), extracts.isOfChildren());
  }

  @PostMapping("/{id}/mapping")
  @Needs(Right.CASE_WRITE)
  ModelAndView map(
      @PathVariable UUID id,
      @ModelAttribute("form") MappingForm form,
      BindingResult errors,
      Locale reader) {
    var extract = extracts.look(id);
    if (extract.ending() != null) {
      return back(id);
    }
    if (!errors.hasErrors()) {
      try {
        extracts.map(id, form.mapping(extract.heads().size()));
        return back(id);
      } catch (BadRequest refused) {
        errors.reject(Objects.requireNonNull(refused.code()));
      }
    }
    var page = columns(extract, reader);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView columns(Extract extract, Locale reader) {
    var lists = new LinkedHashMap<String, Map<String, String>>();
    for (var list :
        List.of("intake_scenario", "intake_type", "channel", "reporter_kind", "case_kind")) {
      lists.put(list, names(list, reader));
    }
    return new ModelAndView("extracts/mapping", "extract", extract)
        .addObject("fields", Field.values())
        .addObject("sample", extracts.sample(extract.id(), SAMPLE))
        .addObject("lists", lists);
  }

  private Map<String, String> names(String list, Locale reader) {
    var names = new LinkedHashMap<String, String>();
    law.values(list, law.today())
        .forEach(value -> names.put(value.item(), value.name().in(reader)));
    return names;
  }

  /// The dry run, or the result once it ended.
  @GetMapping("/{id}")
  @Needs(Right.CASE_WRITE)
  ModelAndView extract(@PathVariable UUID id, @RequestParam(defaultValue = "0") String from) {
    var extract = extracts.look(id);
    if (extract.ending() != null) {
      return new ModelAndView("extracts/result", "extract", extract);
    }
    if (extract.mapping() == null) {
      return new ModelAndView("redirect:/reports/extracts/" + id + "/mapping");
    }
    var first = Math.clamp(number(from), 0, extract.rows() - 1) / SHOWN * SHOWN;
    var lines = extracts.tried(id, first, SHOWN);
    var counts = new EnumMap<Line.State, Long>(Line.State.class);
    for (var state : Line.State.values()) {
      counts.put(state, lines.stream().filter(line -> line.state() == state).count());
    }
    return new ModelAndView("extracts/rows", "extract", extract)
        .addObject("lines", lines.subList(first, Math.min(lines.size(), first + SHOWN)))
        .addObject("counts", counts)
        .addObject("old", extracts.old(lines))
        .addObject("from", first)
        .addObject("previous", first == 0 ? null : first - SHOWN)
        .addObject("next", first + SHOWN < lines.size() ? first + SHOWN : null);
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  @PostMapping("/{id}/choices")
  @Needs(Right.CASE_WRITE)
  String choose(
      @PathVariable UUID id,
      @ModelAttribute("form") ChoicesForm form,
      BindingResult errors,
      @RequestParam(defaultValue = "0") String from,
      RedirectAttributes said) {
    extracts.look(id);
    for (var row : form.told()) {
      if (row.row() != null) {
        extracts.choose(id, row.row(), row.choice());
      }
    }
    said.addFlashAttribute("notice", "extracts.said.chosen");
    return "redirect:/reports/extracts/" + id + "?from=" + number(from);
  }

  @GetMapping({"/{id}/choices", "/{id}/registration", "/{id}/discarding"})
  @Needs(Right.CASE_WRITE)
  String backTo(@PathVariable UUID id) {
    return "redirect:/reports/extracts/" + extracts.look(id).id();
  }

  @PostMapping("/{id}/registration")
  @Needs(Right.CASE_WRITE)
  String register(@PathVariable UUID id, RedirectAttributes said) {
    var done = run.register(id);
    said.addFlashAttribute("stayed", done.stayed());
    said.addFlashAttribute("waiting", done.waiting());
    said.addFlashAttribute(
        "notice", done.registered() == 0 ? "extracts.said.nothing" : "extracts.said.registered");
    return "redirect:/reports/extracts/" + id;
  }

  @PostMapping("/{id}/discarding")
  @Needs(Right.CASE_WRITE)
  String discard(@PathVariable UUID id, RedirectAttributes said) {
    extracts.discard(id);
    said.addFlashAttribute("notice", "extracts.said.discarded");
    return "redirect:/reports/extracts";
  }

  private static ModelAndView back(UUID id) {
    return new ModelAndView("redirect:/reports/extracts/" + id);
  }
}
