/// Providers outside that vouch for a person: OIDC, and the state's own id.gov.ua; and which
/// account a person they vouch for is.
@ApplicationModule(allowedDependencies = {"platform", "vault"})
@NullMarked
package ua.kolo.identity.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
