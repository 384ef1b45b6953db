package ua.kolo.persons;

import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.FrameNotes;
import ua.kolo.platform.Right;

/// How many records wait for the agreement of whoever reviews access.
@Component
class OutsiderNotes implements FrameNotes {
  private final Destructions destructions;

  OutsiderNotes(Destructions destructions) {
    this.destructions = destructions;
  }

  @Override
  public Map<String, Object> of(Acting acting) {
    return Map.of(
        "destructionsToAgree", acting.may(Right.ACCESS_REVIEW) ? destructions.toAgree().size() : 0);
  }
}
