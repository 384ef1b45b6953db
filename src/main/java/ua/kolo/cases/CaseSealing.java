package ua.kolo.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.platform.BadRequest;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;
import ua.kolo.vault.Shredding;

/// How words of a file become sealed cells and come out again.
@Component
class CaseSealing {
  private final JsonMapper json = JsonMapper.builder().build();

  byte[] words(DataKey key, UUID file, @Nullable String words) {
    return key.seal(new Cell("cases.case_file", "words", file), fit(words));
  }

  String words(DataKey key, UUID file, byte @Nullable [] sealed) {
    return sealed == null
        ? Shredding.NOTHING
        : key.openText(new Cell("cases.case_file", "words", file), sealed);
  }

  byte[] called(DataKey key, UUID party, String name) {
    return key.seal(new Cell("cases.party", "called", party), name);
  }

  String called(DataKey key, UUID party, byte[] sealed) {
    return key.openText(new Cell("cases.party", "called", party), sealed);
  }

  byte @Nullable [] turn(DataKey key, UUID turn, @Nullable String words) {
    return words == null ? null : key.seal(new Cell("cases.turn", "words", turn), fit(words));
  }

  @Nullable String turn(DataKey key, UUID turn, byte @Nullable [] sealed) {
    return sealed == null ? null : key.openText(new Cell("cases.turn", "words", turn), sealed);
  }

  byte[] link(DataKey key, String column, UUID link, String reason) {
    return key.seal(new Cell("cases.file_link", column, link), fit(reason));
  }

  String link(DataKey key, String column, UUID link, byte @Nullable [] sealed) {
    return sealed == null
        ? Shredding.NOTHING
        : key.openText(new Cell("cases.file_link", column, link), sealed);
  }

  byte[] entry(DataKey key, UUID entry, String words) {
    return key.seal(new Cell("cases.entry", "words", entry), fit(words));
  }

  String entry(DataKey key, UUID entry, byte[] sealed) {
    return key.openText(new Cell("cases.entry", "words", entry), sealed);
  }

  byte[] withdrawal(DataKey key, UUID entry, String reason) {
    return key.seal(new Cell("cases.entry", "withdrawn_words", entry), fit(reason));
  }

  String withdrawal(DataKey key, UUID entry, byte[] sealed) {
    return key.openText(new Cell("cases.entry", "withdrawn_words", entry), sealed);
  }

  byte[] contact(DataKey key, UUID contact, SafeContact.Words words) {
    return key.seal(
        new Cell("cases.safe_contact", "words", contact), json.writeValueAsBytes(words));
  }

  SafeContact.Words contact(DataKey key, UUID contact, byte[] sealed) {
    return json.readValue(
        key.open(new Cell("cases.safe_contact", "words", contact), sealed),
        SafeContact.Words.class);
  }

  private static String fit(@Nullable String words) {
    var said = words == null ? "" : words.strip();
    if (said.length() > NewCase.LONGEST) {
      throw new BadRequest("cases.long", NewCase.LONGEST);
    }
    return said;
  }
}
