/// Who owes which action, to whom, by when and by which clause; what proves it, and who is told
/// when nothing does. Other modules open and settle duties; nobody ticks by hand what the system
/// sees; of the rest the institution that owes says when it was done.
@ApplicationModule(allowedDependencies = {"platform", "counts", "directory", "law", "duties.law"})
@NullMarked
package ua.kolo.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
