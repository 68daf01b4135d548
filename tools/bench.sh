# Measures the build at hand; bench/README.md says what, and keeps the figures.

bench() {
    what=${1:-}
    case $what in slots | booking | server | start) ;; *) refuse 64 "bench needs one of: slots, booking, server, start" ;; esac
    shift
    # never to run with (see ./tend); what they would save is measured
    if [ "${1:-}" = --compact-headers ]; then
        shift
        JAVA_FLAGS=$(printf '%s' "$JAVA_FLAGS" | sed 's/-XX:-UseCompact/-XX:+UseCompact/')
    fi
    need_java
    build
    rehearse
    need_maven
    say "tend: building the bench"
    quietly bench "$MVN" -q -B -Dstyle.color=never -f bench/pom.xml "-Dtend.app=$ROOT/$APP" compile
    path="bench/target/classes:bench/target/lib/*:$APP/tend.jar"
    if [ "$what" = slots ]; then
        exec "$JAVA" -cp "$path" org.openjdk.jmh.Main 'SlotBench|VisitBench' "$@"
    fi
    exec "$JAVA" "-Dtend.flags=$JAVA_FLAGS" -cp "$path" care.tend.bench.Bench "$what" "$ROOT/$APP" "$ROOT/$(cache_file)"
}
