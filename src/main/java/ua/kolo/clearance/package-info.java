/// Need to know beyond the institution, for records of any kind: breaking the glass, conflicts of
/// interest, sealed records, and the review of all of these.
///
/// A module applies it to its records in three steps. Its migration calls
/// `clearance.guard('schema.table', 'kind', 'record_column')` after `platform.protect`; one bean
/// implements [ua.kolo.clearance.Guarded] and tells which institution keeps a record; its door
/// calls [ua.kolo.clearance.Clearance#mustBeOpen] before it shows one, so that an attempt on a
/// closed record is reported. A record that is closed by those it names has its door throw
/// [ua.kolo.clearance.Clearance#missing] for what it does not find.
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package ua.kolo.clearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
