/// The trail: who did what to which record, when and why. Triggers write down changes; doors write
/// down through [ua.kolo.audit.Trail] what no trigger sees. Nobody rewrites it.
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package ua.kolo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
