package ua.kolo.identity.people;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ua.kolo.RecordMaker;
import ua.kolo.identity.Identity;
import ua.kolo.identity.Role;
import ua.kolo.identity.factors.Codes;
import ua.kolo.identity.factors.Factors;
import ua.kolo.identity.tokens.AccessTokens;
import ua.kolo.identity.tokens.NewToken;
import ua.kolo.platform.Acting;
import ua.kolo.platform.Right;

/// Somebody with a post, a token and a second factor, at an institution with an administrator of
/// its own.
@Component
class PeopleRecords implements RecordMaker {
  private final Staff staff;
  private final Identity identity;
  private final AccessTokens tokens;
  private final Factors factors;

  PeopleRecords(Staff staff, Identity identity, AccessTokens tokens, Factors factors) {
    this.staff = staff;
    this.identity = identity;
    this.tokens = tokens;
    this.factors = factors;
  }

  @Override
  public Set<String> beginnings() {
    return Set.of("/people/{id}", "/api/v1/people/{id}");
  }

  @Override
  public Map<String, String> make(UUID unit) {
    var admin = staff.administrator(unit);
    var person = staff.invite(admin);
    staff.give(admin, staff.post(admin, Role.ANALYST), person.person());
    var acts = Acting.gate().call(() -> identity.posts(person.login())).getFirst().acting();
    Acting.gate().run(() -> Codes.give(factors, person.person()));
    var wish = new NewToken("Проба", Set.of(Right.STATISTICS_READ), 1);
    var token = acts.call(() -> tokens.issue(wish)).id();
    return Map.of("id", person.person().toString(), "token", token.toString());
  }
}
