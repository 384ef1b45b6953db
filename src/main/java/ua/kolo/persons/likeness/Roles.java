package ua.kolo.persons.likeness;

import java.util.ArrayList;
import java.util.List;

/// Which word of a name is the surname, the given name, the patronymic.
final class Roles {
  private final List<String> rest;
  private String given = "";
  private String patronymic = "";

  private Roles(List<String> words) {
    rest = new ArrayList<>(words);
  }

  static FullName of(NameWords text) {
    var named = new Roles(text.words()).read();
    if (text.former().isEmpty()) {
      return named;
    }
    var surnames = new ArrayList<String>();
    if (!named.surname().isEmpty()) {
      surnames.add(named.surname());
    }
    surnames.addAll(text.former());
    return new FullName(String.join(" ", surnames), named.given(), named.patronymic());
  }

  private FullName read() {
    takePatronymic();
    if (given.isEmpty()) {
      takeInitials();
    }
    if (given.isEmpty()) {
      takeGiven();
    }
    return new FullName(String.join(" ", rest), given, patronymic);
  }

  private void takePatronymic() {
    var at = patronymicAt();
    if (at > 0) {
      patronymic = rest.remove(at);
      // What stands before it is the given name, wherever the surname stands.
      if (rest.size() > 1 && isGiven(at - 1)) {
        takeGivenAt(at - 1);
      }
    }
  }

  // The last one, unless an earlier one follows a given name: «Олена Петрівна Максимович».
  private int patronymicAt() {
    var found = -1;
    for (var at = rest.size() - 1; at > 0; at--) {
      if (Patronymic.isOne(Letters.fold(rest.get(at))) && !isSurnameAfterGiven(at)) {
        found = found < 0 || isGiven(at - 1) ? at : found;
      }
    }
    return found < 0 ? shapedAt() : found;
  }

  // «Олена Максимович»: a man's patronymic after a woman's name is a surname.
  private boolean isSurnameAfterGiven(int at) {
    var sex = Patronymic.of(Letters.fold(rest.get(at))).sex();
    var before = GivenNames.sex(Letters.fold(rest.get(at - 1)));
    return isGiven(at - 1) && before != '?' && before != sex;
  }

  // Of a father nobody knows: the middle word of «Олена Ахмедівна Вигадана».
  private int shapedAt() {
    return rest.size() == 3
            && isGiven(0)
            && !isGiven(1)
            && Patronymic.of(Letters.fold(rest.get(1))).sex() == 'F'
            && rest.get(1).endsWith("вна")
        ? 1
        : -1;
  }

  private void takeInitials() {
    var first = initialAt(0);
    if (first < 0 || rest.size() < 2) {
      return;
    }
    var second = initialAt(first + 1);
    if (second >= 0 && patronymic.isEmpty()) {
      patronymic = rest.remove(second);
      given = rest.remove(first);
    } else if (patronymic.isEmpty() && first > 0 && rest.size() == 3 && isGiven(first - 1)) {
      patronymic = rest.remove(first);
      given = rest.remove(first - 1);
    } else if (patronymic.isEmpty() || rest.size() > 1) {
      given = rest.remove(first);
    }
  }

  private int initialAt(int from) {
    for (var at = from; at < rest.size(); at++) {
      if (FullName.isInitial(rest.get(at))) {
        return at;
      }
    }
    return -1;
  }

  private void takeGiven() {
    if (rest.size() == 1) {
      if (!patronymic.isEmpty() || isGiven(0)) {
        given = rest.removeFirst();
      }
      return;
    }
    if (rest.size() > 2) {
      takeOfMany();
    } else if (rest.size() == 2) {
      given = rest.remove(isGiven(0) && !isGiven(1) ? 0 : 1);
    }
  }

  private void takeOfMany() {
    var at = doubleAt();
    if (at >= 0) {
      takeGivenAt(at);
    } else if (patronymic.isEmpty() && isLikePatronymic()) {
      patronymic = rest.removeLast();
      takeGiven();
    } else {
      given = rest.remove(onlyGivenAt());
    }
  }

  private boolean isLikePatronymic() {
    var last = rest.getLast();
    return Patronymic.of(Letters.fold(last)).sex() != '?'
        || last.contains(" ")
        || (rest.size() == 3 && !isGiven(2) && (isGiven(1) || !isGiven(0)));
  }

  private int onlyGivenAt() {
    var last = rest.size() - 1;
    return isGiven(0) && !isGiven(last) ? 0 : isGiven(last) ? last : 1;
  }

  // «Левчук Анна Марія», «Анна Марія Левчук».
  private int doubleAt() {
    for (var at : List.of(0, rest.size() - 2)) {
      if (isDouble(at)) {
        return at;
      }
    }
    return -1;
  }

  private boolean isDouble(int at) {
    return at >= 0
        && at + 1 < rest.size()
        && rest.size() > 2
        && isGiven(at)
        && isGiven(at + 1)
        && GivenNames.sex(Letters.fold(rest.get(at)))
            == GivenNames.sex(Letters.fold(rest.get(at + 1)));
  }

  private void takeGivenAt(int at) {
    var from = isDouble(at) ? at : isDouble(at - 1) ? at - 1 : at;
    given = rest.remove(from);
    if (from != at || isDoubleNow(from)) {
      given += "-" + rest.remove(from);
    }
  }

  private boolean isDoubleNow(int at) {
    return rest.size() > 1
        && at < rest.size()
        && isGiven(at)
        && GivenNames.sex(Letters.fold(rest.get(at))) == GivenNames.sex(Letters.fold(given));
  }

  private boolean isGiven(int at) {
    return FullName.isGiven(rest.get(at));
  }
}
