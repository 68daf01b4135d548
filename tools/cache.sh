# The cache that makes a start short: what a JVM found out while it watched a rehearsal (classes loaded and linked, hot
# methods), kept beside the build it was made of. Without one, or with one it cannot use, the JVM starts as ever.

# Which JDK and which options it is for is in its name; the JVM looks itself whether it fits.
cache_file() {
    echo "$APP/$( { cat "$JAVA_HOME/release"; echo "$JAVA_FLAGS"; } | cksum | tr ' ' '-').aot"
}

# wants_cache: TEND_CACHE=off does without.
wants_cache() {
    [ "${TEND_CACHE:-on}" != off ]
}

# Options that use the cache when there is one. What the JVM has to say of a cache it cannot use goes nowhere.
cache_options() {
    if wants_cache && [ -s "$(cache_file)" ]; then
        echo "-XX:AOTCache=$(cache_file) -Xlog:aot*=off -Xlog:cds*=off"
    fi
}

# rehearse: makes the cache unless it is there or somebody is at it. Some seconds, on a place of its own; what fails
# leaves no cache and a log.
rehearse() {
    cache=$(cache_file)
    mkdir -p .tend/logs
    if [ -s "$cache" ] || ! claim_rehearsal "$APP/rehearsal"; then
        return 0
    fi
    # shellcheck disable=SC2086
    if "$JAVA" $JAVA_FLAGS "-XX:AOTCacheOutput=$cache.new" -jar "$APP/tend.jar" rehearse \
        >.tend/logs/rehearsal.log 2>&1 </dev/null && [ -s "$cache.new" ]; then
        mv "$cache.new" "$cache"
    else
        rm -f "$cache.new" "$cache.new.config"
    fi
    rm -rf "$APP/rehearsal"
}

# One at a time; one that was killed is in nobody's way after a quarter of an hour.
claim_rehearsal() {
    [ -z "$(find "$1" -maxdepth 0 -mmin +15 2>/dev/null)" ] || rm -rf "$1"
    mkdir "$1" 2>/dev/null
}

# In the background, once the server at hand had time to start, and after everybody else. Told apart from the server by
# a shell that ends at once, so that it is no child of it.
rehearse_later() {
    ( (
        trap '' INT HUP
        sleep "${TEND_CACHE_AFTER:-20}"
        renice -n 19 -p "$(exec sh -c 'echo $PPID')" >/dev/null 2>&1 || true
        rehearse
    ) </dev/null >/dev/null 2>&1 &)
}
