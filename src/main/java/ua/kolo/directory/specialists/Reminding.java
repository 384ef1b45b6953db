package ua.kolo.directory.specialists;

import java.time.Clock;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Days;

/// Looks once a day, and at start, which institutions should be asked again.
@Component
class Reminding {
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final Reminders reminders;
  private final Clock clock;

  Reminding(Reminders reminders, Clock clock) {
    this.reminders = reminders;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${kolo.directory.remind-after:PT20S}",
      fixedDelayString = "${kolo.directory.remind-every:P1D}")
  void remind() {
    PROGRAM.run(() -> reminders.raise(Days.today(clock)));
  }
}
