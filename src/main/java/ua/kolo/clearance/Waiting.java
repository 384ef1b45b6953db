package ua.kolo.clearance;

/// How many incidents wait for the verdict of an institution. Templates read it, so it is public.
///
/// @param late of them, for longer than three days
public record Waiting(int all, int late) {
  static final Waiting NOTHING = new Waiting(0, 0);
}
