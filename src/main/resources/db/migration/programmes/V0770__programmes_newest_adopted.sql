-- The newest adopted edition of each of very many programmes, without reading them all.
create index edition_adopted on programmes.edition (programme, number desc)
  where adopted_at is not null;
