/// The minimum package of social services: which of the law's dated list a hromada provides, by
/// whom, since when and by which act; how much of the list that is.
@ApplicationModule(allowedDependencies = {"platform", "law", "directory"})
@NullMarked
package ua.kolo.overview.services;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
