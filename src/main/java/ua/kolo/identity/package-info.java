/// People who sign in and what they may.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "directory",
      "audit",
      "clearance",
      "identity.sessions",
      "identity.factors",
      "identity.devices",
      "identity.outside"
    })
@NullMarked
package ua.kolo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
