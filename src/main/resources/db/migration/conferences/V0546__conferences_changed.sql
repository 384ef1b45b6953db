-- Another place or explanation is a turn of its own: those invited see that it changed.
alter table conferences.turn drop constraint turn_what_check;
alter table conferences.turn add constraint turn_what_check
  check (what in ('CALLED', 'CHANGED', 'MOVED', 'HELD', 'CANCELLED'));
