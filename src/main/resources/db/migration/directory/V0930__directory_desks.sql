-- Which of the institutions have somebody at work here who reads what they are told: asked by
-- notices until now, and by referrals, parts in a file and invitations too.
create function directory.with_desk(asked uuid[]) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(b.id), '{}') from unnest(asked) as b(id)
   where exists (
     select from identity.post p
       join identity.holding h on h.post = p.id
        and h.held_since <= now() and (h.held_until is null or h.held_until > now())
      where p.unit = b.id and p.closed_at is null
        and p.role not in ('ADMINISTRATOR', 'PROGRAMME_MANAGER', 'EXECUTOR', 'ANALYST', 'AUDITOR'))
$$;
revoke all on function directory.with_desk from public;
grant execute on function directory.with_desk to "${runtime}";
drop function intake.with_desk;
