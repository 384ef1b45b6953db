/// The phrases of a cell made exact: executors, terms, money, quantities, torn words.
@ApplicationModule(allowedDependencies = {"programmes.plan"})
@NullMarked
package ua.kolo.programmes.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
