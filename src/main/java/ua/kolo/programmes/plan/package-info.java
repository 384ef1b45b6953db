/// The plan as structure: goals, measures, executors, terms, money, results; each field knows its
/// source cell.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ua.kolo.programmes.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
