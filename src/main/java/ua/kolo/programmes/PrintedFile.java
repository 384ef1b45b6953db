package ua.kolo.programmes;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import ua.kolo.documents.DocumentWriter;
import ua.kolo.documents.OutputFormat;
import ua.kolo.programmes.layout.Printed;
import ua.kolo.programmes.plan.Plan;

/// A plan written as a file in the table its council adopted.
final class PrintedFile {
  private PrintedFile() {}

  static byte[] of(Plan plan, OutputFormat format) {
    return new DocumentWriter().write(Printed.of(plan), format);
  }

  /// The same as a download under the programme's own name.
  static ResponseEntity<byte[]> answer(Plan plan, OutputFormat format) {
    var name = plan.head().title().replaceAll("[^\\p{L}\\p{N} .-]+", " ");
    var file = (name.isBlank() ? "programme" : name.strip()) + "." + format.extension();
    var disposition = ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString())
        .body(of(plan, format));
  }
}
