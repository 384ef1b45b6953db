-- What a conference says of where she stays is read as the file's own words of it are; see
-- decisions/0093.
do $$
declare
  name text;
begin
  foreach name in array array['point', 'note', 'decision'] loop
    execute format('create policy secret_place on conferences.%I as restrictive for select
      using (section <> ''LOCATION'' or (select platform.may(''SECRET_ADDRESS'')))', name);
  end loop;
end $$;
