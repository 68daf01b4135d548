# Finds what Tend is built and run with. Sets JAVA and JAVA_HOME, NODE, MVN, CHROMIUM.

# major_of FOLDER: the major version of the JDK there, from its own "release" file (no process is started); else 0.
jdk_major() {
    if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | head -n 1
    else
        echo 0
    fi
}

# One folder that may be a JDK on each line, the wanted first.
jdk_candidates() {
    if [ -n "${TEND_JAVA:-}" ]; then
        if [ -d "$TEND_JAVA" ]; then echo "$TEND_JAVA"; else home_of "$TEND_JAVA"; fi
        return
    fi
    [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
    for folder in /usr/lib/jvm/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
        /opt/*jdk* /opt/java/* /opt/jvm/* /usr/local/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -d "$folder" ]; then echo "$folder"; fi
    done
    if command -v java >/dev/null 2>&1; then home_of "$(command -v java)"; fi
}

# The folder of the JDK a "java" belongs to, links followed.
home_of() {
    file=$1
    while [ -L "$file" ]; do
        target=$(readlink "$file")
        case $target in
            /*) file=$target ;;
            *) file=$(dirname "$file")/$target ;;
        esac
    done
    dirname "$(dirname "$file")"
}

find_java() {
    JAVA=
    newer=
    while IFS= read -r home; do
        major=$(jdk_major "$home")
        if [ "${major:-0}" -eq 25 ]; then
            JAVA=$home/bin/java
            break
        elif [ "${major:-0}" -gt 25 ] && [ -z "$newer" ]; then
            newer=$home/bin/java
        fi
    done <<LIST
$(jdk_candidates)
LIST
    JAVA=${JAVA:-$newer}
    [ -n "$JAVA" ] || return 1
    JAVA_HOME=$(dirname "$(dirname "$JAVA")")
    export JAVA_HOME
}

need_java() {
    find_java || refuse $STATUS_JAVA "no JDK 25 found${TEND_JAVA:+ at TEND_JAVA=$TEND_JAVA}: install one" \
        "(Eclipse Temurin 25, for example) and set TEND_JAVA or JAVA_HOME to its folder if it is in an unusual place"
}

# node_fits PROGRAM: 20.19 or newer of 20, 22.12 or newer of 22, or anything after.
node_fits() {
    version=$("$1" --version 2>/dev/null) || return 1
    version=${version#v}
    major=${version%%.*}
    minor=${version#*.}
    minor=${minor%%.*}
    case $major in '' | *[!0-9]*) return 1 ;; esac
    { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; } || { [ "$major" -eq 22 ] && [ "$minor" -ge 12 ]; } \
        || [ "$major" -gt 22 ]
}

# Leaves the Node it found first on PATH, so that npm and its scripts take the same one.
find_node() {
    if [ -n "${TEND_NODE:-}" ]; then
        set -- "$TEND_NODE"
    else
        set -- "$(command -v node 2>/dev/null || true)" "${HOME:-/nonexistent}"/.nvm/versions/node/*/bin/node \
        "${HOME:-/nonexistent}"/.volta/bin/node /usr/local/bin/node /opt/homebrew/bin/node /opt/node*/bin/node
    fi
    for node in "$@"; do
        if [ -n "$node" ] && [ -x "$node" ] && node_fits "$node"; then
            NODE=$node
            [ "$(command -v node)" = "$node" ] || PATH=$(dirname "$node"):$PATH
            export PATH NODE
            return 0
        fi
    done
    return 1
}

need_node() {
    find_node || refuse $STATUS_NODE "no Node 20.19 or newer found (the system has $(node --version 2>/dev/null || echo none)):" \
        "install Node 22 LTS from nodejs.org or your version manager"
    command -v npm >/dev/null 2>&1 || refuse $STATUS_NODE "no npm found beside $NODE: install it"
}

on_debian_as_root() {
    [ "$(id -u)" -eq 0 ] && [ -e /etc/debian_version ] && command -v apt-get >/dev/null 2>&1
}

# install_debian PACKAGE
install_debian() {
    say "tend: installing the Debian package $1"
    mkdir -p .tend/logs
    {
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1" \
            || { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1"; }
    } >.tend/logs/apt.log 2>&1 </dev/null
}

need_maven() {
    if ! command -v mvn >/dev/null 2>&1 && on_debian_as_root; then
        install_debian maven || true
    fi
    MVN=$(command -v mvn) || refuse $STATUS_MAVEN "no Maven found: install it (Debian and Ubuntu: apt install maven;" \
        "macOS: brew install maven)"
    # Maven's own libraries use what newer JDKs warn of.
    # It keeps them below HOME, as npm does, also where HOME is not the folder the system has for this account.
    case ${HOME:-} in
        '' | *' '*) ;;
        *) MAVEN_OPTS="-Duser.home=$HOME ${MAVEN_OPTS:-}" ;;
    esac
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
    export MAVEN_OPTS
}

find_calendar_programs() {
    command -v vdirsyncer >/dev/null 2>&1 && command -v khal >/dev/null 2>&1
}

find_chromium() {
    for chromium in "${TEND_CHROMIUM:-}" "$(command -v chromium 2>/dev/null || true)" \
        "$(command -v chromium-browser 2>/dev/null || true)" "$(command -v google-chrome 2>/dev/null || true)" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        if [ -n "$chromium" ] && [ -x "$chromium" ]; then
            CHROMIUM=$chromium
            export CHROMIUM
            return 0
        fi
    done
    return 1
}
