/// The law's terms as data: rules with their clause and evidence, and the calendar they count in.
@ApplicationModule(
    displayName = "Law of duties",
    allowedDependencies = {})
@NullMarked
package ua.kolo.duties.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
