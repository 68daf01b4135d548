# Builds what is missing or stale, without checks. What was built from what is kept as checksums in .tend/stamps; a
# second start reads the sources, compares, and touches neither Maven nor npm.

# checksum PATH...: of the names and contents of all files below, whatever their dates.
checksum() {
    for path in "$@"; do
        if [ -e "$path" ]; then
            find "$path" -type f ! -path '*/node_modules/*' -exec cksum {} +
        fi
    done | LC_ALL=C sort | cksum | tr ' ' '-'
}

# is_fresh NAME SUM / set_fresh NAME SUM
is_fresh() {
    [ "$(cat ".tend/stamps/$1" 2>/dev/null || true)" = "$2" ]
}
set_fresh() {
    mkdir -p .tend/stamps
    printf '%s\n' "$2" >".tend/stamps/$1"
}

# quietly NAME COMMAND...: its output goes to a log, whose end is shown when it fails.
quietly() {
    log=.tend/logs/$1.log
    shift
    mkdir -p .tend/logs
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 40 "$log" >&2
        refuse $STATUS_BUILD "the build failed, all it said is in $log"
    fi
}

# The programs of PostgreSQL that go into the jar: those of this machine.
postgres_platform() {
    case $(uname -s)-$(uname -m) in
        Darwin-arm64) echo darwin-arm64v8 ;;
        Darwin-*) echo darwin-amd64 ;;
        *-aarch64 | *-arm64) echo linux-arm64v8 ;;
        *) if [ -e /etc/alpine-release ]; then echo linux-amd64-alpine; else echo linux-amd64; fi ;;
    esac
}

install_web() {
    sum=$(checksum web/package.json web/package-lock.json web/.npmrc)
    if [ -d web/node_modules ] && is_fresh npm "$sum"; then
        return
    fi
    say "tend: fetching the parts of the web client"
    (cd web && quietly_from_web npm npm install --no-save --ignore-scripts --no-audit --no-fund)
    # npm may complete the lock file: what counts is what stands there now
    set_fresh npm "$(checksum web/package.json web/package-lock.json web/.npmrc)"
}

quietly_from_web() {
    name=$1
    shift
    mkdir -p ../.tend/logs
    "$@" >"../.tend/logs/$name.log" 2>&1 </dev/null || {
        tail -n 40 "../.tend/logs/$name.log" >&2
        refuse $STATUS_BUILD "the web client could not be built, all npm said is in .tend/logs/$name.log"
    }
}

build_web() {
    [ -f web/package.json ] || return 0
    WEB_SUM=$(checksum web)
    if [ -d target/classes/web ] && is_fresh web "$WEB_SUM"; then
        return
    fi
    need_node
    install_web
    say "tend: building the web client"
    (cd web && quietly_from_web web npm run build)
    WEB_SUM=$(checksum web)
    set_fresh web "$WEB_SUM"
}

build_server() {
    SERVER_SUM=$(checksum pom.xml .mvn src/main web/i18n api; echo "${WEB_SUM:-}")
    SERVER_SUM=$(printf '%s' "$SERVER_SUM" | cksum | tr ' ' '-')
    APP=.tend/app/$SERVER_SUM
    if [ -f "$APP/tend.jar" ]; then
        return
    fi
    need_maven
    say "tend: building the server (the first time fetches its parts: some minutes)"
    quietly server "$MVN" -q -B -Dstyle.color=never -Pquick "-Dpostgres.platform=$(postgres_platform)" package
    extract
}

# The jar runs unpacked: it starts nearly twice as fast. A server of the build before may still run, so that one stays.
extract() {
    mkdir -p .tend/app
    rm -rf .tend/app/unpacking
    quietly extract "$JAVA" -Djarmode=tools -jar target/tend.jar extract --destination .tend/app/unpacking
    rm -rf "$APP"
    mv .tend/app/unpacking "$APP"
    find .tend/app -mindepth 1 -maxdepth 1 -type d | while IFS= read -r old; do
        case $old in "$APP" | "$(cat .tend/stamps/app 2>/dev/null || echo none)") ;; *) rm -rf "$old" ;; esac
    done
    set_fresh app "$APP"
}

build() {
    if [ ! -d src/main ]; then
        built_elsewhere
        return
    fi
    build_web
    build_server
}

# Without sources: what a build left here is what runs.
built_elsewhere() {
    APP=$(cat .tend/stamps/app 2>/dev/null || true)
    [ -f "$APP/tend.jar" ] || refuse $STATUS_BUILD "there is neither a build here nor sources to make one of"
}
