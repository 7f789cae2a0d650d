# shellcheck shell=bash
# What nightly and rerun share: one day's folder of a store, its lock, and the
# running of one stage in it. Read with `source`; reads common.sh.
#
#   STORE/.lock              held with flock while a script works on the store
#   STORE/2025-10-16/        one day
#       page.jsonl …         one file a stage, see stage_output in common.sh
#       incidents.csv report.html store.sqlite
#       failures/STAGE.jsonl records the stage could not turn into others; aggregate's
#                            are those of all stages
#       summary.jsonl        the stages' summary lines, in the order of the flow
#       log/run.log          what was run when; log/STAGE.log its stderr
#       log/STAGE.status     exit status of the run that made its file, 0 or 1
#       log/STAGE.summary    and its summary line
#       .unfinished/         what the running stage writes, renamed when whole

# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

# What aggregate leaves beside incident.jsonl.
readonly aggregate_extras=(incidents.csv report.html store.sqlite)

# Path of the day's folder, set by open_day.
day=
# Process id of the running stage, for the signal handler.
stage_process=
# What share_argument has taken: arguments for every stage, and cores for those that have any use for them.
shared_arguments=()
jobs=

# One line into the day's log, and on the terminal when somebody watches.
note() {
    printf '%(%Y-%m-%dT%H:%M:%S%z)T %s\n' -1 "$*" >>"$day/log/run.log" ||
        fail "$exit_io" "cannot write $day/log/run.log"
    if [[ -t 2 ]]; then say "$*"; fi
}

# The last word on a run that went wrong: in the log and on stderr, so that cron mails it.
alarm() {
    local status=$1
    shift
    note "FAILED: $* (exit $status)"
    [[ -t 2 ]] || say "FAILED: $* (exit $status)"
    exit "$status"
}

# share_argument OPTION VALUE checks and keeps an option for all stages.
share_argument() {
    case $1 in
        --jobs)
            [[ $2 =~ ^[1-9][0-9]*$ ]] || usage_error "--jobs needs a number from 1"
            jobs=$2
            ;;
        --max-failures)
            [[ $2 =~ ^[0-9]+(\.[0-9]+)?%?$ ]] || usage_error "--max-failures needs a number, or a share like 5%"
            shared_arguments+=(--max-failures "$2")
            ;;
    esac
}

# A date that exists, in the one form folders are named by.
valid_date() {
    [[ $1 =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ && $(date -d "$1" +%F 2>/dev/null) == "$1" ]]
}

# open_day STORE DATE locks the store and makes the day's folder.
open_day() {
    local store=$1 lock_descriptor
    day=$store/$2
    mkdir -p -- "$store" || fail "$exit_io" "cannot make the store $store"
    # The descriptor stays open, and the lock held, until this script and the stage
    # it runs have ended: a stage that outlives a killed script still keeps others out.
    { exec {lock_descriptor}>>"$store/.lock"; } 2>/dev/null || fail "$exit_io" "cannot write $store/.lock"
    flock --nonblock "$lock_descriptor" ||
        fail "$exit_locked" "$store is locked: another nightly or rerun works on it; try again later"
    mkdir -p -- "$day/log" "$day/failures" || fail "$exit_io" "cannot make $day"
    # Left by a run that was killed; nobody else can be writing there now.
    rm -rf -- "$day/.unfinished"
    trap 'rm -rf -- "$day/.unfinished"' EXIT
    trap 'interrupt 130 INT' INT
    trap 'interrupt 143 TERM' TERM
    trap 'interrupt 129 HUP' HUP
}

# Ends the running stage, so that a stopped script leaves nothing running behind.
interrupt() {
    trap '' INT TERM HUP
    if [[ -n $stage_process ]]; then
        kill -TERM "$stage_process" 2>/dev/null || true
        wait "$stage_process" 2>/dev/null || true
    fi
    alarm "$1" "stopped by SIG$2; run it again to go on from here"
}

# The stage whose output STAGE reads, or nothing for fetch.
stage_before() {
    local stage previous=
    for stage in "${stages[@]}"; do
        if [[ $stage == "$1" ]]; then
            printf '%s' "$previous"
            return
        fi
        previous=$stage
    done
}

