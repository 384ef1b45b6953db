#!/bin/sh
# Fills the database of a running trial of FOLDER with CASES cases (1750000) and, for each hromada,
# PROGRAMMES programmes (3; 0 leaves them out). With fewer cases the WHOLE largest hromadas (0) still
# get as many as they have of 1,750,000. Needs psql. Never for anything but a trial's folder.
set -eu
folder=$1
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
PGPASSWORD=$(cat "$folder/postgres/superuser.secret")
export PGPASSWORD PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=kolo
PGPORT=$(sed -n 4p "$folder/postgres/data/postmaster.pid")
export PGPORT
psql -q -v cases="${2:-1750000}" -v whole="${4:-0}" -f "$here/many.sql"
[ "${3:-3}" = 0 ] || psql -q -v programmes="${3:-3}" -f "$here/many-programmes.sql"
psql -q -c 'vacuum analyze'
