-- What was found of a person goes with the person: answers, reasons, words. That they were assessed,
-- when, by which questionnaire and to which level, stays to be counted.
alter table assessments.assessment alter column content drop not null;
create function assessments.forget(asked uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not vault.destroyed(asked) then
    raise exception 'not destroyed' using errcode = 'insufficient_privilege';
  end if;
  update assessments.assessment set content = null
   where person = asked and owner = platform.unit() and content is not null;
end $$;
revoke all on function assessments.forget from public;
grant execute on function assessments.forget to "${runtime}";

-- Of persons destroyed before.
alter table assessments.assessment disable trigger user;
update assessments.assessment a set content = null from vault.data_key k
 where k.id = a.person and k.wrapped is null;
alter table assessments.assessment enable trigger user;
