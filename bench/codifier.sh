#!/bin/sh
# The official FILE of the codifier taken into an empty directory. Needs compiled tests.
set -e
cd "$(dirname "$0")/.."
./mvnw -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test >/dev/null
"${JAVA_HOME:?}/bin/java" -cp "target/test-classes:target/classes:$(cat target/bench.cp)" \
  ua.kolo.directory.codifier.CodifierBench "${1:?the file}"
