/// What a person agreed to, and the gate: nothing about her goes to the police or a provider
/// without her consent or a ground of the law.
@ApplicationModule(allowedDependencies = {"platform", "vault", "audit", "persons", "law"})
@NullMarked
package ua.kolo.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
