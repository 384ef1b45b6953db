/// Help: referrals to institutions that answer them, and how many of those who turned for help got
/// it.
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "counts",
      "vault",
      "audit",
      "clearance",
      "persons",
      "consents",
      "directory",
      "law",
      "duties",
      "duties.law",
      "intake",
      "cases"
    })
@NullMarked
package ua.kolo.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
