# What the tests of the rules are worth: small faults are planted in them, one at a time, and four of five must be found.
# Each fault gets a Java machine of its own, so all of them take an hour; the long test run does it last.

mutations_of() {
    say "tend: faults planted in $1"
    "$MVN" -q -B -ntp -Dstyle.color=never -Pmutations '-P!checks' "-Dpostgres.platform=$(postgres_platform)" \
        "-DtargetClasses=$2" "-DtargetTests=$3" "-DreportsDirectory=$ROOT/target/mutations/$1" \
        test-compile org.pitest:pitest-maven:mutationCoverage
}

# mutations [AREA...]: every area when none is named.
mutations() {
    need_java
    need_maven
    [ $# -gt 0 ] || set -- policies series calendars slots
    for area in "$@"; do
        case $area in
            policies) mutations_of policies \
                'care.tend.catalogue.Policy,care.tend.catalogue.PolicyTerms,care.tend.catalogue.Verdict*,care.tend.catalogue.NoticeStep,care.tend.catalogue.Fee' \
                'care.tend.catalogue.Policy*' ;;
            series) mutations_of series 'care.tend.scheduling.Recurrence*' 'care.tend.scheduling.RecurrenceTest' ;;
            calendars) mutations_of calendars 'care.tend.scheduling.internal.calendars.ics.*' 'care.tend.scheduling.internal.calendars.ics.*' ;;
            slots) mutations_of slots 'care.tend.scheduling.internal.slots.*' 'care.tend.scheduling.internal.slots.*' ;;
            *) refuse 64 "unknown area $area: expected policies, series, calendars or slots" ;;
        esac
    done
}
