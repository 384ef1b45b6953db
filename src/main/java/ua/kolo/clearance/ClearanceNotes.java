package ua.kolo.clearance;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.FrameNotes;
import ua.kolo.platform.Right;

/// Which glass is broken now, and how much waits for a verdict.
@Component
class ClearanceNotes implements FrameNotes {
  private final Clearance clearance;

  ClearanceNotes(Clearance clearance) {
    this.clearance = clearance;
  }

  @Override
  public Map<String, Object> of(Acting acting) {
    return Map.of(
        "brokenGlass",
        acting.may(Right.BREAK_GLASS) ? clearance.openNow() : List.of(),
        "accessWaiting",
        acting.may(Right.ACCESS_REVIEW) ? clearance.waiting() : Waiting.NOTHING);
  }
}
