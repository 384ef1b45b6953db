/// Sums and wording checked before the council votes, with the smallest explanation.
@ApplicationModule(allowedDependencies = {"programmes.plan", "programmes.wording"})
@NullMarked
package ua.kolo.programmes.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
