#!/bin/sh
# What the trail costs a write; prints three lines. Needs compiled tests (./mvnw test-compile).
set -e
cd "$(dirname "$0")/.."
./mvnw -q -B dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test >/dev/null
"${JAVA_HOME:?}/bin/java" -cp "target/test-classes:target/classes:$(cat target/bench.cp)" ua.kolo.audit.TrailBench
