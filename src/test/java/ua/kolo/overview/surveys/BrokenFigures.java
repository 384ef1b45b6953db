package ua.kolo.overview.surveys;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.stereotype.Component;
import ua.kolo.duties.FiguresDue;

/// Breaks what is being opened for one institution, once: as a fault, or as the end of the program.
@Component
class BrokenFigures implements ApplicationListener<PayloadApplicationEvent<FiguresDue>> {
  private final AtomicReference<@Nullable Break> next = new AtomicReference<>();

  void breakAt(UUID unit) {
    next.set(new Break(unit, false));
  }

  void killAt(UUID unit) {
    next.set(new Break(unit, true));
  }

  @Override
  public void onApplicationEvent(PayloadApplicationEvent<FiguresDue> event) {
    var broken = next.get();
    if (broken == null || !event.getPayload().units().contains(broken.unit())) {
      return;
    }
    next.set(null);
    if (broken.killed()) {
      throw new Killed();
    }
    throw new IllegalStateException("broken");
  }

  private record Break(UUID unit, boolean killed) {}

  // Nothing catches it on the way.
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }
}
