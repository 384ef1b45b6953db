package ua.kolo.programmes;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.documents.OutputFormat;
import ua.kolo.platform.BadRequest;
import ua.kolo.platform.Needs;
import ua.kolo.platform.RequestKey;
import ua.kolo.platform.Right;
import ua.kolo.platform.Versions;
import ua.kolo.programmes.exchange.PublishedPlan;
import ua.kolo.programmes.plan.Head;

/// The council's programmes, for other programs.
@RestController
@RequestMapping("/api/v1/programmes")
class ProgrammesApi {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String DOCX = OFFICE + "wordprocessingml.document";
  private static final String XLSX = OFFICE + "spreadsheetml.sheet";
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private final Programmes programmes;

  ProgrammesApi(Programmes programmes) {
    this.programmes = programmes;
  }

  @GetMapping
  Page<ApiProgramme> list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) Head.@Nullable Level level,
      @RequestParam(required = false) @Nullable ProgrammeStatus status,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    return programmes
        .list(new ProgrammeFilter(text, level, status, year), new Paging(after, size))
        .with(ApiProgramme::of);
  }

  @GetMapping("/{id}")
  ResponseEntity<Summary> find(@PathVariable ProgrammeId id) {
    return answer(programmes.find(id));
  }

  @GetMapping("/{id}/plan")
  PublishedPlan plan(@PathVariable ProgrammeId id) {
    return programmes.published(id);
  }

  @GetMapping("/{id}/findings")
  List<ApiFinding> findings(@PathVariable ProgrammeId id, Locale reader) {
    return programmes.findings(id, reader).stream().map(ApiFinding::of).toList();
  }

  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = ODT, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping("/{id}/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id,
      @Parameter(schema = @Schema(allowableValues = {"docx", "odt", "xlsx", "pdf"}))
          @RequestParam(defaultValue = "docx")
          String format) {
    var wanted = format(format);
    var name = "programme." + wanted.extension();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(wanted.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(programmes.export(id, wanted));
  }

  @PostMapping("/{id}/adoption")
  @Needs(Right.PROGRAMME_MANAGE)
  ResponseEntity<Summary> adopt(
      @PathVariable ProgrammeId id,
      @RequestBody Adoption adoption,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String key) {
    programmes.find(id);
    var act = adoption.act();
    var words = adoption.words();
    var request = RequestKey.of(key, "adoption", id, act, words);
    return answer(programmes.adopt(id, Versions.expected(ifMatch), act, words, request));
  }

  private static ResponseEntity<Summary> answer(ProgrammeView view) {
    return ResponseEntity.ok().eTag(Versions.tag(view.version())).body(Summary.of(view));
  }

  private static OutputFormat format(String name) {
    try {
      return OutputFormat.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new BadRequest("programmes.request.badFormat", name);
    }
  }

  record Summary(
      String id,
      String title,
      ProgrammeStatus status,
      Head.@Nullable Period period,
      int openFindings,
      int blockingFindings,
      List<ProgrammeView.Edition> editions) {
    static Summary of(ProgrammeView view) {
      var head = view.plan().head();
      return new Summary(
          view.id().toString(),
          head.title(),
          view.status(),
          head.period(),
          view.openFindings(),
          view.blockingFindings(),
          view.editions());
    }
  }

  record Adoption(
      @Nullable String body,
      Act.@Nullable Kind kind,
      @Nullable LocalDate date,
      @Nullable String number,
      @Nullable String executant,
      @Nullable String actTitle,
      @Nullable String actUrl) {
    OpenWords words() {
      return new OpenWords(executant, actTitle, actUrl);
    }

    Act act() {
      if (body == null || body.isBlank() || kind == null || date == null) {
        throw new BadRequest("programmes.request.badAct");
      }
      if (number == null || number.isBlank()) {
        throw new BadRequest("programmes.request.badAct");
      }
      return new Act(body, kind, date, number);
    }
  }
}
