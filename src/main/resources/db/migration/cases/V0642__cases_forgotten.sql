-- What a file tells of a destroyed person goes with them, in closed files too: how others were told
-- they are called, and how to reach them. What a file took from a report goes with the report.
alter table cases.safe_contact alter column words drop not null;
alter table cases.entry alter column words drop not null;

-- The report whose words an entry, or a correction of it, repeats.
alter table cases.entry add column report uuid;
alter table cases.entry disable trigger user;
update cases.entry e set report = r.report from cases.report r
 where e.file = r.file and e.section = 'REPORT' and e.replaces is null
   and e.written_by = r.joined_by
   and e.written_at between r.joined_at and r.joined_at + interval '10 seconds';
with recursive told as (
  select id, report from cases.entry where report is not null
  union select e.id, t.report from cases.entry e join told t on e.replaces = t.id)
update cases.entry e set report = t.report from told t where t.id = e.id and e.report is null;
alter table cases.entry enable trigger user;
create index entry_report on cases.entry (report) where report is not null;

create function cases.forget(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not vault.destroyed(asked) then
    raise exception 'not destroyed' using errcode = 'insufficient_privilege';
  end if;
  update cases.party set called = null
   where person = asked and unit = platform.unit() and called is not null;
  update cases.safe_contact set words = null
   where person = asked and unit = platform.unit() and words is not null;
end $$;

create function cases.forget_report(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not vault.destroyed(asked) then
    raise exception 'not destroyed' using errcode = 'insufficient_privilege';
  end if;
  update cases.entry set words = null
   where report = asked and owner = platform.unit() and words is not null;
end $$;
revoke all on function cases.forget, cases.forget_report from public;
grant execute on function cases.forget, cases.forget_report to "${runtime}";
revoke update (called) on cases.party from "${runtime}";

-- Of persons destroyed before.
alter table cases.party disable trigger user;
alter table cases.safe_contact disable trigger user;
update cases.party p set called = null from vault.data_key k
 where k.id = p.person and k.wrapped is null and p.called is not null;
update cases.safe_contact c set words = null from vault.data_key k
 where k.id = c.person and k.wrapped is null;
alter table cases.party enable trigger user;
alter table cases.safe_contact enable trigger user;
