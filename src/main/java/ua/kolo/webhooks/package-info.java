/// Webhooks: other systems are told that something happened, by an id and nothing more; what the
/// post behind their token may not see they are not told.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vault",
      "identity",
      "directory",
      "clearance",
      "duties",
      "intake",
      "assistance",
      "programmes"
    })
@NullMarked
package ua.kolo.webhooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
