package ua.kolo.letters;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ua.kolo.assistance.ReferralRecalled;
import ua.kolo.audit.DayEnded;
import ua.kolo.clearance.AccessUnjustified;
import ua.kolo.clearance.GlassBroken;
import ua.kolo.duties.DutyOverdue;
import ua.kolo.duties.DutyTold;
import ua.kolo.duties.FiguresDue;
import ua.kolo.identity.EnteredAnew;
import ua.kolo.identity.EntryHelped;
import ua.kolo.identity.PostsEnded;
import ua.kolo.platform.Acting;

/// Hears what letters tell of.
@Component
class Hearing {
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final Writing writing;
  private final Route route;
  private final String rootsTo;

  Hearing(Writing writing, Route route, @Value("${kolo.audit.mail:}") String rootsTo) {
    this.writing = writing;
    this.route = route;
    this.rootsTo = rootsTo;
  }

  @EventListener
  void on(DutyOverdue event) {
    if (route.isThere()) {
      writing.overdue();
    }
  }

  @EventListener
  void on(DutyTold event) {
    if (route.isThere()) {
      writing.told(event);
    }
  }

  @EventListener
  void on(FiguresDue event) {
    if (route.isThere()) {
      writing.figuresDue(event);
    }
  }

  @EventListener
  void on(GlassBroken event) {
    if (route.isThere()) {
      writing.glassBroken(event.owner(), Acting.current().unit());
    }
  }

  @EventListener
  void on(AccessUnjustified event) {
    if (route.isThere()) {
      writing.unjustified(event);
    }
  }

  @EventListener
  void on(PostsEnded event) {
    if (route.isThere()) {
      writing.headsEnded(event);
    }
    writing.postsEnded(event);
  }

  @EventListener
  void on(ReferralRecalled event) {
    if (route.isThere()) {
      writing.recalled(event.receiver());
    }
  }

  @EventListener
  void on(EntryHelped event) {
    if (route.isThere()) {
      writing.helped(event.account());
    }
  }

  @EventListener
  void on(EnteredAnew event) {
    if (route.isThere()) {
      writing.entered(event.account());
    }
  }

  @EventListener
  void on(DayEnded event) {
    if (route.isThere() && !rootsTo.isBlank()) {
      PROGRAM.run(() -> writing.ended(event));
    }
  }
}
