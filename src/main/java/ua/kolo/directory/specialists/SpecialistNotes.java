package ua.kolo.directory.specialists;

import java.util.Map;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.FrameNotes;
import ua.kolo.platform.Right;

/// How many institutions must be asked again for their specialists: a reminder nobody sees before
/// opening the right list reminds nobody.
@Component
class SpecialistNotes implements FrameNotes {
  private final Specialists specialists;

  SpecialistNotes(Specialists specialists) {
    this.specialists = specialists;
  }

  @Override
  public Map<String, Object> of(Acting acting) {
    return Map.of(
        "specialistsSilent", acting.may(Right.DIRECTORY_MANAGE) ? specialists.silent() : 0);
  }
}
