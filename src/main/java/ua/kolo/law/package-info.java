/// Law as data: acts, terms, lists and hotlines as dated editions, each with clause and evidence.
@ApplicationModule(
    displayName = "Law as data",
    allowedDependencies = {"platform"})
@NullMarked
package ua.kolo.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