# STAGE and all that follow it, one a line.
stages_from() {
    local stage reached=
    for stage in "${stages[@]}"; do
        [[ $stage != "$1" ]] || reached=yes
        [[ -z $reached ]] || printf '%s\n' "$stage"
    done
}

# is_complete STAGE INPUT: whether the stage's file is there and no older than what
# it was made from. An input that is no file, a URL, has no age.
is_complete() {
    local output=$day/${stage_output[$1]}
    [[ -f $output && -f $day/log/$1.status && ! $2 -nt $output ]]
}

# run_stage STAGE INPUT FLAG… runs a stage aside and moves what it made into place.
#
# Returns 0, or 1 when the output is whole but too many records failed; leaves the
# script with the stage's status, and yesterday's files as they were, on anything else.
run_stage() {
    local stage=$1 aside=$day/.unfinished status=0 executable arguments extra earlier
    shift
    executable=$(find_stage "$stage") || alarm "$exit_missing" "depeche-$stage: not found"
    mkdir -p -- "$aside" || alarm "$exit_io" "cannot make $aside"
    arguments=("$@" "${shared_arguments[@]}" -o "$aside/${stage_output[$stage]}")
    arguments+=(--failures "$aside/failures.jsonl")
    # Fetching waits more than it works: its own number of jobs is sites, not cores.
    if [[ -n $jobs && $stage != fetch ]]; then arguments+=(--jobs "$jobs"); fi
    if [[ $stage == aggregate ]]; then
        # It counts what the others failed on, so that the report does not look better than the day.
        for earlier in fetch clean segment extract; do
            [[ ! -f $day/failures/$earlier.jsonl ]] || arguments+=("$day/failures/$earlier.jsonl")
        done
        arguments+=(--csv "$aside/incidents.csv" --report "$aside/report.html" --store "$aside/store.sqlite")
    fi
    note "$executable ${arguments[*]}"
    # In the background, because bash handles a signal only between commands or in wait.
    "$executable" "${arguments[@]}" </dev/null 2>"$day/log/$stage.log" &
    stage_process=$!
    wait "$stage_process" || status=$?
    stage_process=
    if ((status > 1)); then
        tail -n 5 -- "$day/log/$stage.log" >&2 || true
        alarm "$status" "depeche-$stage; its messages are in $day/log/$stage.log"
    fi
    [[ -f $aside/${stage_output[$stage]} ]] ||
        alarm "$exit_io" "depeche-$stage ended with status $status but left no ${stage_output[$stage]}"
    # The stage's own file comes last: it is what says that the stage is complete.
    if [[ -f $aside/failures.jsonl ]]; then
        mv -f -- "$aside/failures.jsonl" "$day/failures/$stage.jsonl" || alarm "$exit_io" "cannot write in $day"
    else
        rm -f -- "$day/failures/$stage.jsonl"
    fi
    if [[ $stage == aggregate ]]; then
        for extra in "${aggregate_extras[@]}"; do
            mv -f -- "$aside/$extra" "$day/$extra" || alarm "$exit_io" "depeche-aggregate left no $extra"
        done
    fi
    # Not read off the log later: a run that fails after this one writes its log over it.
    { tail -n 1 -- "$day/log/$stage.log" >"$day/log/$stage.summary" &&
        printf '%s\n' "$status" >"$day/log/$stage.status"; } || alarm "$exit_io" "cannot write in $day/log"
    mv -f -- "$aside/${stage_output[$stage]}" "$day/${stage_output[$stage]}" ||
        alarm "$exit_io" "cannot write in $day"
    return "$status"
}

# Gathers the stages' summary lines, and ends the run with 1 where a stage had too many failures.
close_day() {
    local stage too_many=()
    for stage in "${stages[@]}"; do
        [[ -f $day/log/$stage.status ]] || continue
        cat -- "$day/log/$stage.summary"
        [[ $(<"$day/log/$stage.status") == 0 ]] || too_many+=("depeche-$stage")
    done >"$day/.unfinished.summary"
    mv -f -- "$day/.unfinished.summary" "$day/summary.jsonl" || alarm "$exit_io" "cannot write in $day"
    if ((${#too_many[@]} > 0)); then
        alarm 1 "too many failed records in ${too_many[*]}; all files are whole, the failures are in $day/failures"
    fi
    note "complete: $day"
}
