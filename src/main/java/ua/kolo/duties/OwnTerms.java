package ua.kolo.duties;

import ua.kolo.duties.law.Rule;
import ua.kolo.duties.law.Term;
import ua.kolo.law.DutyRule;

/// Rules as an institution owes by them that reads a term of the law in its own way.
final class OwnTerms {
  private OwnTerms() {}

  /// The same rule with the institution's term and basis. A term without a length leaves the
  /// program's.
  static Rule of(Rule rule, DutyRule own) {
    var term = own.term();
    return new Rule(
        rule.code(),
        rule.lawTerm(),
        rule.trigger(),
        rule.condition(),
        rule.owedBy(),
        rule.action(),
        term == null ? rule.term() : new Term(term.atMost(), Term.Unit.valueOf(term.unit().name())),
        term == null ? rule.reading() : Rule.Reading.AS_WRITTEN,
        rule.ladder(),
        basis(rule.basis(), own),
        rule.name());
  }

  private static Rule.Basis basis(Rule.Basis before, DutyRule own) {
    var now = own.basis();
    return new Rule.Basis(
        now.act() == null ? before.act() : now.act(),
        now.clause() == null ? before.clause() : now.clause(),
        now.validFrom(),
        now.validTo(),
        before.grade(),
        now.verifiedBy());
  }
}
