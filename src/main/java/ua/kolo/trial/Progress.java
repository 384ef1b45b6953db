package ua.kolo.trial;

/// Hears, by message key, what a long start is doing.
@FunctionalInterface
public interface Progress {
  void step(String key, Object... details);
}
