package ua.kolo.identity.outside;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Conflict;
import ua.kolo.vault.Cell;
import ua.kolo.vault.Vault;

/// Whom a provider vouched for, as a session keeps it until they say which account is theirs:
/// sealed, since the state's provider tells people apart by their tax numbers.
@Component
public class Vouched {
  private static final String BREAK = "\n";
  private final Vault vault;

  Vouched(Vault vault) {
    this.vault = vault;
  }

  /// The subject as text that tells nobody anything.
  public String seal(Subject subject) {
    var id = UUID.randomUUID();
    var words = (subject.way() + BREAK + subject.name()).getBytes(StandardCharsets.UTF_8);
    return id + BREAK + Base64.getEncoder().encodeToString(vault.seal(place(id), words));
  }

  /// The subject again, as not proven: what was proven to the provider a while ago is not proven
  /// now. Empty when the keys that sealed it are no more.
  public Optional<Subject> open(String sealed) {
    var parts = sealed.split(BREAK, 2);
    try {
      var bytes =
          vault.open(place(UUID.fromString(parts[0])), Base64.getDecoder().decode(parts[1]));
      var words = new String(bytes, StandardCharsets.UTF_8).split(BREAK, 2);
      return Optional.of(new Subject(words[0], words[1], false));
    } catch (Conflict gone) {
      return Optional.empty();
    }
  }

  private static Cell place(UUID id) {
    return new Cell("identity.session", "content", id);
  }
}
