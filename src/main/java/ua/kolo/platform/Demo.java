package ua.kolo.platform;

import java.util.UUID;

/// The invented hromada of the trial, so that modules load their examples into the same place.
public final class Demo {
  /// Beans of examples carry this profile; it is never on in a real installation.
  public static final String PROFILE = "trial";

  public static final UUID UNIT = UUID.fromString("01980000-0000-7000-8000-000000000001");

  /// No real code begins with these digits.
  public static final String TERRITORY = "UA00020000000000003";

  private Demo() {}
}
