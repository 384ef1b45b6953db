#!/bin/sh
# What the trail and the names of STAFF (50) colleagues cost a write, in a new FOLDER. Needs compiled tests.
set -e
cd "$(dirname "$0")/.."
./mvnw -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test >/dev/null
"${JAVA_HOME:?}/bin/java" -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$(cat target/bench.cp)" \
  ua.kolo.intake.CostBench "${1:-target/bench-cost}" "${2:-50}"
