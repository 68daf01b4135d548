# How the launcher speaks: one line at a time, on standard error, so that standard output belongs to the answer.

# Exit statuses of the launcher: 10 to 19 (those of the server begin at 20, see docs/operations.md).
STATUS_JAVA=10
STATUS_NODE=11
STATUS_MAVEN=12
STATUS_BUILD=13
STATUS_TOOL=14

say() {
    printf '%s\n' "$*" >&2
}

# refuse STATUS SENTENCE...
refuse() {
    status=$1
    shift
    say "tend: $*"
    exit "$status"
}
