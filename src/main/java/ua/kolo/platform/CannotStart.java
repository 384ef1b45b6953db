package ua.kolo.platform;

/// The program cannot start; the key names one sentence for the person at the terminal.
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1;
  private final String key;
  private final transient Object[] details;

  public CannotStart(String key, Object... details) {
    super(key);
    this.key = key;
    this.details = details;
  }

  public String key() {
    return key;
  }

  public Object[] details() {
    return details.clone();
  }
}
