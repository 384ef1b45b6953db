-- An act typed wrong is put right with a reason: what stood before stays here and in the trail. The
-- edition itself does not change; a repeal has no edition.
create table programmes.act_correction (
  id uuid primary key,
  unit uuid not null,
  programme uuid not null references programmes.programme,
  edition uuid references programmes.edition,
  was_body text not null,
  was_kind text not null check (was_kind in ('DECISION', 'ORDER')),
  was_date date not null,
  was_number text not null,
  body text not null,
  kind text not null check (kind in ('DECISION', 'ORDER')),
  date date not null,
  number text not null,
  why text not null check (length(why) between 1 and 500),
  made_at timestamptz not null,
  made_by text not null
);
create index act_correction_programme on programmes.act_correction (programme, id);
create index act_correction_edition on programmes.act_correction (edition);
call platform.protect('programmes.act_correction');
grant select, insert on programmes.act_correction to "${runtime}";

-- An adopted edition stays as it was, but for the act a correction names.
create or replace function programmes.refuse_adopted() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'UPDATE'
    and (old.id, old.unit, old.programme, old.number, old.plan::text, old.adopted_at, old.adopted_by,
         old.source, old.made_at, old.made_by, old.dropped_at, old.dropped_by)
      is not distinct from
        (new.id, new.unit, new.programme, new.number, new.plan::text, new.adopted_at, new.adopted_by,
         new.source, new.made_at, new.made_by, new.dropped_at, new.dropped_by)
    and exists (
      select from programmes.act_correction c
       where c.edition = old.id
         and (c.was_body, c.was_kind, c.was_date, c.was_number)
           = (old.act_body, old.act_kind, old.act_date, old.act_number)
         and (c.body, c.kind, c.date, c.number)
           = (new.act_body, new.act_kind, new.act_date, new.act_number))
  then
    return new;
  end if;
  raise exception 'an adopted edition does not change' using errcode = 'restrict_violation';
end $$;
