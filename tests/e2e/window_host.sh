#!/bin/sh
# An event night in two windows: the host's beside the audience's, keys in either, the end of an evening begun at the
# terminal, its final table kept as tables and as a picture.
. "$SOURCE_DIR/tests/e2e/window"

HOME=$WORK/home
XDG_CONFIG_HOME=$HOME/.config
export HOME XDG_CONFIG_HOME
mkdir -p "$HOME/Documents" "$HOME/Pictures"
journal=$SAVE/event.jsonl

# Without curtains and confetti there is nothing to wait for.
mkdir "$SAVE"
echo '{"version":3,"settings":{"reduced_motion":true}}' >"$SAVE/save.json"

# Four of five questions at the terminal: each team was right twice.
printf '\n\n1\n1 right\n\n\n\n2\n2 right\n\n\n\n1\n1 right\n\n\n\n2\n2 right\n\nquit\n' |
    "$CURTAINUP" play --format buzz --teams 'Die Roten,Blau & Co' --length 5 --lang de --save "$SAVE" \
        >"$WORK/typed.log" 2>&1 || fail "no evening: $(cat "$WORK/typed.log")"

happened() { grep -c "\"e\":\"$1\"" "$journal" || true; }
has_happened() { [ "$(happened "$1")" -ge "$2" ]; }
windows() { xdotool search --onlyvisible --name '^Vorhang auf!' 2>/dev/null | wc -l; }
has_windows() { [ "$(windows)" = "$1" ]; }
# press KEY UNTIL…: waits for the effect of the key. What comes too soon after the picture has changed is not meant for it.
press() {
    key=$1
    shift
    for try in 1 2 3; do
        sleep 0.4
        xdotool key --clearmodifiers "$key"
        until_true 8 "$@" && return 0
    done
    fail "$key: nothing came of it"
}

"$CURTAINUP" play --save "$SAVE" --lang de --host-window >"$WORK/game.log" 2>&1 &
GAME=$!
until_true 30 window_is_there || fail "no window"
has_windows 1 || fail "$(windows) windows at the title"
sleep 1
xdotool key --clearmodifiers --delay 100 Up Up Up Up Up Up Down Down Return # whatever the pointer has given the focus
sleep 1
press Return has_windows 2
HOST=$(xdotool search --onlyvisible --name '^Vorhang auf! Spielleitung$' | tail -1)
[ -n "$HOST" ] || fail "no window of the host"

# Keys count whichever window has them.
press Next has_happened ask 5
xdotool windowfocus "$HOST"
press Next has_happened start 5
press 2 has_happened buzz 5
xdotool windowfocus "$WINDOW"
press KP_Add has_happened judge 5
press Next has_happened next 5

# The podium, then the table.
xdotool key --clearmodifiers Next
sleep 1

tables() { find "$HOME/Documents" -name 'curtainup-*.csv' | wc -l; }
has_tables() { [ "$(tables)" = "$1" ]; }
has_picture() { find "$HOME/Pictures" -name 'curtainup-*.png' -size +4k | grep -q .; }
xdotool key --clearmodifiers Next
press Return has_tables 2
xdotool key --clearmodifiers Right
press Return has_picture
"$CURTAINUP" replay --lang de --format csv -o "$WORK/csv" "$journal" || fail "replay --format csv"
cmp "$WORK/csv" "$(find "$HOME/Documents" -name 'curtainup-*.csv' ! -name '*questions*')" || fail 'another final table'
grep -q '^1,Blau & Co,,3000,3,3,' "$WORK/csv" || fail "the table: $(cat "$WORK/csv")"
photo=$(find "$HOME/Pictures" -name 'curtainup-*.png')
[ "$(od -An -tx1 -j16 -N8 "$photo" | tr -d ' ')" = 0000078000000438 ] || fail 'the picture is not 1920 by 1080'

# Back in the foyer there is nothing to host.
xdotool key --clearmodifiers Right
press Return has_windows 1
kill "$GAME"
