-- The blind answer asks of the records it found whether they are closed, whoever keeps them: those of
-- strangers are not among the seals every statement asks.
create or replace function persons.ask_others(sought bigint[], why text, at timestamptz)
  returns table (institution uuid, since date, records uuid[])
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  own uuid := platform.unit();
begin
  if not platform.may('PERSON_READ') then
    raise exception 'no right to ask' using errcode = 'insufficient_privilege';
  end if;
  return query
    with meant as materialized (
      select p.id, p.unit, p.made_at, coalesce(p.merged_into, p.id) as record
        from persons.person p
       where p.certain && sought and p.unit <> own),
    closed as materialized (
      select unnest(clearance.closed_among('person', array(
               select m.id from meant m union select m.record from meant m))) as id),
    told as (
      insert into persons.enquiry (id, unit, person, asked_by_unit, purpose, asked_at)
      select gen_random_uuid(), m.unit, m.id, own, why, at
        from meant m
       where not exists (select from persons.enquiry e
                          where e.person = m.id and e.asked_by_unit = own
                            and e.purpose = why and e.asked_at > at - interval '1 day'))
    select m.unit, (date_trunc('month', min(m.made_at) at time zone 'Europe/Kyiv'))::date,
           array_agg(distinct m.record)
      from meant m
     where m.id not in (select id from closed) and m.record not in (select id from closed)
     group by m.unit order by 2, 1;
end $$;
