package ua.kolo.identity.outside;

/// The provider does not say who it is. Its words are not passed on: they may name somebody.
public final class NotVouched extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NotVouched(String why) {
    super(why);
  }
}
