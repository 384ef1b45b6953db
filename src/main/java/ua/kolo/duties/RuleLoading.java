package ua.kolo.duties;

import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ua.kolo.duties.law.LawFiles;
import ua.kolo.platform.Acting;

/// Brings the rules of the program's file into force at start.
@Component
@Order(3)
class RuleLoading implements ApplicationRunner {
  // Rules belong to no institution.
  private static final Acting PROGRAM = Acting.system(new UUID(0, 0));
  private final Rules rules;

  RuleLoading(Rules rules) {
    this.rules = rules;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    PROGRAM.run(() -> rules.load(LawFiles.rules()));
  }
}
