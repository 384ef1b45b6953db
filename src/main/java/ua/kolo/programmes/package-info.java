/// Programmes and action plans of councils: reading, checking, adopting, publishing.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "directory",
      "documents",
      "programmes.plan",
      "programmes.reading",
      "programmes.wording",
      "programmes.checking",
      "programmes.layout",
      "programmes.composing",
      "programmes.editing",
      "programmes.exchange"
    })
@NullMarked
package ua.kolo.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
