/// Counts of cases and services: a catalogue of named, versioned questions that the modules which
/// own the records answer with figures only, and the rule that keeps small figures from telling of
/// somebody. Knows neither cases nor persons.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package ua.kolo.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
