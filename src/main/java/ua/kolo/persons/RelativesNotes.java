package ua.kolo.persons;

import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.FrameNotes;
import ua.kolo.platform.Right;

/// Whether whoever acts has yet to say whom they must not meet; pages of persons ask them.
@Component
class RelativesNotes implements FrameNotes {
  private final Relatives relatives;

  RelativesNotes(Relatives relatives) {
    this.relatives = relatives;
  }

  @Override
  public Map<String, Object> of(Acting acting) {
    return Map.of("closeUnsaid", acting.may(Right.PERSON_READ) && relatives.unsaid());
  }
}
