/// Keys, and what is sealed with them: cells of personal data, search tokens, the end of both.
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package ua.kolo.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
