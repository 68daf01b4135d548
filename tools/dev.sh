# Serves from the sources: the web client is built again as it changes, the server is compiled and started again.

sources_changed() {
    [ -n "$(find pom.xml src/main web/i18n -type f ! -name '*.jte' -newer .tend/dev-started 2>/dev/null | head -n 1)" ]
}

start_dev_server() {
    touch .tend/dev-started
    if "$MVN" -q -B -Dstyle.color=never -Pquick "-Dpostgres.platform=$(postgres_platform)" compile </dev/null; then
        # templates are read from their sources; the parts are those the last ./tend build unpacked
        # shellcheck disable=SC2086
        "$JAVA" $JAVA_FLAGS ${TEND_JAVA_OPTIONS:-} -Dtend.dev=true -cp "target/classes:$APP/lib/*" care.tend.Tend run "$@" &
        SERVER_PID=$!
    else
        say "tend: waiting for a change that compiles"
        SERVER_PID=
    fi
}

stop_dev_server() {
    if [ -n "$SERVER_PID" ]; then
        kill -TERM "$SERVER_PID" 2>/dev/null || true
        wait "$SERVER_PID" 2>/dev/null || true
        SERVER_PID=
    fi
}

stop_dev() {
    trap - INT TERM EXIT
    stop_dev_server
    [ -z "$WEB_PID" ] || kill -TERM "$WEB_PID" 2>/dev/null || true
    exit 0
}

dev() {
    need_java
    need_maven
    build
    SERVER_PID=
    WEB_PID=
    trap stop_dev INT TERM EXIT
    if [ -f web/package.json ]; then
        need_node
        install_web
        # run by Node itself, so that the number is that of the builder and not of npm above it
        (cd web && exec node node_modules/vite/bin/vite.js build --watch --emptyOutDir=false --logLevel warn) &
        WEB_PID=$!
    fi
    start_dev_server "$@"
    while sleep 1; do
        # templates need no compiler: the server reads them again by itself
        if sources_changed; then
            say "tend: sources changed, starting again"
            stop_dev_server
            start_dev_server "$@"
        fi
    done
}
