/// The state codifier of territories: an official file compared with what is known, then taken.
@ApplicationModule(allowedDependencies = {"platform", "directory", "documents"})
@NullMarked
package ua.kolo.directory.codifier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
