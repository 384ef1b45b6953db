package ua.kolo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;

/// Letters that left by mail in tests, kept as they arrived and as they are read, so that they can
/// be looked through after all tests.
public final class Mails {
  static final Path FOLDER = Path.of("target/mails");

  private Mails() {}

  public static void keep(MimeMessage... arrived) {
    try {
      var folder = Files.createDirectories(FOLDER);
      for (var letter : arrived) {
        Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), read(letter), UTF_8);
      }
    } catch (IOException | MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  // Quoted-printable and base64 are undone: a name may be cut in two by them.
  private static String read(MimeMessage letter) throws IOException, MessagingException {
    var raw = new String(letter.getInputStream().readAllBytes(), UTF_8);
    var heads = String.join("\n", Collections.list(letter.getAllHeaderLines()));
    var to = Arrays.toString(letter.getAllRecipients());
    return String.join("\n", heads, to, letter.getSubject(), raw, letter.getContent().toString());
  }
}
