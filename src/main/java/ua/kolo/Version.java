package ua.kolo;

import picocli.CommandLine.IVersionProvider;

/// The version the jar was built as.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var built = Version.class.getPackage().getImplementationVersion();
    return new String[] {"Kolo " + (built == null ? "(not built)" : built)};
  }
}
