/// From where somebody tries to enter: devices known to an account, and how long strangers wait
/// after misses.
@ApplicationModule(allowedDependencies = {"platform", "identity.sessions"})
@NullMarked
package ua.kolo.identity.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
