/// Papers of a case: notices, referrals, consents, plans and certificates with a number, the name
/// in the case the sentence asks for, and a place to sign; and the leaflet for the person.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "vault",
      "audit",
      "documents",
      "directory",
      "law",
      "persons",
      "consents",
      "duties",
      "duties.law",
      "cases",
      "intake"
    })
@NullMarked
package ua.kolo.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
