-- What a plan asks for a year, summed once when its rows are written: lists over many councils do
-- not add up hundreds of thousands of lines. The row without a year is what no year is named for.
create table programmes.year_sum (
  unit uuid not null,
  draft uuid not null references programmes.draft,
  id text not null,
  year int,
  amount numeric not null,
  primary key (draft, id)
);
insert into programmes.year_sum (unit, draft, id, year, amount)
select unit, draft, coalesce(year::text, ''), year, sum(amount)
  from programmes.funding_line
 where not of_which and amount is not null
 group by unit, draft, year;

call platform.protect('programmes.year_sum');
create policy adopted_is_public on programmes.year_sum for select
  using (platform.acting_kind() = 'VISITOR' and programmes.is_adopted(draft));
grant select, insert, delete on programmes.year_sum to "${runtime}";

-- Programmes of a place, whoever keeps them.
create index programme_territory on programmes.programme (territory)
  where adopted_at is not null;
