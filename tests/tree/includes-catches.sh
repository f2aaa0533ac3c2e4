#!/bin/sh
# Shows that includes.sh and style.sh can fail: plants one violation at a time in a small sound
# tree and expects it to be named. sh includes-catches.sh [ROOT]
set -eu
root=$(cd "${1-.}" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failed=0

plant() { # FILE LINE…: a sound tree, in which FILE consists of these lines
    rm -rf "$tree/game"
    mkdir -p "$tree/game/base" "$tree/game/quiz" "$tree/game/platform"
    cp "$root/CMakeLists.txt" "$tree"
    printf '// Why.\n#include "base/a.h"\nint a(void);\n' >"$tree/game/base/a.h"
    printf '#include "base/a.h"\n#include <SDL.h>\n' >"$tree/game/platform/p.c"
    mkdir -p "$tree/$(dirname "$1")"
    file=$tree/$1
    shift
    printf '%s\n' "$@" >"$file"
}

expect() { # SCRIPT WHAT: SCRIPT fails and says WHAT, which starts with FILE:LINE
    if said=$(sh "$root/tests/tree/$1" "$tree" 2>&1); then
        echo "$1 did not catch: $2"
        failed=1
    elif ! echo "$said" | grep -qF "$2"; then
        echo "$1 says \"$said\" instead of \"$2\""
        failed=1
    fi
}

sound() { # SCRIPT: passes on the tree as planted
    if ! sh "$root/tests/tree/$1" "$tree"; then
        echo "$1 fails on a sound tree"
        failed=1
    fi
}

plant game/quiz/q.c '#include <stdio.h>' '#include "quiz/q.h"' '#include "base/a.h"' '// X''XX-X''XX'
sound includes.sh
sound style.sh

plant game/base/b.c '' '#include "quiz/q.h"'
expect includes.sh 'game/base/b.c:2: base may not include quiz'
plant game/quiz/q.c ' #  include "screens/s.h"'
expect includes.sh 'game/quiz/q.c:1: quiz may not include screens'
plant game/quiz/q.h '#include "match/m.h"' 'int q(void);'
expect includes.sh 'game/quiz/q.h:1: quiz may not include match'
plant game/quiz/q.c '#include "q.h"'
expect includes.sh 'game/quiz/q.c:1: "q.h" names no room'
plant game/attic/x.c ''
expect includes.sh 'game/attic/x.c:1: game/attic is not a room'

plant game/quiz/q.c 'int q;' '#include <SDL2/SDL.h>'
expect includes.sh 'game/quiz/q.c:2: SDL headers'
plant game/main.c '#include "SDL_ttf.h"'
expect includes.sh 'game/main.c:1: SDL headers'
plant game/platform/j.c '#include <cjson/cJSON.h>'
expect includes.sh 'game/platform/j.c:1: cjson headers'
plant game/quiz/q.c '#include <string.h>' '#include <sys/stat.h>'
expect includes.sh 'game/quiz/q.c:2: no clock, disk'
plant game/platform/c.c '#include <time.h>'
sound includes.sh

plant game/quiz/q.c '' '  extern int a;'
expect includes.sh 'game/quiz/q.c:2: extern in a .c'
plant game/base/all.h '// Everything.' '#include "base/a.h"' '#include "base/b.h"'
expect includes.sh 'game/base/all.h:1: an umbrella header'
# shellcheck disable=SC2046 # numbers are words
plant game/base/long.h $(awk 'BEGIN { for (i = 0; i < 151; i++) print "x" }')
expect includes.sh 'game/base/long.h:151: a header of 151 lines'

for word in 'TO DO' 'FIX ME' 'X XX'; do
    word=$(echo "$word" | tr -d ' ') # split above, so that this file passes too
    plant game/quiz/q.c '' "int q; // $word: later"
    expect style.sh "game/quiz/q.c:2:int q; // $word"
done

exit $failed
