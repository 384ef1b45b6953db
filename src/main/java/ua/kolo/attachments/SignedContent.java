package ua.kolo.attachments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a signed file says of itself. Nobody has checked the signatures or the chains of their
/// certificates: that needs the lists of the state's certification authority.
///
/// @param problem why the signatures could not be read, a message code; null when they were
/// @param inside whether what is signed lies in the file too
/// @param files names of what lies in a container
public record SignedContent(
    @Nullable String problem, boolean inside, List<String> files, List<Signature> signatures) {
  public SignedContent {
    files = List.copyOf(files);
    signatures = List.copyOf(signatures);
  }

  static SignedContent unreadable(String problem) {
    return new SignedContent(problem, false, List.of(), List.of());
  }

  /// One signature, as its certificate and the signer's program say it; null where they do not.
  ///
  /// @param position of the signer
  /// @param issuer who gave the certificate
  /// @param signedAt by the signer's own clock
  public record Signature(
      @Nullable String signer,
      @Nullable String position,
      @Nullable String organisation,
      @Nullable String issuer,
      @Nullable Instant signedAt) {}
}
