-- Who may read the trail: the auditor, of what was done at their institution and to its records.

-- The acting institution and those it answers for; a module that knows who is below whom widens it.
create function platform.overseen() returns uuid[]
  language sql stable parallel safe
as $$ select array[platform.unit()] $$;

-- The program's role reads through this policy and still writes nothing but through audit.note.
-- What nobody's institution did (the gate, the program) tells every auditor of attempts to come in.
create policy auditors_read on audit.trail for select
  using (platform.may('AUDIT_READ') and (
    unit = any ((select platform.overseen())::uuid[])
    or owner = any ((select platform.overseen())::uuid[])
    or unit is null
    or (unit = '00000000-0000-0000-0000-000000000000' and owner is null)));
grant select on audit.trail to "${runtime}";
create index trail_unit on audit.trail (unit, id);
