package example.broken;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/// Public, tells the time by itself, speaks to the console, has its field filled from outside.
@Controller
public class BrokenPages {
  @Autowired private @Nullable String field;

  @SuppressWarnings("JavaTimeDefaultTimeZone")
  LocalDate today() {
    System.out.println(field);
    return LocalDate.now();
  }
}
