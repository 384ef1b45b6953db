package ua.kolo.programmes.editing;

/// A change that makes no sense for this plan; the code names the sentence for people.
public final class CorrectionRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;

  CorrectionRefused(String reason) {
    super(reason);
    code = "programmes.correction." + reason;
  }

  public String code() {
    return code;
  }
}
