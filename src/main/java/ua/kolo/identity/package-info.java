/// People who sign in and what they may.
@ApplicationModule(allowedDependencies = {"platform", "directory", "audit"})
@NullMarked
package ua.kolo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
