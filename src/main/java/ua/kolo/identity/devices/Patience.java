package ua.kolo.identity.devices;

import java.time.Duration;

/// How many misses are free, and how long one waits after more: twice as long each time, up to
/// sixteen minutes, so that nobody guesses and nobody is shut out for good.
enum Patience {
  /// One login from one device or one network.
  PAIR(5, Duration.ofHours(24)),
  /// One network, whatever logins it tries.
  NETWORK(50, Duration.ofHours(1)),
  /// One login, from wherever devices unknown to it try: a thousand addresses that share the work
  /// wait as one. A device the account entered from before never waits for them.
  STRANGERS(100, Duration.ofHours(24)),
  /// One login from one wider network (a provider's /24, a site's /48), which waits after as many
  /// as it may add to the misses of strangers: one attacker neither guesses from a thousand of its
  /// addresses nor keeps every new device of somebody waiting.
  SHARE(10, Duration.ofHours(24)),
  /// One login in one day, by codes of the second factor typed beside the password: a thousand
  /// guesses of a million codes, three of them right at a time, find one in a day of three hundred.
  CODES(1_000, Duration.ofHours(24));

  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  private static final int MOST_DOUBLINGS = 6;
  private final int free;
  private final Duration forgotten;

  Patience(int free, Duration forgotten) {
    this.free = free;
    this.forgotten = forgotten;
  }

  /// After how long without a miss all is forgotten.
  Duration forgotten() {
    return forgotten;
  }

  boolean isUsedUp(int misses) {
    return misses >= free;
  }

  Duration after(int misses) {
    return misses < free
        ? Duration.ZERO
        : FIRST_WAIT.multipliedBy(1L << Math.min(misses - free, MOST_DOUBLINGS));
  }
}
