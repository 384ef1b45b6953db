-- A token that lets in, in one question outside any transaction: what it asked in five cost each
-- request of another system more than many a request itself. Whoever knows the hash has the token;
-- whatever is out of the ordinary (ended, unknown, first used today) is left to the program, which
-- writes it down.
create function identity.let_in(of_hash text, at timestamptz, today date)
  returns table (
    token_name text, scopes text[], expires_at timestamptz, person uuid, name text, post_id uuid,
    post text, role text, unit uuid, deputy boolean, heads boolean, institution text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select t.name, t.scopes, t.expires_at, a.id, a.name, p.id, p.title, p.role, p.unit,
         h.kind = 'DEPUTY', p.heads, b.name
    from identity.token t
    join identity.holding made on made.id = t.holding
    join identity.post p on p.id = made.post
    join identity.account a on a.id = t.holder
    join identity.holding h on h.holder = a.id and h.post = p.id
    join directory.body b on b.id = p.unit
   where t.hash = of_hash and t.revoked_at is null and t.expires_at > at and t.last_used_on = today
     and (made.held_until is null or made.held_until > at)
     and a.closed_at is null and p.closed_at is null
     and h.held_since <= at and (h.held_until is null or h.held_until > at)
   order by h.kind desc, h.held_since
   limit 1
$$;
revoke all on function identity.let_in from public;
grant execute on function identity.let_in to "${runtime}";
