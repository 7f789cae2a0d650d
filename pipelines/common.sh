# shellcheck shell=bash
# What the scripts of this folder share: messages, checks of the machine, and
# where the five executables are. Read with `source`; does nothing by itself.
#
# Exit statuses are those of the stages (DESIGN: 64 usage, 66 no input, 74
# input/output), and 69 when something is missing that
# the script needs: Swift, a Debian package, an executable.
#
# Those who source this file use its constants, which shellcheck cannot see from here:
# shellcheck disable=SC2034

readonly exit_usage=64 exit_no_input=66 exit_missing=69 exit_io=74

# The oldest Swift that builds the package: Package.swift's tools version.
readonly oldest_swift=6.2

script_name=$(basename -- "$0")
script_folder=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
repository=$(dirname -- "$script_folder")
readonly script_name script_folder repository

# The Debian packages that the build needs: those that Package.swift names for its system
# libraries (.apt(["libxml2-dev"])), SQLite for GRDB, and what tells the compiler where they are.
mapfile -t build_packages < <(
    sed -n 's/.*\.apt(\["\([^"]*\)"\]).*/\1/p' "$repository/Package.swift" 2>/dev/null
    printf '%s\n' libsqlite3-dev pkg-config
)
readonly build_packages

# Messages go to stderr, behind the script's name, as the stages' do.
say() {
    printf '%s: %s\n' "$script_name" "$*" >&2
}

# fail STATUS MESSAGE… says why and leaves.
fail() {
    local status=$1
    shift
    say "$@"
    exit "$status"
}

usage_error() {
    fail "$exit_usage" "$*; see '$script_name --help'"
}

# Prints the comment block at the head of the script, which is its help.
print_help() {
    sed -n '2,/^[^#]/{/^#/!q;s/^# \{0,1\}//;p;}' "$0"
}

# Stops, and says where to get it, unless a Swift that is new enough answers.
require_swift() {
    local answer found
    if ! command -v swift >/dev/null; then
        fail "$exit_missing" "Swift is not installed, or not on PATH. Dépêche needs Swift $oldest_swift or newer:" \
            "get it from https://www.swift.org/install/linux/, put its usr/bin on PATH, then run this again."
    fi
    # A compiler that lacks a library of its own answers with the loader's message instead.
    answer=$(swift --version 2>&1) || true
    found=$(sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' <<<"$answer" | head -n 1)
    if [[ -z $found ]]; then
        fail "$exit_missing" "$(command -v swift) does not tell its version; it says: ${answer%%$'\n'*}." \
            "What Swift itself needs is listed at https://www.swift.org/install/linux/."
    fi
    if [[ $(printf '%s\n%s\n' "$oldest_swift" "$found" | sort -V | head -n 1) != "$oldest_swift" ]]; then
        fail "$exit_missing" "found Swift $found, Dépêche needs $oldest_swift or newer:" \
            "get it from https://www.swift.org/install/linux/."
    fi
    say "Swift $found"
}

# require_packages NAME… installs the Debian packages that are not there yet.
require_packages() {
    local package missing=()
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        fail "$exit_missing" "this is not Debian or Ubuntu (no dpkg-query, no apt-get). Install what these" \
            "packages hold, then build with 'swift build -c release': $*"
    fi
    for package in "$@"; do
        # "hold ok installed" counts too; "deinstall ok config-files" does not.
        if [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) != *' installed' ]]; then
            missing+=("$package")
        fi
    done
    if ((${#missing[@]} == 0)); then
        say "Debian packages: all there"
        return
    fi
    if ((EUID != 0)) && ! command -v sudo >/dev/null; then
        fail "$exit_missing" "you are not root and there is no sudo. Have root run:" \
            "apt-get install ${missing[*]}"
    fi
    say "installing Debian packages: ${missing[*]}"
    as_root apt-get update -q </dev/null >&2 ||
        say "apt-get update failed; trying with the package lists that are there"
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}" </dev/null >&2 ||
        fail "$exit_missing" "could not install them; the reason is above. By hand: apt-get install ${missing[*]}"
}

# Runs a command as root: as it is for root, else through sudo.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif [[ -t 2 ]]; then
        sudo "$@"
    else
        # Nobody could answer a password prompt.
        sudo -n "$@"
    fi
}

# find_stage NAME prints the path of depeche-NAME: from $DEPECHE_BIN where that is
# set, else beside these scripts, where they are installed, built in this checkout, or on PATH.
find_stage() {
    local executable=depeche-$1 folder
    if [[ -n ${DEPECHE_BIN:-} ]]; then
        if [[ ! -x $DEPECHE_BIN/$executable ]]; then
            say "no $executable in DEPECHE_BIN ($DEPECHE_BIN)"
            return "$exit_missing"
        fi
        printf '%s\n' "$DEPECHE_BIN/$executable"
        return
    fi
    # Installed, the scripts are in libexec/depeche and the executables in bin.
    for folder in "$script_folder" "$repository/../bin" "$repository/.build/release"; do
        if [[ -x $folder/$executable ]]; then
            printf '%s\n' "$folder/$executable"
            return
        fi
    done
    if ! command -v "$executable"; then
        say "cannot find $executable; build it with pipelines/demo, or name its folder in DEPECHE_BIN"
        return "$exit_missing"
    fi
}
