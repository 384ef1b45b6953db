/// Adopted programmes as they live: who owes which measure on which days, who agreed to take part,
/// what was done, and the reports made of it. Programmes themselves know nothing of it.
@ApplicationModule(
    allowedDependencies = {"platform", "counts", "directory", "duties", "documents", "programmes"})
@NullMarked
package ua.kolo.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
