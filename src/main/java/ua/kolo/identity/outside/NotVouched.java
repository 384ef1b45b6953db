package ua.kolo.identity.outside;

/// The provider does not say who it is. Its words are not passed on: they may name somebody.
public final class NotVouched extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean institutionMissing;

  public NotVouched(String why) {
    this(why, false);
  }

  private NotVouched(String why, boolean institutionMissing) {
    super(why);
    this.institutionMissing = institutionMissing;
  }

  /// It says who the person is, and not at what institution they work.
  static NotVouched withoutInstitution() {
    return new NotVouched("no institution", true);
  }

  public boolean isInstitutionMissing() {
    return institutionMissing;
  }
}
