package ua.kolo.identity;

import static ua.kolo.platform.Right.ACCESS_REVIEW;
import static ua.kolo.platform.Right.AUDIT_READ;
import static ua.kolo.platform.Right.BREAK_GLASS;
import static ua.kolo.platform.Right.CASE_READ;
import static ua.kolo.platform.Right.CASE_WRITE;
import static ua.kolo.platform.Right.DIRECTORY_MANAGE;
import static ua.kolo.platform.Right.DUTY_READ;
import static ua.kolo.platform.Right.LAW_MANAGE;
import static ua.kolo.platform.Right.PEOPLE_MANAGE;
import static ua.kolo.platform.Right.PEOPLE_REVIEW;
import static ua.kolo.platform.Right.PERSON_DESTROY;
import static ua.kolo.platform.Right.PERSON_MERGE;
import static ua.kolo.platform.Right.PERSON_READ;
import static ua.kolo.platform.Right.PERSON_WRITE;
import static ua.kolo.platform.Right.PROGRAMME_APPROVE;
import static ua.kolo.platform.Right.PROGRAMME_MANAGE;
import static ua.kolo.platform.Right.PROGRAMME_READ;
import static ua.kolo.platform.Right.PROGRAMME_REPORT;
import static ua.kolo.platform.Right.RECORD_SEAL;
import static ua.kolo.platform.Right.SECRET_ADDRESS;
import static ua.kolo.platform.Right.STATISTICS_READ;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ua.kolo.platform.Right;

/// What a post is for; the rights follow from it and from nothing else.
///
/// The administrator gives posts and sees no person and no case; the analyst sees counts only; the
/// auditor, who is the data-protection officer, sees what was done and to which record, not what is
/// in it.
public enum Role {
  ADMINISTRATOR(PEOPLE_MANAGE, DIRECTORY_MANAGE, LAW_MANAGE),
  COORDINATOR(
      PERSON_READ,
      PERSON_WRITE,
      PERSON_MERGE,
      PERSON_DESTROY,
      CASE_READ,
      CASE_WRITE,
      DUTY_READ,
      BREAK_GLASS,
      SECRET_ADDRESS,
      ACCESS_REVIEW,
      RECORD_SEAL,
      DIRECTORY_MANAGE,
      PROGRAMME_READ,
      PROGRAMME_MANAGE,
      PROGRAMME_REPORT,
      PROGRAMME_APPROVE,
      STATISTICS_READ),
  CASE_WORKER(
      PERSON_READ, PERSON_WRITE, PERSON_MERGE, CASE_READ, CASE_WRITE, DUTY_READ, BREAK_GLASS),
  POLICE(PERSON_READ, PERSON_WRITE, CASE_READ, CASE_WRITE, DUTY_READ, BREAK_GLASS),
  CHILDREN_SERVICE(PERSON_READ, PERSON_WRITE, CASE_READ, CASE_WRITE, DUTY_READ, BREAK_GLASS),
  HEALTH(PERSON_READ, PERSON_WRITE, CASE_READ, CASE_WRITE, DUTY_READ),
  EDUCATION(PERSON_READ, PERSON_WRITE, CASE_READ, CASE_WRITE, DUTY_READ),
  LEGAL_AID(PERSON_READ, PERSON_WRITE, CASE_READ, CASE_WRITE, DUTY_READ),
  SERVICE_PROVIDER(PERSON_READ, PERSON_WRITE, CASE_READ, CASE_WRITE, DUTY_READ, SECRET_ADDRESS),
  PROGRAMME_MANAGER(PROGRAMME_READ, PROGRAMME_MANAGE, PROGRAMME_REPORT, DUTY_READ, STATISTICS_READ),
  EXECUTOR(PROGRAMME_READ, PROGRAMME_REPORT, DUTY_READ),
  ANALYST(PROGRAMME_READ, STATISTICS_READ),
  AUDITOR(AUDIT_READ, ACCESS_REVIEW);

  @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable, its type does not say so
  private final Set<Right> rights;

  Role(Right... rights) {
    this.rights = Set.copyOf(EnumSet.copyOf(List.of(rights)));
  }

  public Set<Right> rights() {
    return rights;
  }

  /// Those of a post of this role. Whoever heads an institution also reviews who has what there and
  /// what was opened in an emergency, approves its reports on programmes, narrows its records of
  /// people to few, and confirms that a person is destroyed.
  public Set<Right> rights(boolean heads) {
    if (!heads) {
      return rights;
    }
    var all = EnumSet.copyOf(rights);
    all.add(PEOPLE_REVIEW);
    all.add(ACCESS_REVIEW);
    if (rights.contains(PROGRAMME_READ)) {
      all.add(PROGRAMME_APPROVE);
    }
    if (seesPersons()) {
      all.add(RECORD_SEAL);
    }
    if (rights.contains(PERSON_MERGE)) {
      all.add(PERSON_DESTROY);
    }
    return Set.copyOf(all);
  }

  /// Whether the post sees persons, so that a second factor is asked of whoever holds it.
  public boolean seesPersons() {
    return rights.contains(PERSON_READ) || rights.contains(CASE_READ);
  }

  /// Whether whoever sees persons, gives posts, or reads what others did holds it: a second factor
  /// is asked of them, and the head is asked before the post is given or its holder helped to
  /// enter.
  public boolean isWatched() {
    return seesPersons() || rights.contains(PEOPLE_MANAGE) || rights.contains(AUDIT_READ);
  }
}
