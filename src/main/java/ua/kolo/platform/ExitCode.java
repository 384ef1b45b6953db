package ua.kolo.platform;

/// How a command ends, for scripts; documented in README and never renumbered.
public final class ExitCode {
  public static final int OK = 0;

  /// A check found something.
  public static final int FINDINGS = 1;

  /// The command or the file given to it cannot be understood.
  public static final int UNREADABLE = 2;

  /// The program cannot start: port, folder, settings, database.
  public static final int CANNOT_START = 3;

  /// The program ran and lost its database.
  public static final int DATABASE_LOST = 4;

  private ExitCode() {}
}
