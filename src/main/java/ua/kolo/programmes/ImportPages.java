package ua.kolo.programmes;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.springframework.web.util.UriComponentsBuilder;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.Right;

/// A document on its way to become a programme: given, reviewed beside its table, accepted.
@Controller
@RequestMapping("/programmes/imports")
class ImportPages {
  private static final String HERE = "/programmes/imports/";
  private final ProgrammeImports imports;
  private final DroppedImports dropped;
  private final Figures figures;

  ImportPages(ProgrammeImports imports, DroppedImports dropped, Figures figures) {
    this.imports = imports;
    this.dropped = dropped;
    this.figures = figures;
  }

  @GetMapping("/new")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView upload() {
    return UploadForm.empty("/programmes/imports", "/programmes");
  }

  @PostMapping
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView receive(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String request)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return UploadForm.refused("/programmes/imports", "/programmes");
    }
    var content = file.getBytes();
    var key = UploadForm.key(request, content);
    return to(imports.receive(null, key, UploadForm.name(file), content), "");
  }

  @GetMapping("/{id}")
  ModelAndView review(
      @PathVariable ImportId id,
      @RequestParam(required = false) CorrectionForm.@Nullable What edit,
      @RequestParam(required = false) @Nullable String of,
      @RequestParam(required = false) @Nullable Integer line,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String at,
      Locale reader) {
    var opened = CorrectionForm.opening(edit, of, line, year);
    return page(imports.find(id), opened, null, at, reader);
  }

  @PostMapping("/{id}/corrections")
  ModelAndView correct(@PathVariable ImportId id, CorrectionForm form, Locale reader) {
    try {
      imports.correct(id, form.version(), form.correction());
      return at(id, form.anchor());
    } catch (BadRequest refused) {
      return page(imports.find(id), form, refused.code(), null, reader);
    }
  }

  @PostMapping("/{id}/columns")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView remap(
      @PathVariable ImportId id,
      @RequestParam int version,
      @RequestParam Map<String, String> typed) {
    int corrections = imports.corrections(id);
    if (corrections > 0 && !typed.containsKey("sure")) {
      var fields = new TreeMap<>(typed);
      fields.remove("_csrf");
      fields.put("sure", "true");
      return new ModelAndView("programmes/read-anew", "view", imports.find(id))
          .addObject("fields", fields)
          .addObject("corrections", corrections);
    }
    imports.remap(id, version, ColumnForm.roles(typed, imports.find(id).mapping()));
    return at(id, "source");
  }

  @PostMapping("/{id}/undo")
  ModelAndView undo(@PathVariable ImportId id, @RequestParam int version) {
    imports.undo(id, version);
    return at(id, "undo");
  }

  @PostMapping("/{id}/redo")
  ModelAndView redo(@PathVariable ImportId id, @RequestParam int version) {
    imports.redo(id, version);
    return at(id, "redo");
  }

  @PostMapping("/{id}/reading")
  ModelAndView readAgain(@PathVariable ImportId id) {
    imports.readAgain(id);
    return to(id, "");
  }

  /// Open questions are not passed over in silence: one more word is asked for.
  @PostMapping("/{id}/acceptance")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView accept(
      @PathVariable ImportId id,
      @RequestParam(defaultValue = "false") boolean sure,
      RedirectAttributes said) {
    var view = imports.find(id);
    var plan = view.plan();
    if (!sure && view.isOpen() && plan != null && !plan.questions().isEmpty()) {
      return new ModelAndView("programmes/accept", "view", view)
          .addObject("fields", Map.of("sure", "true"));
    }
    said.addFlashAttribute("notice", "programmes.said.accepted");
    return new ModelAndView("redirect:/programmes/" + imports.accept(id));
  }

  // Where the links of the languages lead from a question asked here.
  @GetMapping({"/{id}/acceptance", "/{id}/columns"})
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView again(@PathVariable ImportId id) {
    return to(imports.find(id).id(), "");
  }

  @GetMapping("/{id}/drop")
  @Needs(Right.PROGRAMME_MANAGE)
  ModelAndView askToDrop(@PathVariable ImportId id) {
    return new ModelAndView("programmes/drop", "view", imports.find(id));
  }

  @PostMapping("/{id}/drop")
  String drop(@PathVariable ImportId id, RedirectAttributes said) {
    imports.drop(id);
    said.addFlashAttribute("notice", "programmes.said.dropped");
    said.addFlashAttribute("noticeUndo", HERE + id + "/restoration");
    return "redirect:/programmes";
  }

  @GetMapping("/{id}/original")
  ResponseEntity<byte[]> original(@PathVariable ImportId id) {
    return download(imports.original(id));
  }

  static ResponseEntity<byte[]> download(OriginalFile file) {
    var name = ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .body(file.content());
  }

  private ModelAndView page(
      ImportView view,
      @Nullable CorrectionForm opened,
      @Nullable String wrong,
      @Nullable String at,
      Locale reader) {
    var plan = view.plan();
    var document = view.document();
    var putAway = view.isOpen() ? null : dropped.find(view.id()).orElse(null);
    if (plan == null || document == null) {
      return new ModelAndView("programmes/unread", "view", view).addObject("dropped", putAway);
    }
    var fields = new PlanFields(plan, figures, document, opened, wrong, at);
    var page = ReviewPage.of(view, plan, document, fields, imports.findings(view.id(), reader));
    var shown = new ModelAndView("programmes/review", "page", page).addObject("fields", fields);
    shown.addObject("base", HERE + view.id()).addObject("dropped", putAway);
    shown.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  private static ModelAndView at(ImportId id, String anchor) {
    var address = UriComponentsBuilder.fromPath(HERE + id).queryParam("at", anchor);
    return new ModelAndView("redirect:" + address.fragment(anchor).encode().toUriString());
  }

  private static ModelAndView to(ImportId id, String part) {
    return new ModelAndView("redirect:" + URI.create(HERE + id + part));
  }
}
