/// What every room needs: who acts, refusals, messages, the page frame, the trial's own database.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package ua.kolo.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
