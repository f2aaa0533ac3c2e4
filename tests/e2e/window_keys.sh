#!/bin/sh
# A whole round in the real window by keys alone.
. "$SOURCE_DIR/tests/e2e/window"

press() { xdotool key --clearmodifiers "$1"; }
enter() { press Return; }
answer() { press b; }

start_game
step enter # title, setup, and the first question is asked
play_round answer enter
[ "$(scores)" = 1 ] || fail "no score in the save file"
kill "$GAME"
wait "$GAME" || fail "the game ended with $?"
GAME=
