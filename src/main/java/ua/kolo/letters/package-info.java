/// Letters by mail to staff: that something waits, by counts, numbers and links; written down where
/// it happens, sent afterwards. Nothing of a person is ever in them.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vault",
      "audit",
      "clearance",
      "identity",
      "duties",
      "assistance"
    })
@NullMarked
package ua.kolo.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
