-- A visitor's look at parts of adopted programmes called a function for each row, and the national board
-- reads a sum of each programme. Said in place, the planner looks an edition up, or all of them once.
do $$
declare
  part text;
begin
  foreach part in array array['node', 'measure', 'participation', 'funding_line', 'year_sum'] loop
    execute format(
      'alter policy adopted_is_public on programmes.%1$I
         using (platform.acting_kind() = ''VISITOR'' and exists (
           select from programmes.edition e
            where e.id = %1$I.draft and e.adopted_at is not null))', part);
  end loop;
end $$;
drop function programmes.is_adopted(uuid);
