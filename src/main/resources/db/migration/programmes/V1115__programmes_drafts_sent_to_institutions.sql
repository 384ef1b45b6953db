-- Which institution a body of an approval sheet is; none while nobody knows, and then it answers on paper. `chosen`
-- once a person said which, also that it is none.
alter table programmes.agreement
  add column institution uuid,
  add column chosen boolean not null default false,
  add column due_on date;
create index agreement_institution on programmes.agreement (institution, programme)
  where asked_at is not null and removed_at is null;

-- Whoever is asked sees that it is asked, and answers; whoever sees a line of a sheet sees its answers, and nobody
-- answers on a line they do not see.
create policy asked on programmes.agreement for select
  using (institution = (select platform.unit()) and asked_at is not null and removed_at is null);
create policy of_a_seen_line on programmes.agreement_answer for select
  using (exists (select from programmes.agreement a where a.id = agreement_answer.agreement));
create policy on_a_seen_line on programmes.agreement_answer as restrictive for insert
  with check (exists (select from programmes.agreement a where a.id = agreement_answer.agreement));

-- The drafts sent to the acting institution, each by its line of the sheet: as much of a programme as whoever is asked
-- needs, while the draft is not thrown away. Answers from before the edition was begun are to another draft.
create function programmes.drafts_sent()
  returns table (agreement uuid, unit uuid, programme uuid, edition int, draft uuid, title text, version int,
    begun_at timestamptz, open boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.id, a.unit, a.programme, a.edition, d.id, d.title, d.version, e.made_at, e.adopted_at is null
    from programmes.agreement a
    join programmes.edition e
      on e.programme = a.programme and e.number = a.edition and e.dropped_at is null
    join programmes.draft d on d.id = e.id
   where a.institution = platform.unit() and a.asked_at is not null and a.removed_at is null
$$;
revoke all on function programmes.drafts_sent from public;
grant execute on function programmes.drafts_sent to "${runtime}";

create function programmes.plan_sent(of_agreement uuid) returns json
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select v.plan
    from programmes.drafts_sent() s
    join programmes.draft_version v on v.draft = s.draft and v.version = s.version
   where s.agreement = of_agreement
$$;
revoke all on function programmes.plan_sent from public;
grant execute on function programmes.plan_sent to "${runtime}";
