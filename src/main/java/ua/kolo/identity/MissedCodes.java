package ua.kolo.identity;

import org.springframework.stereotype.Component;
import ua.kolo.audit.Trail;

/// One-time codes that did not fit stand in the trail: whoever guesses at those of new people is to
/// be seen. The login as typed never does.
@Component
class MissedCodes {
  private static final String WHAT = "invitation";
  private final Accounts accounts;
  private final Trail trail;

  MissedCodes(Accounts accounts, Trail trail) {
    this.accounts = accounts;
    this.trail = trail;
  }

  /// Asked at the gate.
  void tell(String login) {
    var account = accounts.find(login).map(Account::id).orElse(null);
    trail.refusedSignIn(account, null, WHAT);
  }
}
