package ua.kolo.attachments;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What leaves the program as a file: saved, never drawn by the browser, nor guessed at.
public final class Downloads {
  private Downloads() {}

  /// The answer that hands it over.
  public static ResponseEntity<byte[]> of(Attachment.Content content) {
    var disposition = ContentDisposition.attachment().filename(content.name()).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(content.kind().mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(content.bytes());
  }
}
