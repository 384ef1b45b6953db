package ua.kolo;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import ua.kolo.platform.Terminal;

/// Makes commands; one that talks to the person takes the terminal in its constructor.
record Commands(Terminal terminal) implements CommandLine.IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Terminal.class) {
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(terminal));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
