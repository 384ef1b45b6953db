-- In which sums a row counts. Where the parts of an amount name sources or years and the amount itself
-- does not, the parts count there instead of it; null in rows written before, which count as they did.
alter table programmes.funding_line
  add column counts_source boolean,
  add column counts_year boolean;
