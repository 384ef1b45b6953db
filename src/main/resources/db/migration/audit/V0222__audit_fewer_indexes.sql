-- Every index is paid for by every write of every module, and read by the auditor now and then.
-- The history of one record keeps its own; whoever asks for one person's acts names the days, or
-- reads back from the newest.
drop index audit.trail_person;
drop index audit.trail_unit;
