#!/bin/sh
# Buzzers are fair even while the program is busy: it stands still, two teams press their keys one after the other, and
# each press counts from when it was made. The evening was begun at the terminal and goes on in the window.
. "$SOURCE_DIR/tests/e2e/window"

journal=$SAVE/event.jsonl
mkdir "$SAVE"
echo '{"version":3,"settings":{"reduced_motion":true}}' >"$SAVE/save.json"
printf 'quit\n' |
    "$CURTAINUP" play --format buzz --teams 'Rot,Blau' --length 5 --lang de --save "$SAVE" >"$WORK/typed.log" 2>&1 ||
    fail "no evening: $(cat "$WORK/typed.log")"
[ "$(grep -c '"e":"bind"' "$journal")" = 2 ] || fail "nobody has a key"

happened() { [ "$(grep -c "\"e\":\"$1\"" "$journal")" -ge "$2" ]; }
# press KEY EVENT COUNT: until the event has happened so often.
press() {
    for try in 1 2 3 4 5 6; do
        xdotool key --clearmodifiers "$1"
        until_true 1 happened "$2" "$3" && return 0
    done
    fail "$1: no $2"
}

start_game
xdotool key --clearmodifiers --delay 60 Up Up Up Up Up Up Down Down Return # whatever the pointer has given the focus
sleep 0.5
xdotool key --clearmodifiers Return # what goes on has it
sleep 0.5
press Next ask 1
press Next start 1
microseconds() { echo $(($(date +%s%N) / 1000)); }
kill -STOP "$GAME"
begun=$(microseconds)
xdotool key --clearmodifiers 2
between=$(microseconds)
sleep 0.12
least=$(($(microseconds) - between))
xdotool key --clearmodifiers 1
most=$(($(microseconds) - begun))
sleep 0.3
kill -CONT "$GAME"
until_true 10 happened buzz 2 || fail "$(grep -c '"e":"buzz"' "$journal") buzzes"

first=$(sed -n 's/^{"t":"*\([0-9]*\)"*,"e":"buzz","s":1.*/\1/p' "$journal" | tail -1)
second=$(sed -n 's/^{"t":"*\([0-9]*\)"*,"e":"buzz","sum.*/\1/p' "$journal" | tail -1)
gap=$((second - first))
whole=2000 # stamps are whole milliseconds
[ "$gap" -ge $((least - whole)) ] && [ "$gap" -le $((most + whole)) ] ||
    fail "the presses are $gap us apart, not $least to $most"
kill "$GAME"
wait "$GAME" || fail "the game ended with $?"
"$CURTAINUP" replay --lang de "$journal" | grep -q 'Blau' || fail "no replay"
