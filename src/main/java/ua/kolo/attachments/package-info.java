/// Files attached to a case: scans, letters and signed papers, told by what is in them, sealed,
/// read by parts of the file, withdrawn and never deleted; who signed them and when.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vault",
      "audit",
      "documents",
      "cases",
      "assistance",
      "papers"
    })
@NullMarked
package ua.kolo.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
