#!/bin/sh
# A whole round in the real window by mouse alone. The window is 1280x720: what is clicked are the title's first row, the
# setup's large button, option B, and anywhere.
. "$SOURCE_DIR/tests/e2e/window"

# The window is looked for each time: opening its renderer may make it anew.
click() { window_is_there && xdotool mousemove --window "$WINDOW" "$1" "$2" click 1; }
# Nothing on the disk tells title and setup apart: the second click is at a place where the title has nothing, between the last
# two rows of its menu.
begin() { click 640 348; sleep 0.2; click 640 575; }
answer() { click 900 426; }
anywhere() { click 640 240; }

start_game
step begin
play_round answer anywhere
[ "$(scores)" = 1 ] || fail "no score in the save file"
