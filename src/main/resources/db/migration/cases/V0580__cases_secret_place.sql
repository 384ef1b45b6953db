-- Where she stays is told in a file as it is of a person: to posts with the right to secret
-- addresses, of those who read that part, and never through a broken glass; see decisions/0093.

-- Whether an entry tells it: written into that part, or moved there by a correction. An address
-- typed into another part by mistake is hidden by correcting it, with all that was corrected before.
alter table cases.entry add column secret boolean not null default false;
alter table cases.entry disable trigger user;
with recursive place as (
  select id, replaces from cases.entry where section = 'LOCATION'
  union select e.id, e.replaces from cases.entry e join place p on e.id = p.replaces)
update cases.entry set secret = true where id in (select id from place);
alter table cases.entry enable trigger user;

create function cases.keep_secret() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  new.secret := new.section = 'LOCATION';
  if new.secret and new.replaces is not null then
    with recursive earlier as (
      select e.id, e.replaces from cases.entry e where e.id = new.replaces
      union select e.id, e.replaces from cases.entry e join earlier x on e.id = x.replaces)
    update cases.entry set secret = true
     where id in (select x.id from earlier x) and not secret;
  end if;
  return new;
end $$;
create trigger keep_secret before insert on cases.entry
  for each row execute function cases.keep_secret();

create policy secret_place on cases.entry as restrictive for select
  using (not secret or (select platform.may('SECRET_ADDRESS')));
drop policy taking_part on cases.entry;
create policy taking_part on cases.entry for select
  using (not confined and (file, case when secret then 'LOCATION' else section end)
    in (select m.file, m.section from cases.my_parts() m));
drop policy broken_glass on cases.entry;
create policy broken_glass on cases.entry for select
  using (not confined and not secret
    and file = any ((select clearance.opened_to_me('case'))::uuid[]));

-- Whether the file tells it to others than whoever acts, though they read that part or broke the
-- glass: so that they know whom to ask.
create function cases.conceals(of_file uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with told as (
    select e.unit = platform.unit()
        or not e.confined and (e.owner = platform.unit()
          or exists (select from cases.my_parts() m
                      where m.file = of_file and m.section = 'LOCATION')) as part,
      not e.confined and of_file = any (clearance.opened_to_me('case')) as glass
      from cases.entry e where e.file = of_file and e.secret)
  select exists (select from told t
                  where t.part and not platform.may('SECRET_ADDRESS') or t.glass and not t.part)
    and not of_file = any (cases.closed_to_me())
$$;
revoke all on function cases.keep_secret, cases.conceals from public;
grant execute on function cases.conceals to "${runtime}";
