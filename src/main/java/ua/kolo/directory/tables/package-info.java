/// The register of institutions as a table: out into a file and in from one, by the same columns.
/// What comes in goes through the doors of the directory, so the same rules hold.
@ApplicationModule(allowedDependencies = {"platform", "directory", "law", "documents", "audit"})
@NullMarked
package ua.kolo.directory.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
