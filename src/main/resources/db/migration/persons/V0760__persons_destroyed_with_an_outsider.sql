-- Where nobody else in an institution could confirm, its data-protection officer or the institution
-- above it does: they see the number of the record, the ground and who asked, and nothing of whom it is
-- about. See decisions/0097.
alter table persons.destruction
  add column alone boolean not null default false,
  add column agreed_at timestamptz,
  add column agreed_by text,
  add column agreer uuid,
  add check (num_nulls(agreed_at, agreed_by, agreer) in (0, 3)),
  add check (agreer is null or (alone and agreer <> asker)),
  drop constraint destruction_check1,
  -- Nobody destroys alone.
  add constraint destroyed_by_two check (
    ending is distinct from 'CONFIRMED' or ender <> asker or agreer is not null);
comment on column persons.destruction.alone is 'nobody else there could confirm when it was asked';
create index destruction_alone on persons.destruction (unit)
  where alone and ended_at is null and agreed_at is null;

create function persons.destructions_to_agree()
  returns table (id uuid, institution uuid, person uuid, reason text, asked_at timestamptz,
    asked_by text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select d.id, d.unit, d.person, d.reason, d.asked_at, d.asked_by
    from persons.destruction d join directory.body b on b.id = d.unit
   where d.alone and d.ended_at is null and d.agreed_at is null
     and platform.acting_kind() = 'PERSON' and platform.may('ACCESS_REVIEW')
     and d.asker <> platform.person() and platform.unit() in (d.unit, b.parent)
   order by d.id
$$;
create function persons.agree_destruction(asked uuid, name text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update persons.destruction set agreed_at = at, agreed_by = name, agreer = platform.person()
   where id = asked and id in (select t.id from persons.destructions_to_agree() t);
  return found;
end $$;
revoke all on function persons.destructions_to_agree, persons.agree_destruction from public;
grant execute on function persons.destructions_to_agree, persons.agree_destruction
  to "${runtime}";
