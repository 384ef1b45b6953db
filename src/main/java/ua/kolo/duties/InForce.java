package ua.kolo.duties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Newest editions of rules, and whose own stand in the place of everybody's.
record InForce(List<Edition> everybodys, Map<InForce.Of, Edition> own) {
  /// A rule of an institution.
  record Of(String code, UUID owner) {}

  static InForce of(List<Edition> newest) {
    var own = new HashMap<Of, Edition>();
    for (var edition : newest) {
      if (edition.owner() != null && !edition.withdrawn()) {
        own.put(new Of(edition.rule().code(), edition.owner()), edition);
      }
    }
    var everybodys =
        newest.stream().filter(edition -> !edition.isOwn() && !edition.withdrawn()).toList();
    return new InForce(everybodys, own);
  }

  /// All rules as an institution owes by them.
  List<Edition> allFor(UUID unit) {
    return everybodys.stream().map(edition -> ownOr(edition, unit)).toList();
  }

  /// The institution's own edition of a rule, else the given one.
  Edition ownOr(Edition edition, UUID unit) {
    return own.getOrDefault(new Of(edition.rule().code(), unit), edition);
  }
}
