-- A rule names the term of the law it watches. An institution that put its own edition of the term
-- in the place of an unverified one owes by it: its own editions of the rules stand beside the
-- program's.
alter table duties.rule
  add column law_term text,
  add column owner uuid,
  drop constraint rule_code_edition_key,
  add constraint rule_edition_once unique nulls not distinct (code, owner, edition);
create policy own_adds on duties.rule for insert
  with check (owner = platform.unit() and platform.may('LAW_MANAGE'));
