package ua.kolo.tracking.exporting;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ua.kolo.programmes.ProgrammeId;

/// Files of a published programme for anybody's program.
@Controller
class ExportPages {
  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
  private static final MediaType XML =
      new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
  private final Exporting exporting;

  ExportPages(Exporting exporting) {
    this.exporting = exporting;
  }

  @GetMapping("/public/programmes/{id}/data-package.zip")
  ResponseEntity<byte[]> fiscalPackage(@PathVariable ProgrammeId id) {
    return answer(ZIP, "data-package.zip", exporting.fiscalPackage(id));
  }

  @GetMapping("/public/programmes/{id}/iati.xml")
  ResponseEntity<byte[]> iati(@PathVariable ProgrammeId id) {
    return answer(XML, "iati.xml", exporting.iati(id).getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] content) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(content);
  }
}
