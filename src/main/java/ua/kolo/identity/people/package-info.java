/// Whom an administrator lets in: people, their posts, who deputises for whom, and leaving.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "directory",
      "clearance",
      "identity",
      "identity.devices",
      "identity.factors",
      "identity.outside",
      "identity.sessions"
    })
@NullMarked
package ua.kolo.identity.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
