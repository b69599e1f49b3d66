# Sourced by `.dev/mutoscope` and `.dev/test`: makes the virtual environment and keeps it fresh.
# Needs Python 3.11 or newer, and what every Debian and Ubuntu has. Speaks on stderr only.
#
#   MUTOSCOPE_VENV    where the environment is: `.venv` in the project unless told
#   MUTOSCOPE_PYTHON  the Python to make it with: the first fit one of python3, python3.14 … unless told

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
venv=${MUTOSCOPE_VENV:-$root/.venv}
locks=$root/.dev/lock

say() { printf 'mutoscope: %s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

# set_up run|test: the environment holds at least that lock, this project, and the player as it now is.
set_up() {
    wanted=$(fingerprint)
    case "$(cat "$venv/.set-up" 2>/dev/null)" in
        "$wanted $1" | "$wanted test") return ;;
    esac
    began=$(date +%s)
    make_venv
    install_packages "$1"
    install_project
    printf '%s %s\n' "$wanted" "$1" >"$venv/.set-up"
    say "ready after $(($(date +%s) - began)) s"
}

# Changes with all that the environment is made from: settings, locks, build code, the player, the place.
fingerprint() {
    {
        printf '%s\n' "$root"
        find "$root/pyproject.toml" "$root/.dev/lock" "$root/.dev/backend" "$root/player" \
            \( -name node_modules -o -name dist -o -name __pycache__ \) -prune -o -type f -print0 |
            LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum | cut -c1-64
}

make_venv() {
    if "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        say "bringing $venv up to date"
        return
    fi
    find_python
    say "setting up in $venv with Python $version, once"
    "$python" -m venv --clear --without-pip "$venv" >&2 ||
        fail "$python cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3"
}

find_python() {
    seen=
    for python in ${MUTOSCOPE_PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' && return
        seen="$seen $python is $version,"
    done
    fail "Python 3.11 or newer is needed;${seen:- none was found,} and no other was found." \
        "Debian 12, Ubuntu 24.04 and newer have it as the package python3;" \
        "MUTOSCOPE_PYTHON=/path/to/python names another."
}

# uv works six times as fast as pip, so pip brings uv and uv the rest. Where uv cannot reach the packages
# pip takes over, for pip alone reads a pip.conf. The player is built while the bigger packages come.
install_packages() {
    say "fetching packages and building the player"
    find_pip
    [ -x "$venv/bin/uv" ] || pip_install -r "$locks/build.txt" || fail "$no_packages"
    [ -z "${PIP_INDEX_URL:-}" ] || export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$PIP_INDEX_URL}"
    "$venv/bin/python" "$root/.dev/backend/node.py" || fetch -r "$locks/node.txt"
    "$venv/bin/python" "$root/.dev/backend/player.py" >"$venv/player.log" 2>&1 &
    player=$!
    fetch -r "$locks/build.txt" -r "$locks/$1.txt"
    wait "$player" || {
        cat "$venv/player.log" >&2
        fail "The player could not be built; the lines above say why. The same command tries again."
    }
}

fetch() {
    uv install --no-deps --require-hashes --no-build "$@" && return
    say "uv could not fetch them, now with pip"
    pip_install "$@" || fail "$no_packages"
}

no_packages="The packages could not be fetched; the lines above say why. Is there a network?
  Behind a proxy, set https_proxy; with a mirror, PIP_INDEX_URL; with certificates of your own, PIP_CERT and SSL_CERT_FILE."

install_project() {
    uv install --reinstall --no-deps --no-build-isolation --editable "$root" ||
        fail "The project could not be installed; the lines above say why. The same command tries again."
}

uv() { "$venv/bin/uv" --quiet pip "$@" --python "$venv/bin/python" >&2; }

pip_install() {
    PYTHONPATH=$pip_wheel "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
        --require-hashes --no-deps --only-binary :all: --no-compile "$@" >&2
}

# Python carries pip as a wheel, but Debian and Ubuntu cut it out into a package of its own.
find_pip() {
    find_pip_wheel && return
    apt_install python3-pip-whl "pip, to fetch Python packages with, and the certificates it needs" &&
        find_pip_wheel && return
    say "without root: fetching Debian's pip into $venv"
    download_pip && find_pip_wheel && return
    fail "This Python has no pip. On Debian and Ubuntu: apt-get install python3-venv"
}

find_pip_wheel() {
    stdlib=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')
    for pip_wheel in /usr/share/python-wheels/pip-*.whl "$stdlib"/ensurepip/_bundled/pip-*.whl \
        "$venv"/pip/usr/share/python-wheels/pip-*.whl; do
        [ -f "$pip_wheel" ] && return
    done
    return 1
}

# apt works for everyone as long as its lists and its cache are one's own. Debian's pip has no certificates.
download_pip() {
    mkdir -p "$venv/pip/lists/partial" "$venv/pip/archives/partial" || return
    (
        cd "$venv/pip"
        set -- -qq -o Dir::State::Lists="$PWD/lists" -o Dir::Cache="$PWD"
        apt-get "$@" update && apt-get "$@" download python3-pip-whl ca-certificates || exit
        for package in ./*.deb; do dpkg-deb -x "$package" .; done
        cat usr/share/ca-certificates/mozilla/*.crt >certificates.pem
    ) >&2 || return
    [ -f /etc/ssl/certs/ca-certificates.crt ] || export PIP_CERT="${PIP_CERT:-$venv/pip/certificates.pem}"
}

# apt_install PACKAGE PURPOSE: says so, then installs; fails without apt or without root and sudo.
apt_install() {
    command -v apt-get >/dev/null || return 1
    as_root=
    if [ "$(id -u)" != 0 ]; then
        as_root=sudo
        command -v sudo >/dev/null || return 1
    fi
    say "installing the system package $1: $2"
    apt_get install "$1" 2>/dev/null && return
    apt_get update && apt_get install "$1"
}

apt_get() {
    # shellcheck disable=SC2086  # as_root is one word or none
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 --yes --no-install-recommends "$@" >/dev/null
}
