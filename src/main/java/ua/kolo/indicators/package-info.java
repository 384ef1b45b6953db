/// Indicators of adopted programmes: what is measured, how much of it is promised for a year, what
/// came of it, told by hand, from a file or counted, and what of that anybody may read.
@ApplicationModule(
    allowedDependencies = {"platform", "counts", "documents", "law", "programmes", "tracking"})
@NullMarked
package ua.kolo.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
