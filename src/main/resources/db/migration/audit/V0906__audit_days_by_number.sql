-- The trail grows by millions, and no index of institutions is paid for by every write (decision
-- 0072): whoever reads it names days, and days are found by halving the numbers, which grow with
-- time. Tells from which number on entries of that moment stand, a minute's disorder allowed for;
-- nought when none is older.
create function audit.first_since(at timestamptz) returns bigint
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  first bigint;
  low bigint;
  high bigint;
  half bigint;
  stood timestamptz;
begin
  if not platform.may('AUDIT_READ') then
    raise exception 'no right to read the trail' using errcode = 'insufficient_privilege';
  end if;
  select min(id), max(id) + 1 into first, high from audit.trail;
  low := first;
  while low < high loop
    half := low + (high - low) / 2;
    select happened_at into stood from audit.trail where id >= half order by id limit 1;
    if stood < at - interval '1 minute' then
      low := half + 1;
    else
      high := half;
    end if;
  end loop;
  return case when low > first then low else 0 end;
end $$;
revoke all on function audit.first_since from public;
grant execute on function audit.first_since to "${runtime}";
