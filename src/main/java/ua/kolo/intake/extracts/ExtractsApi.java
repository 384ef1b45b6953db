package ua.kolo.intake.extracts;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import ua.kolo.documents.UnreadableDocument;
import ua.kolo.platform.BadRequest;

/// Reports from a file, for other programs: upload, columns, dry run, choices, registering.
@RestController
@RequestMapping("/api/v1/reports/extracts")
class ExtractsApi {
  private static final int SAMPLE = 3;
  private static final int LARGEST = 100;
  private final Extracts extracts;
  private final ExtractRun run;

  ExtractsApi(Extracts extracts, ExtractRun run) {
    this.extracts = extracts;
    this.run = run;
  }

  @GetMapping
  List<Extract> list() {
    return extracts.list();
  }

  /// Takes a file in; nothing of it is registered yet.
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Extract> upload(@RequestParam MultipartFile file) throws IOException {
    try {
      var id = extracts.upload(file.getBytes());
      return ResponseEntity.created(URI.create("/api/v1/reports/extracts/" + id))
          .body(extracts.look(id));
    } catch (UnreadableDocument unreadable) {
      throw new BadRequest(unreadable.messageKey());
    }
  }

  @GetMapping("/{id}")
  Extract find(@PathVariable UUID id) {
    return extracts.look(id);
  }

  /// Destroys what is left of it.
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable UUID id) {
    extracts.discard(id);
  }

  /// What the columns seem to be, with some of their cells; none once the file ended.
  @GetMapping("/{id}/mapping")
  Columns columns(@PathVariable UUID id) {
    return extracts.look(id).ending() == null
        ? new Columns(extracts.guess(id), extracts.sample(id, SAMPLE))
        : new Columns(List.of(), List.of());
  }

  /// Says what the columns are and what all rows have in common.
  @PutMapping("/{id}/mapping")
  Extract map(@PathVariable UUID id, @RequestBody MappingForm form) {
    extracts.map(id, form.mapping(extracts.look(id).heads().size()));
    return extracts.look(id);
  }

  /// The dry run: rows with what is wrong in them and who may be meant; none before the columns are
  /// named and once the file ended.
  @GetMapping("/{id}/rows")
  List<Line> rows(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "25") int size) {
    var extract = extracts.look(id);
    if (extract.ending() != null || extract.mapping() == null) {
      return List.of();
    }
    var first = Math.clamp(from, 0, extract.rows());
    var wanted = Math.clamp(size, 1, LARGEST);
    return extracts.tried(id, first, wanted).stream().skip(first).limit(wanted).toList();
  }

  /// Decides who is meant in a row: the id of a known person or `NEW`; or that it is left out.
  @PutMapping("/{id}/rows/{row}/choice")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void choose(@PathVariable UUID id, @PathVariable UUID row, @RequestBody Line.Choice choice) {
    extracts.look(id);
    var told = new ChoicesForm.Row(row, choice.skipped(), choice.victim(), choice.offender());
    extracts.choose(id, row, told.choice());
  }

  /// Registers what is ready, at most a hundred rows at once; told are those refused and waiting.
  @PostMapping("/{id}/registration")
  ExtractRun.Done register(@PathVariable UUID id) {
    return run.register(id);
  }

  /// Columns of a file.
  ///
  /// @param guessed a field for each, null for none
  /// @param sample some rows
  record Columns(List<@Nullable Field> guessed, List<List<String>> sample) {}
}
