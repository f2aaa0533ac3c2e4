#!/bin/sh
# Holds the tree to the Rooms table: sh includes.sh [ROOT]. Prints FILE:LINE: what is wrong.
#
# The table itself is the may_ROOM lines of CMakeLists.txt.
set -eu
cd "${1-.}"

table=$(sed -n 's/^set(may_\([a-z]*\) *\(.*\))$/\1 \2/p' CMakeLists.txt)
[ -n "$table" ] || { echo "CMakeLists.txt:1: no may_ROOM lines found"; exit 1; }

find game -name '*.[ch]' | LC_ALL=C sort | while read -r file; do
    TABLE="$table" awk '
    function bad(line, text) { print FILENAME ":" line ": " text }
    BEGIN {
        for (i = split(ENVIRON["TABLE"], lines, "\n"); i > 0; i--) {
            n = split(lines[i], word, " ")
            known[word[1]] = may[word[1], word[1]] = may["main.c", word[1]] = 1
            for (j = 2; j <= n; j++) may[word[1], word[j]] = 1
        }
        split("base pack quiz match record ui screens", word, " ")
        for (i in word) pure[word[i]] = 1
        home["SDL"] = "platform"; home["expat"] = "pack"; home["cjson"] = home["utf8proc"] = "base"
        home["uchardet"] = home["csv\\.h"] = "pack"
    }
    FNR == 1 {
        split(FILENAME, part, "/"); room = part[2]; header = FILENAME ~ /\.h$/
        if (room != "main.c" && !(room in known)) bad(1, "game/" room " is not a room of the table")
    }

    /^[ \t]*#[ \t]*include[ \t]*"/ {
        split($0, quoted, "\""); split(quoted[2], part, "/"); other = part[1]
        if (!(other in known)) bad(FNR, "\"" quoted[2] "\" names no room; write \"room/header.h\"")
        else if (!((room, other) in may)) bad(FNR, room " may not include " other)
    }
    /^[ \t]*#[ \t]*include[ \t]*[<"]/ {
        includes++
        for (lib in home)
            if ($0 ~ "[<\"/]" lib && room != home[lib])
                bad(FNR, lib " headers belong in " home[lib] "/ only")
    }
    room in pure && /^[ \t]*#[ \t]*include[ \t]*<(time|unistd|fcntl|dirent|signal|pthread|locale|sys\/.*)\.h>/ {
        bad(FNR, "no clock, disk or system below platform/")
    }
    !header && /^[ \t]*extern[ \t]/ { bad(FNR, "extern in a .c; declare it in a header") }

    /^[A-Za-z]/ || /^#[ \t]*define[ \t]+[^ \t]+[ \t]/ { declares = 1 }
    END {
        if (header && FNR > 150) bad(151, "a header of " FNR " lines; 150 are enough")
        if (header && includes && !declares) bad(1, "an umbrella header: it only includes others")
    }' "$file"
done | {
    if grep .; then exit 1; fi
}
