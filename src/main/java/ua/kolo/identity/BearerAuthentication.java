package ua.kolo.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/// Another system that came with an access token; it acts as the token's post within its scopes.
final class BearerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;
  private final transient SignedIn actsAs;

  BearerAuthentication(SignedIn actsAs, Object token) {
    super(AuthorityUtils.createAuthorityList(actsAs.role().name()));
    this.actsAs = actsAs;
    setDetails(token);
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return actsAs;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BearerAuthentication that && that.actsAs.equals(actsAs);
  }

  @Override
  public int hashCode() {
    return Objects.hash(actsAs);
  }
}
