-- Each side says for itself whether an access was right: the institution whose record it is, and the
-- one from which somebody came. Neither takes it from the other's list.
alter table clearance.verdict drop constraint verdict_pkey;
alter table clearance.verdict add primary key (id, unit);
