package ua.kolo.programmes;

import java.io.IOException;
import java.util.Locale;
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
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;
import ua.kolo.programmes.layout.Printed;

/// A programme's file: its measures, its table, its sums, its documents and editions.
@Controller
@RequestMapping("/programmes/{id}")
class ProgrammeFilePages {
  private final Programmes programmes;
  private final Endings endings;
  private final ProgrammeImports imports;
  private final Composer composer;
  private final Figures figures;
  private final MessageSource messages;

  ProgrammeFilePages(
      Programmes programmes,
      Endings endings,
      ProgrammeImports imports,
      Composer composer,
      Figures figures,
      MessageSource messages) {
    this.programmes = programmes;
    this.endings = endings;
    this.imports = imports;
    this.composer = composer;
    this.figures = figures;
    this.messages = messages;
  }

  @GetMapping
  ModelAndView measures(@PathVariable ProgrammeId id, MeasureQuery query, Locale reader) {
    var page = page("programmes/measures", id).addObject("query", query);
    page.addObject("executors", programmes.executors(id));
    page.addObject("sources", programmes.sources(id));
    page.addObject("terms", programmes.terms(id));
    var findings = programmes.findings(id, reader);
    page.addObject("marks", ProgrammePage.byMeasure(findings));
    page.addObject("live", LiveFindings.of(findings));
    return query.isFiltered()
        ? page.addObject("found", programmes.measures(id, query.filter(), query.paging()))
        : page.addObject("tree", PlanTree.of(programmes.plan(id)));
  }

  @GetMapping("/table")
  ModelAndView table(@PathVariable ProgrammeId id) {
    return page("programmes/table", id).addObject("sheet", Printed.of(programmes.plan(id)));
  }

  @GetMapping("/sums")
  ModelAndView sums(
      @PathVariable ProgrammeId id,
      @RequestParam(defaultValue = "EXECUTOR") SumBy by,
      Locale reader) {
    var unnamed = messages.getMessage("programmes.sums.none." + by, null, reader);
    var shared = messages.getMessage("programmes.sums.shared", null, reader);
    var bars =
        Bars.of(programmes.sums(id, by), unnamed, shared, figures, label -> behind(id, by, label));
    return page("programmes/sums", id).addObject("by", by).addObject("bars", bars);
  }

  @GetMapping("/about")
  ModelAndView about(
      @PathVariable ProgrammeId id,
      @RequestParam(required = false) CorrectionForm.@Nullable What edit,
      @RequestParam(required = false) @Nullable String of,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String at) {
    return about(id, CorrectionForm.opening(edit, of, null, year), null, at);
  }

  @PostMapping("/about/corrections")
  ModelAndView correct(@PathVariable ProgrammeId id, CorrectionForm form) {
    try {
      programmes.edit(id, form.version(), form.correction());
      return to(id, "/about", form.anchor());
    } catch (BadRequest refused) {
      return about(id, form, refused.code(), null);
    }
  }

  @PostMapping("/undo")
  ModelAndView undo(@PathVariable ProgrammeId id, @RequestParam int version) {
    programmes.undo(id, version);
    return to(id, "", "undo");
  }

  @PostMapping("/redo")
  ModelAndView redo(@PathVariable ProgrammeId id, @RequestParam int version) {
    programmes.redo(id, version);
    return to(id, "", "redo");
  }

  @GetMapping("/documents")
  ModelAndView documents(@PathVariable ProgrammeId id) {
    return page("programmes/documents", id);
  }

  @GetMapping("/document")
  ResponseEntity<byte[]> document(@PathVariable ProgrammeId id, @RequestParam OutputFormat format) {
    return PrintedFile.answer(programmes.plan(id), format);
  }

  @GetMapping("/imports/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView newer(@PathVariable ProgrammeId id) {
    programmes.find(id);
    return UploadForm.empty("/programmes/" + id + "/imports", "/programmes/" + id);
  }

  @PostMapping("/imports")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView receive(
      @PathVariable ProgrammeId id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String request)
      throws IOException {
    programmes.find(id);
    if (file == null || file.isEmpty()) {
      return UploadForm.refused("/programmes/" + id + "/imports", "/programmes/" + id);
    }
    var content = file.getBytes();
    var key = UploadForm.key(request, content);
    var document = imports.receive(id, key, UploadForm.name(file), content);
    return new ModelAndView("redirect:/programmes/imports/" + document);
  }

  private ModelAndView about(
      ProgrammeId id,
      @Nullable CorrectionForm opened,
      @Nullable String wrong,
      @Nullable String at) {
    var fields = new PlanFields(programmes.plan(id), figures, null, opened, wrong, at);
    var page = page("programmes/about", id).addObject("fields", fields);
    page.addObject("taken", composer.cameFrom(id).orElse(null));
    page.addObject("left", QuestionView.of(fields));
    page.addObject("repealed", endings.repeal(id).orElse(null));
    page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("base", "/programmes/" + id + "/about");
  }

  private ModelAndView page(String view, ProgrammeId id) {
    return new ModelAndView(view, "page", new ProgrammePage(programmes.find(id)));
  }

  private static @Nullable String behind(ProgrammeId id, SumBy by, String label) {
    var address = UriComponentsBuilder.fromPath("/programmes/" + id);
    return switch (by) {
      case EXECUTOR -> address.queryParam("executor", label).encode().toUriString();
      case SOURCE -> address.queryParam("source", label).encode().toUriString();
      case YEAR -> address.queryParam("year", label).encode().toUriString();
      case GOAL -> null;
    };
  }

  private static ModelAndView to(ProgrammeId id, String section, String anchor) {
    var address = UriComponentsBuilder.fromPath("/programmes/" + id + section);
    address.queryParam("at", anchor).fragment(anchor);
    return new ModelAndView("redirect:" + address.encode().toUriString());
  }
}
