package ua.kolo.programmes.reading;

import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;
import ua.kolo.programmes.wording.Executors;
import ua.kolo.programmes.wording.Terms;

/// Lines under a measure that name no field.
final class Details {
  private static final Pattern SIGNED = Pattern.compile("\\s{3}|\\t|\\p{Lu}{4,}$");
  private static final int LONGEST = 250;

  private Details() {}

  /// What a line without a label says: who, or when.
  static Role of(String text) {
    boolean other = Tokens.numbered(text) || Tokens.total(text) || text.length() > LONGEST;
    if (other || !Tokens.bannerWord(text).isEmpty() || SIGNED.matcher(text).find()) {
      return Role.UNKNOWN;
    }
    if (Terms.looksLikeTerm(text)) {
      return Role.TERM;
    }
    return Executors.looksLikeBodies(text) ? Role.EXECUTORS : Role.UNKNOWN;
  }
}
