#!/bin/sh
# The window beside other learning games, on one screen of 1920×1080 that no graphics card paints (Xvfb), in one run: time to
# the first complete picture, memory, processor while idle. Medians of RUNS (3). Needs BUILD, the folder of a release build.
set -eu
runs=${RUNS:-3}
command -v Xvfb >/dev/null || { echo "The window is not measured: Xvfb is missing (apt-get install xvfb)." && exit 0; }
PATH=$PATH:/usr/games
work=$(mktemp -d)
mkdir "$work/screen" "$work/home" "$work/save"
Xvfb -displayfd 3 -noreset -fbdir "$work/screen" -screen 0 1920x1080x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
server=$!
trap 'kill $server; wait $server 2>/dev/null || :; rm -rf "$work"' EXIT
for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ -s "$work/display" ] || sleep 0.2; done
DISPLAY=:$(cat "$work/display")
HOME=$work/home
export DISPLAY HOME
unset SDL_VIDEODRIVER WAYLAND_DISPLAY
export SDL_AUDIODRIVER=dummy QT_QPA_PLATFORM=xcb

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }
# measure NAME COMMAND…: once before, so that all have been read from the disk.
measure() {
    name=$1
    shift
    command -v "$1" >/dev/null || { absent="$absent $name" && return 0; }
    : >"$work/figures"
    for run in $(seq 0 "$runs"); do
        "$BUILD/tests/bench_window" "$work/screen/Xvfb_screen0" "$@" >"$work/one"
        [ "$run" = 0 ] || cat "$work/one" >>"$work/figures"
    done
    printf '  %-12s %5s ms to the first complete picture   %6s MB   %5s %% idle\n' "$name" \
        "$(cut -d' ' -f1 "$work/figures" | median)" "$(cut -d' ' -f2 "$work/figures" | median)" \
        "$(cut -d' ' -f3 "$work/figures" | median)"
}

# As large as the screen, which without a window manager no program can ask for.
printf '{"version":1,"settings":{"lang":"de","reduced_motion":true,"window":{"display":"screen","width":1920,"height":1080}}}\n' \
    >"$work/save/save.json"
absent=
echo "The window on 1920x1080 without a graphics card:"
measure curtainup "$BUILD/bin/curtainup" play --save "$work/save"
for peer in tuxmath kgeography khangman; do measure "$peer" "$peer"; done
[ -z "$absent" ] || echo "  Not here:$absent. To compare: apt-get install --no-install-recommends$absent"

echo "Pictures of a match on 1920x1080, painted by SDL's own renderer, in processor time:"
CURTAINUP_DATA=$BUILD/share/curtainup "$BUILD/tests/bench_frames"
