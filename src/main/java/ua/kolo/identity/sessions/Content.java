package ua.kolo.identity.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// What the frameworks put into a session, as bytes: a forgery token, a notice for the next page, a
/// challenge. Only the types they use are read back.
final class Content {
  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "maxbytes=200000;maxdepth=20;java.lang.*;java.util.**;java.time.*;java.net.URI;"
              + "org.springframework.web.servlet.FlashMap;org.springframework.util.*;"
              + "org.springframework.security.**;ua.kolo.identity.**;!*");

  private Content() {}

  static byte[] bytes(Map<String, Object> content) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(new HashMap<>(content));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return bytes.toByteArray();
  }

  /// Empty when an older edition of the program wrote what this one cannot read.
  @SuppressWarnings({"unchecked", "BanSerializableRead"}) // filtered, and written by us alone
  static Map<String, Object> map(byte[] bytes) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(KNOWN);
      return (Map<String, Object>) in.readObject();
    } catch (IOException | ClassNotFoundException another) {
      return Map.of();
    }
  }
}
