#!/bin/sh
# Measures starts of the trial on existing data: seconds to the first page, memory when idle.
set -eu
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
. "$home/scripts/jdk.sh"
find_jdk || exit 3
data=$(mktemp -d)
port=${PORT:-8099}
trap 'rm -rf "$data"' EXIT
once() {
  began=$(date +%s%N)
  "$home/kolo" trial --port "$port" --data "$data" >/dev/null 2>&1 &
  program=$!
  until curl -sf -o /dev/null "http://localhost:$port/sign-in"; do
    kill -0 "$program" || exit 1
    sleep 0.05
  done
  ended=$(date +%s%N)
  memory=$(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$program/status")
  printf '%s: %s ms to the first page, %s MB resident, load %s\n' "$1" \
    $(((ended - began) / 1000000)) $((memory / 1024)) "$(cut -d' ' -f1 /proc/loadavg)"
  kill "$program"
  wait "$program" || true
}
rm -rf "$home/target/unpacked"
"$home/kolo" --help >/dev/null
rm -f "$home/target/unpacked/classes.jsa"
once "first start, new folder"
for round in 1 2 3; do once "start $round, existing data"; done
