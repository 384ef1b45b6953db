package ua.kolo.vault;

import org.springframework.stereotype.Component;
import ua.kolo.platform.Signing;

/// Signs with the key of search tokens.
@Component
class KeptSigning implements Signing {
  private final Keys keys;

  KeptSigning(Keys keys) {
    this.keys = keys;
  }

  @Override
  public String sign(String purpose, String text) {
    return new Tokens(keys.sets()).sign(purpose, text);
  }

  @Override
  public boolean isSigned(String purpose, String text, String signature) {
    return new Tokens(keys.sets()).isSigned(purpose, text, signature);
  }
}
