package ua.kolo.programmes.reading;

import java.util.List;
import java.util.regex.Pattern;
import ua.kolo.programmes.plan.Layout.Role;

/// What a column's name says besides its role.
final class HeadWords {
  private static final Pattern WORKS =
      Pattern.compile(
          "^(?:(?:назв|найменуванн|перелік)\\p{L}* )?(?:об.?єкт|вид\\p{L}* робіт(?!\\p{L})|роб[оі]т(?!\\p{L}*ник))");

  private static final Pattern MEASURED =
      Pattern.compile(
          "^(?:частк|питома|%|протяжн|площ|довжин|ширин|потужн|кіл.?к|к-?сть)"
              + "|,\\s*(?:(?:п|пог|кв|куб)\\.\\s?)?(?:км|м|м[²³23]|га|шт|од|осіб|%)\\.?$");

  private static final Pattern RATE =
      Pattern.compile("^(?:частк|питома|відсот|%)(?!.*грн)|[,(]\\s*(?:%|відсотк\\p{L}*)\\)?$");

  private HeadWords() {}

  /// «Назва об'єкта», «Види робіт»: what is built or mended is what is done.
  static boolean works(String header) {
    return WORKS.matcher(ColumnRoles.clean(header)).find();
  }

  /// «Питома вага у загальному обсязі, %»: a share of the money, not money.
  static boolean rate(String text) {
    return RATE.matcher(ColumnRoles.clean(text)).find();
  }

  /// The column would be money, and a name over it says that it is a share.
  static boolean rateOfMoney(Role role, List<String> path) {
    boolean money = role == Role.AMOUNT || role == Role.AMOUNT_TOTAL;
    return money && path.stream().anyMatch(HeadWords::rate);
  }

  /// «Протяжність, км», «Площа, м²», «Частка, %»: how much of a thing, not of money.
  static boolean measured(String header) {
    return MEASURED.matcher(ColumnRoles.clean(header)).find();
  }
}
