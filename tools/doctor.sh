# What is missing here, and how to get it. The tools first, since the rest is asked of a built server.

# finding ok|MISSING SUBJECT TEXT
finding() {
    printf '  %-7s %-12s %s\n' "$1" "$2" "$3"
    [ "$1" = ok ] || unwell=1
}

doctor() {
    unwell=0
    if [ "${1:-}" = --config ]; then
        answer doctor --config
    fi
    echo "Tend needs:"
    if find_java; then
        finding ok "JDK 25" "$JAVA_HOME"
    else
        finding MISSING "JDK 25" "install one (Eclipse Temurin 25, for example); TEND_JAVA names an unusual place"
    fi
    if find_node; then
        finding ok "Node" "$NODE ($(node --version))"
    else
        finding MISSING "Node" "20.19 or newer: Node 22 LTS from nodejs.org or your version manager"
    fi
    tool npm "npm" "comes with Node"
    tool mvn "Maven" "Debian and Ubuntu: apt install maven; macOS: brew install maven"
    if find_chromium; then
        finding ok "Chromium" "$CHROMIUM (only ./tend test uses it)"
    else
        finding MISSING "Chromium" "only for ./tend test. Debian: apt install chromium; or ./tend test --without chromium"
    fi
    doctor_of_server
    echo
    cat src/main/resources/care/tend/platform/internal/doctor/external-postgres.sql
    return "$unwell"
}

tool() {
    if command -v "$1" >/dev/null 2>&1; then
        finding ok "$2" "$(command -v "$1")"
    else
        finding MISSING "$2" "$3"
    fi
}

doctor_of_server() {
    built=$(cat .tend/stamps/app 2>/dev/null || true)
    if [ -n "$JAVA" ] && [ -f "$built/tend.jar" ]; then
        # shellcheck disable=SC2086
        "$JAVA" $JAVA_FLAGS_SHORT -jar "$built/tend.jar" doctor || unwell=1
    else
        finding ok "settings" "looked at once the server is built (./tend build)"
    fi
}
