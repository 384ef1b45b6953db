package ua.kolo.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import ua.kolo.vault.Cell;
import ua.kolo.vault.DataKey;

/// How words, earlier states and drafts become sealed cells and come out again.
@Component
class Sealing {
  private final JsonMapper json = JsonMapper.builder().build();

  byte[] words(DataKey key, UUID report, Words words) {
    return key.seal(new Cell("intake.report", "words", report), json.writeValueAsBytes(words));
  }

  Words words(DataKey key, UUID report, byte[] sealed) {
    return json.readValue(
        key.open(new Cell("intake.report", "words", report), sealed), Words.class);
  }

  byte[] state(DataKey key, UUID version, Report.State state) {
    return key.seal(new Cell("intake.version", "state", version), json.writeValueAsBytes(state));
  }

  Report.State state(DataKey key, UUID version, byte[] sealed) {
    return json.readValue(
        key.open(new Cell("intake.version", "state", version), sealed), Report.State.class);
  }

  byte[] draft(DataKey key, UUID draft, ReportForm typed) {
    return key.seal(new Cell("intake.draft", "typed", draft), json.writeValueAsBytes(typed));
  }

  ReportForm draft(DataKey key, UUID draft, byte[] sealed) {
    return json.readValue(
        key.open(new Cell("intake.draft", "typed", draft), sealed), ReportForm.class);
  }
}
