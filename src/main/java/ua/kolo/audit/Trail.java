package ua.kolo.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where doors record what no trigger sees: looks, searches, exports, prints, denials, sign-ins and
/// settings. Writes are recorded by the database; do not record them again.
///
/// What is seen and its entry stand or fall together: the entry joins the caller's transaction,
/// which therefore must not be read-only. Denials and sign-ins use a short transaction of their
/// own, since what they tell of is rolled back.
///
/// A `kind` is the noun of the record (`person`, `case`), a `purpose` a code from a list, never a
/// sentence: the trail is kept in plain text and must name nobody. The database refuses anything
/// else.
@Service
@Transactional
public class Trail {
  private final Notes notes;

  Trail(Notes notes) {
    this.notes = notes;
  }

  /// Somebody was shown the record.
  public void looked(String kind, UUID subject, @Nullable String purpose) {
    notes.add(Entry.of(Operation.LOOKED, kind).on(subject).because(purpose));
  }

  /// Somebody was shown a record of another institution, whose auditor will see it too.
  public void lookedElsewhere(String kind, UUID subject, UUID owner, @Nullable String purpose) {
    notes.add(Entry.of(Operation.LOOKED, kind).on(subject).ownedBy(owner).because(purpose));
  }

  /// Somebody searched; the terms come as a keyed hash (hexadecimal or Base64), `found` is how many
  /// records were shown.
  public void searched(String kind, String hashedTerms, int found, @Nullable String purpose) {
    notes.add(Entry.of(Operation.SEARCHED, kind).finding(hashedTerms, found).because(purpose));
  }

  /// Somebody was shown a list of records they did not ask for one by one; `shown` is how many.
  public void listed(String kind, int shown, @Nullable String purpose) {
    notes.add(Entry.of(Operation.LOOKED, kind).counting(shown).because(purpose));
  }

  /// One record left the program as a file.
  public void exported(String kind, UUID subject, @Nullable String purpose) {
    notes.add(Entry.of(Operation.EXPORTED, kind).on(subject).because(purpose));
  }

  /// A list left the program as a file.
  public void exported(String kind, int rows, @Nullable String purpose) {
    notes.add(Entry.of(Operation.EXPORTED, kind).counting(rows).because(purpose));
  }

  /// One record was made ready for paper.
  public void printed(String kind, UUID subject, @Nullable String purpose) {
    notes.add(Entry.of(Operation.PRINTED, kind).on(subject).because(purpose));
  }

  /// Somebody was refused. Refusals that leave a door as `Forbidden` or `NotFound` are recorded
  /// without this; call it for one that is answered in another way.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void denied(String kind, @Nullable UUID subject, String code) {
    notes.add(Entry.of(Operation.DENIED, kind).on(subject).ending(code));
  }

  /// A person came in; `manner` is a code such as `password`, `passkey`, `oidc`, `token`.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void signedIn(UUID person, @Nullable UUID unit, String manner) {
    notes.add(Entry.of(Operation.SIGNED_IN, "account").on(person).ownedBy(unit).about(manner));
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void signedOut(UUID person, @Nullable UUID unit, String manner) {
    notes.add(Entry.of(Operation.SIGNED_OUT, "account").on(person).ownedBy(unit).about(manner));
  }

  /// Somebody did not come in. The login as typed is never recorded: people type passwords there.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void refusedSignIn(@Nullable UUID person, @Nullable UUID unit, String code) {
    notes.add(Entry.of(Operation.SIGN_IN_REFUSED, "account").on(person).ownedBy(unit).ending(code));
  }

  /// A setting of the installation got another value; the value is not recorded.
  public void changedSetting(String name) {
    notes.add(Entry.of(Operation.SETTING_CHANGED, "setting").about(name));
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void refused(Entry denial) {
    notes.add(denial);
  }
}
