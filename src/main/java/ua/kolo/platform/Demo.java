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

  /// The institution of the invented raion, which looks at its hromadas.
  public static final UUID RAION_UNIT = unit(20);

  /// Hromadas beside it in the invented raion.
  public static final int NEIGHBOURS = 4;

  private Demo() {}

  /// The code of a neighbouring hromada, from 1.
  public static String neighbour(int number) {
    return "UA0002000000000001%d".formatted(number);
  }

  /// The executive committee of a neighbouring hromada, from 1.
  public static UUID neighbourUnit(int number) {
    return unit(20 + number);
  }

  /// The id of the invented institution of a number, from 1.
  public static UUID unit(int number) {
    return UUID.fromString("01980000-0000-7000-8000-%012d".formatted(number));
  }
}
