package ua.kolo.intake.extracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Refusal;

/// Registers what is ready of a file, each row in a transaction of its own: one that fails holds up
/// none.
@Component
class ExtractRun {
  private static final int AT_ONCE = 100;
  private final Extracts extracts;

  ExtractRun(Extracts extracts) {
    this.extracts = extracts;
  }

  /// What became of it.
  ///
  /// @param waiting rows of which somebody has to say who is meant
  /// @param stayed why a row was refused, by its place
  record Done(int registered, int waiting, Map<String, String> stayed) {
    Done {
      stayed = new LinkedHashMap<>(stayed);
    }
  }

  Done register(UUID id) {
    extracts.look(id);
    var done = 0;
    var waiting = 0;
    var stayed = new LinkedHashMap<String, String>();
    for (var line : extracts.tried(id, 0, 0)) {
      if (done < AT_ONCE && line.isToRegister()) {
        var state = register(id, line, stayed);
        done += state == Line.State.REGISTERED ? 1 : 0;
        waiting += state == Line.State.ASKS ? 1 : 0;
      }
    }
    extracts.finish(id);
    return new Done(done, waiting, stayed);
  }

  // What is refused stays in the file, and is told with the number of its row.
  private Line.State register(UUID id, Line line, Map<String, String> stayed) {
    try {
      return extracts.register(id, line.id());
    } catch (Refusal refused) {
      stayed.put(line.where(), refused.code());
      return line.state();
    }
  }
}
