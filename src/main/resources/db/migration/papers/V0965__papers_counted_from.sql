-- Since when a paper counts: terms began with that moment and end with the paper when it is annulled.
-- Those made before keep none: theirs began when they were made.
alter table papers.paper add column counts_from timestamptz;
