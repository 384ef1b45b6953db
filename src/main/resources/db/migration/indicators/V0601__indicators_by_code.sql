-- The same indicator of many programmes.
create index indicator_code on indicators.indicator (upper(code), programme)
  where published_at is not null and withdrawn_at is null and code is not null;
