/// Authorised specialists: whom a school, a clinic or a unit appointed to react to violence, and
/// whether that institution still says so.
@ApplicationModule(allowedDependencies = {"platform", "directory", "audit", "vault"})
@NullMarked
package ua.kolo.directory.specialists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
