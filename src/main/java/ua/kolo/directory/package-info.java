/// Territories and the bodies that act in them, with the names they are known by.
@ApplicationModule(allowedDependencies = {"platform", "law", "documents", "audit", "vault"})
@NullMarked
package ua.kolo.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
