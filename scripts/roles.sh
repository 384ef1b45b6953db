#!/bin/sh
# Makes the two roles and the database of a real installation; run as the PostgreSQL superuser.
set -eu
psql -v ON_ERROR_STOP=1 -U "${POSTGRES_USER:-postgres}" \
  -v owner="$KOLO_DB_OWNER_PASSWORD" -v app="$KOLO_DB_PASSWORD" <<'SQL'
create role kolo_owner login password :'owner';
create role kolo_app login password :'app' nobypassrls;
create database kolo owner kolo_owner encoding 'UTF8' template template0;
revoke all on database kolo from public;
grant connect on database kolo to kolo_app;
SQL
