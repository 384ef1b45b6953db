package ua.kolo.assessments;

import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.platform.Acting;

/// Brings in the instruments of the program at every start; nothing happens to those that are in.
@Component
@Order(1)
class InstrumentLoader implements ApplicationRunner {
  private static final UUID FOR_EVERYBODY = new UUID(0, 0);
  private final Instruments instruments;

  InstrumentLoader(Instruments instruments) {
    this.instruments = instruments;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Acting.system(FOR_EVERYBODY).run(() -> instruments.load(QuestionnaireFile.builtIn()));
  }
}
