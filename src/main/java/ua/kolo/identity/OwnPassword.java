package ua.kolo.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import ua.kolo.identity.devices.Devices;
import ua.kolo.identity.devices.Place;
import ua.kolo.identity.devices.Shut;
import ua.kolo.identity.sessions.Sessions;

/// How a person changes their own password. It ends all their other sessions, and their other
/// devices are strangers' again: whoever sits at one of them may know the old one. Nobody is asked
/// to change a password that nobody else knows.
@Component
class OwnPassword {
  private static final String NEW = "password";
  private static final String CURRENT = "current";
  private final Accounts accounts;
  private final Passwords passwords;
  private final PasswordRule rule;
  private final SignIn signIn;
  private final Sessions sessions;
  private final Devices devices;

  OwnPassword(
      Accounts accounts,
      Passwords passwords,
      PasswordRule rule,
      SignIn signIn,
      Sessions sessions,
      Devices devices) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.rule = rule;
    this.signIn = signIn;
    this.sessions = sessions;
    this.devices = devices;
  }

  /// Changes it, or says in `errors` why not. The current one is tried last: a slip in the new one
  /// costs no try.
  void change(
      SignedIn person, PasswordForm form, Errors errors, String login, HttpServletRequest request) {
    if (!form.isTypedTwice()) {
      errors.rejectValue("again", "identity.password.differs");
    }
    if (form.password().equals(form.current())) {
      errors.rejectValue(NEW, "identity.password.same");
    } else {
      rule.refusal(form.password(), login, person.name())
          .ifPresent(code -> errors.rejectValue(NEW, code));
    }
    if (!errors.hasErrors() && isCurrent(person, form.current(), errors, request)) {
      set(person, login, form.password(), request);
    }
  }

  private boolean isCurrent(
      SignedIn person, String password, Errors errors, HttpServletRequest request) {
    try {
      var right = signIn.confirms(person.person(), password, Place.of(request));
      if (!right) {
        errors.rejectValue(CURRENT, "identity.password.missed");
      }
      return right;
    } catch (Shut shut) {
      errors.rejectValue(CURRENT, "identity.password.wait");
      return false;
    }
  }

  private void set(SignedIn person, String login, String password, HttpServletRequest request) {
    accounts.setPassword(person.person(), passwords.accept(password, login, person.name()));
    sessions.endOthers(Sessions.here(request));
    devices.forgetOthers(Place.of(request));
    request.changeSessionId();
  }

  /// For the browser's store of passwords; empty when the account was closed a moment ago.
  String login(SignedIn person) {
    return accounts.find(person.person()).map(Account::login).orElse("");
  }
}
