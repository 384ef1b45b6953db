/// Whether two written names may be one person: folding of letters, variants of names, words for
/// search tokens, and the score. Knows neither database nor keys.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ua.kolo.persons.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
