package ua.kolo;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// A database of its own, as a real installation finds it at its first start: nobody works there.
public class NewInstallation
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase.begin(context, TestDatabase.another("kolo_new"));
  }
}
