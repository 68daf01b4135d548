# Everything a change can break. The last line says how many tests passed, failed and were skipped.

# step NAME COMMAND...: goes on after a failure, so that one run tells everything.
step() {
    say "tend: $1"
    name=$1
    shift
    if ! "$@" </dev/null; then
        say "tend: FAILED: $name"
        BROKEN=$((BROKEN + 1))
    fi
}

# apart COMMAND: when it refuses, only it ends.
apart() {
    ("$@")
}

in_web() {
    (cd web && "$@")
}

options_of_test() {
    WITHOUT=
    EXCLUDED=full
    while [ $# -gt 0 ]; do
        case $1 in
            --full) EXCLUDED= ;;
            --without)
                [ $# -ge 2 ] || refuse 64 "--without needs the name of a tool"
                WITHOUT="$WITHOUT $2"
                shift
                ;;
            *) refuse 64 "unknown option $1 of test: expected --full or --without TOOL" ;;
        esac
        shift
    done
}

is_without() {
    case " $WITHOUT " in *" $1 "*) return 0 ;; *) return 1 ;; esac
}

need_chromium() {
    if is_without chromium || find_chromium; then
        return
    fi
    if on_debian_as_root; then
        install_debian chromium || true
    fi
    find_chromium || refuse $STATUS_TOOL "no Chromium found for the browser tests: install it (Debian: apt install chromium)," \
        "set TEND_CHROMIUM, or go without: ./tend test --without chromium"
}

# Programs of others that follow our calendars: vdirsyncer keeps one in step, khal shows it.
need_calendar_programs() {
    if is_without vdirsyncer || find_calendar_programs; then
        return
    fi
    if on_debian_as_root; then
        install_debian vdirsyncer || true
        install_debian khal || true
    fi
    find_calendar_programs || refuse $STATUS_TOOL "no vdirsyncer and khal found for the tests of calendars:" \
        "install them (Debian: apt install vdirsyncer khal), or go without: ./tend test --without vdirsyncer"
}

# A calendar server of others, which our client of such servers is tried against.
need_calendar_server() {
    if is_without radicale || command -v radicale >/dev/null 2>&1; then
        return
    fi
    if on_debian_as_root; then
        install_debian radicale || true
    fi
    command -v radicale >/dev/null 2>&1 || refuse $STATUS_TOOL "no radicale found for the tests of connected calendars:" \
        "install it (Debian: apt install radicale), or go without: ./tend test --without radicale"
}

# What the browser tests ask for: the driver is the package the web client's own tests use, run by our Node.
offer_browser() {
    TEND_WITHOUT=$(echo "$WITHOUT" | tr ' ' ',')
    PLAYWRIGHT_NODEJS_PATH=$NODE
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    export TEND_WITHOUT PLAYWRIGHT_NODEJS_PATH PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
    if [ -n "${CHROMIUM:-}" ]; then
        TEND_CHROMIUM=$CHROMIUM
        export TEND_CHROMIUM
    fi
    mkdir -p target/playwright
    rm -f target/playwright/package
    ln -s ../../web/node_modules/playwright-core target/playwright/package
}

# Measures how soon pages stand; big, so only a test run fetches it.
install_lighthouse() {
    sum=$(checksum tools/lighthouse/package.json tools/lighthouse/package-lock.json)
    if [ -d tools/lighthouse/node_modules ] && is_fresh lighthouse "$sum"; then
        return
    fi
    say "tend: fetching Lighthouse"
    mkdir -p .tend/logs
    quietly lighthouse npm --prefix tools/lighthouse ci --ignore-scripts --no-audit --no-fund
    set_fresh lighthouse "$sum"
}

test_web() {
    step "checks of the web client" in_web npm run --silent check
    step "tests of the web client" in_web npm run --silent test
    if ! is_without chromium; then
        step "screens of the web client" in_web npm run --silent axe
        step "frames of the calendar" in_web npm run --silent frames -- --brief
    fi
}

test_server() {
    # failures are counted from the reports; going on lets the checks after the tests speak as well
    step "checks and tests of the server" "$MVN" -B -ntp -Dstyle.color=never -Dmaven.test.failure.ignore=true \
        "-Dpostgres.platform=$(postgres_platform)" "-Dexcluded.groups=$EXCLUDED" \
        "-Dplaywright.cli.dir=$ROOT/target/playwright" verify
}

test_all() {
    options_of_test "$@"
    need_java
    need_node
    need_maven
    need_chromium
    need_calendar_programs
    need_calendar_server
    BROKEN=0
    rm -rf target/surefire-reports target/vitest.json target/axe.json target/frames.json
    mkdir -p target
    if [ -f web/package.json ]; then
        step "the web client" apart build_web
        offer_browser
        is_without chromium || step "Lighthouse" apart install_lighthouse
        test_web
    fi
    test_server
    node tools/count-tests.mjs target/surefire-reports target/vitest.json target/axe.json target/frames.json "$BROKEN"
}

# The description of the API as the code says it now.
write_api() {
    need_java
    need_maven
    "$MVN" -q -B -ntp '-P!checks' "-Dpostgres.platform=$(postgres_platform)" -Dtest=ApiTest -Dtend.api.write=true test
    say "tend: api/openapi.json says what the code does; commit it with the change"
}
