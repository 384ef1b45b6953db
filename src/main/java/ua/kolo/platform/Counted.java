package ua.kolo.platform;

/// How far a list is counted: nobody reads whether there are twelve or thirteen thousand, but each
/// of them would be looked at.
public final class Counted {
  /// Beyond so many it is said that there are more.
  public static final int MOST = 1_000;

  private Counted() {}

  /// The question how many rows there are of `from …`; the answer is at most one more than [#MOST].
  public static String of(String from) {
    return "select count(*) from (select " + from + " limit " + (MOST + 1) + ") as counted";
  }
}
