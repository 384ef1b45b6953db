package ua.kolo.law;

import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// Brings the shelf up to the program's files at every start; nothing happens when they agree.
@Component
@Order(0)
class LawLoader implements ApplicationRunner {
  private static final UUID FOR_EVERYBODY = new UUID(0, 0);
  private final Law law;

  LawLoader(Law law) {
    this.law = law;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.system(FOR_EVERYBODY).run(() -> law.load(LawFiles.all()));
  }
}
