#!/bin/sh
# Search among COUNT persons of one institution (1000000) in a kept FOLDER. Needs compiled tests.
set -e
cd "$(dirname "$0")/.."
./mvnw -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test >/dev/null
"${JAVA_HOME:?}/bin/java" -cp "target/test-classes:target/classes:$(cat target/bench.cp)" \
  ua.kolo.persons.SearchBench "${1:-1000000}" "${2:-target/bench-persons}"
