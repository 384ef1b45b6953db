package ua.kolo.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What a sender calls a request, in the header `Idempotency-Key`, and a digest of what was asked,
/// which is not for keeping: it could be tried.
public record RequestKey(String key, String digest) {
  /// The header's name.
  public static final String HEADER = "Idempotency-Key";

  private static final int LONGEST = 200;

  public RequestKey {
    if (key.isBlank() || key.length() > LONGEST) {
      throw new BadRequest("platform.request.badKey", LONGEST);
    }
  }

  /// Null when the sender named none.
  ///
  /// @param asked texts and bytes that make the request; what else they are counts by its text
  public static @Nullable RequestKey of(@Nullable String header, @Nullable Object... asked) {
    return header == null ? null : new RequestKey(header.strip(), digest(asked));
  }

  // Each part goes in with its length, so that no two requests run together alike.
  private static String digest(@Nullable Object... asked) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      for (var part : asked) {
        var bytes =
            part instanceof byte[] content
                ? content
                : String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
