package ua.kolo.tracking.reporting;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.kolo.documents.OutputFormat;
import ua.kolo.programmes.ProgrammeId;
import ua.kolo.tracking.UpperProgramme;

/// One report for several addressees, for other programs. Money is in hryvnias.
@RestController
@RequestMapping("/api/v1/execution/{id}/reports/{report}/addressed")
class AddressedApi {
  private final ProgrammeReports reports;
  private final AddressedReports addressed;
  private final AddressedPages pages;

  AddressedApi(ProgrammeReports reports, AddressedReports addressed, AddressedPages pages) {
    this.reports = reports;
    this.addressed = addressed;
    this.pages = pages;
  }

  /// Programmes above the report serves; of the one asked for, the report by its measures.
  @GetMapping
  ApiAddressed lines(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam(required = false) @Nullable UUID upper) {
    AddressedPages.of(reports, id, report);
    var lines = upper == null ? List.<Addressed.Line>of() : addressed.of(report, upper).lines();
    return new ApiAddressed(addressed.addressees(report), lines);
  }

  /// As a paper; without a programme it is the council's own table.
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/document")
  ResponseEntity<byte[]> document(
      @PathVariable ProgrammeId id,
      @PathVariable UUID report,
      @RequestParam(required = false) @Nullable UUID upper,
      @RequestParam(defaultValue = "DOCX") OutputFormat format) {
    return pages.document(id, report, upper, format);
  }

  record ApiAddressed(List<UpperProgramme> addressees, List<Addressed.Line> lines) {}
}
