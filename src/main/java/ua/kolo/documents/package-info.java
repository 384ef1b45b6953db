/// Office files read into one neutral form, whatever their format, and tables written back.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ua.kolo.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
