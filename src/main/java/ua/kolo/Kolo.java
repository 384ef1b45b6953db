package ua.kolo;

/// Starts Kolo from the command line.
public final class Kolo {
  private Kolo() {}

  public static void main(String[] args) {}
}
