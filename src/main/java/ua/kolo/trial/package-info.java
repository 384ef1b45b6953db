/// The trial's own PostgreSQL: unpacked, started, watched and stopped by the program itself.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package ua.kolo.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
