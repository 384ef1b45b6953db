package ua.kolo.persons.likeness;

/// How many slips lie between two folded words. A slip of the ear costs less than a slip of the
/// finger: о for а, е for и, a voiced consonant for its voiceless twin.
final class Distance {
  private static final double EAR = 0.3;
  private static final double FAR_EAR = 0.5;
  private static final double GLIDE = 0.4;

  private Distance() {}

  /// How many letters were changed, lost, added or turned, whatever they sound like.
  static double slips(String one, String other) {
    return Math.abs(one.length() - other.length()) > 1
        ? Double.MAX_VALUE
        : between(one, other, false);
  }

  static double between(String one, String other) {
    return between(one, other, true);
  }

  private static double between(String one, String other, boolean heard) {
    if (one.equals(other)) {
      return 0;
    }
    var rows = new double[one.length() + 1][other.length() + 1];
    for (var i = 1; i <= one.length(); i++) {
      rows[i][0] = rows[i - 1][0] + loss(one.charAt(i - 1), heard);
    }
    for (var j = 1; j <= other.length(); j++) {
      rows[0][j] = rows[0][j - 1] + loss(other.charAt(j - 1), heard);
    }
    for (var i = 1; i <= one.length(); i++) {
      for (var j = 1; j <= other.length(); j++) {
        rows[i][j] = best(rows, one, other, i, j, heard);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static double best(
      double[][] rows, String one, String other, int i, int j, boolean heard) {
    var mine = one.charAt(i - 1);
    var theirs = other.charAt(j - 1);
    var least = rows[i - 1][j - 1] + change(mine, theirs, heard);
    least = Math.min(least, rows[i - 1][j] + loss(mine, heard));
    least = Math.min(least, rows[i][j - 1] + loss(theirs, heard));
    if (i > 1 && j > 1 && mine == other.charAt(j - 2) && theirs == one.charAt(i - 2)) {
      least = Math.min(least, rows[i - 2][j - 2] + 1);
    }
    return least;
  }

  private static double loss(char letter, boolean heard) {
    return heard && letter == 'и' ? GLIDE : 1;
  }

  private static double change(char one, char other, boolean heard) {
    if (one == other || !heard) {
      return one == other ? 0 : 1;
    }
    if (pair(one, other, "оаеибпдтзсжшгхвф")) {
      return EAR;
    }
    return pair(one, other, "оиечцсгкшч") ? FAR_EAR : 1;
  }

  private static boolean pair(char one, char other, String pairs) {
    for (var at = 0; at + 1 < pairs.length(); at += 2) {
      if ((pairs.charAt(at) == one && pairs.charAt(at + 1) == other)
          || (pairs.charAt(at) == other && pairs.charAt(at + 1) == one)) {
        return true;
      }
    }
    return false;
  }
}
