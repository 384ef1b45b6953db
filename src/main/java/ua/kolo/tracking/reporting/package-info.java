/// Reports on programmes: rows that executors fill, the coordinator takes or returns, the head
/// approves, the council considers, and anybody reads.
@ApplicationModule(
    allowedDependencies = {"platform", "counts", "programmes", "documents", "duties", "tracking"})
@NullMarked
package ua.kolo.tracking.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
