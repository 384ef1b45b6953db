package ua.kolo.assessments;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.Someone;
import ua.kolo.identity.Role;
import ua.kolo.platform.Acting;

/// An instrument of an institution's own.
@Component
class InstrumentRecords implements RecordMaker {
  private final Instruments instruments;

  InstrumentRecords(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/instruments/{id}", "/api/v1/instruments/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var keeper = Someone.as(Role.ADMINISTRATOR, unit).settle().acting();
    return Map.of("id", add(keeper, "OWN_" + unit.hashCode() % 1000, 1).toString());
  }

  UUID add(Acting keeper, String code, int edition) {
    return keeper.call(
        () -> instruments.add(QuestionnaireFile.read(text(code.replace('-', '_'), edition))));
  }

  static String text(String code, int edition) {
    return """
    {"code": "%s", "edition": %d, "kind": "RISK",
     "name": {"uk": "Вигадана форма", "en": "Invented form"},
     "origin": {"grade": "DESIGN", "verification": "OWN"},
     "parts": [{"title": {"uk": "Частина", "en": "Part"}, "questions": [
       {"code": "A", "text": {"uk": "Чи так?", "en": "Is it?"}, "answer": "YES_NO", "weight": 1}]}],
     "rules": [{"when": "SUM", "least": 1, "level": "HIGH"}],
     "otherwise": "LOW",
     "levels": [
       {"code": "HIGH", "name": {"uk": "високий", "en": "high"}, "tone": "DANGER"},
       {"code": "LOW", "name": {"uk": "низький", "en": "low"}, "tone": "GOOD"}],
     "examples": [{"answers": {"A": "YES"}, "level": "HIGH"}]}
    """
        .formatted(code, edition);
  }
}
