/// Finds the plan in a document by content and layout, not by template.
@ApplicationModule(allowedDependencies = {"documents", "programmes.plan", "programmes.wording"})
@NullMarked
package ua.kolo.programmes.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
