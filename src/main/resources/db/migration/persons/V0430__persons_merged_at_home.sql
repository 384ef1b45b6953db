-- Two records are made one only by the institution that keeps both: its own record must never lead
-- to one that stands open for three hours, nor a row here block the owner's own merging. What was
-- merged before stays as it is until somebody undoes it.
create unique index person_of_unit on persons.person (unit, id);
drop index persons.person_unit;
alter table persons.person add constraint person_of_unit unique using index person_of_unit;
alter table persons.person add constraint merged_at_home
  foreign key (unit, merged_into) references persons.person (unit, id) not valid;
alter table persons.merging
  add constraint kept_at_home foreign key (unit, kept) references persons.person (unit, id) not valid,
  add constraint gone_at_home foreign key (unit, gone) references persons.person (unit, id) not valid;
alter table persons.distinction
  add constraint one_at_home foreign key (unit, one) references persons.person (unit, id) not valid,
  add constraint other_at_home foreign key (unit, other) references persons.person (unit, id) not valid;
