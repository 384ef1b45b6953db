package ua.kolo.trial;

import java.io.IOException;

/// What the disk refuses, told from the system's own words.
final class Disk {
  private static final String FULL = "No space left on device";

  private Disk() {}

  static boolean isFull(IOException failure) {
    return saysFull(String.valueOf(failure.getMessage()));
  }

  static boolean saysFull(String words) {
    return words.contains(FULL) || words.contains("Disk quota exceeded");
  }
}
