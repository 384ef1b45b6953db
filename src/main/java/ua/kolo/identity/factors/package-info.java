/// What a person shows besides the password: codes of a telephone, passkeys, recovery codes.
@ApplicationModule(allowedDependencies = {"platform", "vault"})
@NullMarked
package ua.kolo.identity.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
