#!/bin/sh
# The window comes back where and as large as it was, and bears the name of its launcher.
. "$SOURCE_DIR/tests/e2e/window"

# Position and size as "X Y WIDTH HEIGHT".
stands() {
    xdotool getwindowgeometry --shell "$WINDOW" | sed -n 's/^\(X\|Y\|WIDTH\|HEIGHT\)=//p' | tr '\n' ' '
}
stands_at() { [ "$(stands)" = "$1 " ]; }
end_game() {
    kill "$GAME"
    wait "$GAME" || fail "the game ended with $?"
    GAME=
}

start_game
[ "$(xdotool search --class '^org\.curtainup\.CurtainUp$' | tail -1)" = "$WINDOW" ] || fail "not the window's class"
until_true 5 stands_at '160 140 1280 720' || fail "not in the middle at first: $(stands)"
xdotool windowmove "$WINDOW" 40 60
xdotool windowsize "$WINDOW" 1000 640
until_true 5 stands_at '40 60 1000 640' || fail "it cannot be moved: $(stands)"
sleep 2 # until the game has heard of it
end_game

start_game
until_true 5 stands_at '40 60 1000 640' || fail "not where it was: $(stands)"
end_game

# Nobody manages windows here: it fills the screen by itself, and comes back to its place.
start_game
xdotool key F11
until_true 10 stands_at '0 0 1600 1000' || fail "F11 does not fill the screen: $(stands)"
xdotool key F11
until_true 10 stands_at '40 60 1000 640' || fail "F11 does not bring it back: $(stands)"
xdotool key F11
until_true 10 stands_at '0 0 1600 1000' || fail "F11 does not fill the screen again: $(stands)"
end_game
start_game
until_true 10 stands_at '0 0 1600 1000' || fail "it does not start as full as it was: $(stands)"
xdotool key F11
until_true 10 stands_at '40 60 1000 640' || fail "its place was lost: $(stands)"
end_game

# A display that is smaller now (for when it is large again, the size is kept), and one that is gone.
sed -i 's/"sum": "[^"]*"/"sum": ""/; s/"width": 1000/"width": 4000/' "$SAVE/save.json"
start_game
until_true 5 stands_at '0 60 1600 640' || fail "not within the display: $(stands)"
end_game
sed -i 's/"sum": "[^"]*"/"sum": ""/; s/"width": 4000/"width": 1000/; s/"display": "[^"]*"/"display": "another"/' "$SAVE/save.json"
start_game
until_true 5 stands_at '300 180 1000 640' || fail "not in the middle of the display that is left: $(stands)"
end_game
