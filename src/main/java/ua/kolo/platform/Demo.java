package ua.kolo.platform;

import java.util.UUID;

/// The invented hromada of the trial, so that modules load their examples into the same place.
public final class Demo {
  /// Beans of examples carry this profile; it is never on in a real installation.
  public static final String PROFILE = "trial";

  /// The institution that runs the hromada's programmes.
  public static final UUID UNIT = unit(1);

  /// No real code begins with these digits.
  public static final String TERRITORY = "UA00020000000000003";

  private Demo() {}

  /// The id of the invented institution of a number, from 1.
  public static UUID unit(int number) {
    return UUID.fromString("01980000-0000-7000-8000-%012d".formatted(number));
  }
}
