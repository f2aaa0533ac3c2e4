#!/bin/sh
# F12 keeps what is shown, where the desktop wants pictures, and never writes over another.
. "$SOURCE_DIR/tests/e2e/window"

HOME=$WORK/home
XDG_CONFIG_HOME=$HOME/.config
export HOME XDG_CONFIG_HOME
mkdir -p "$XDG_CONFIG_HOME"
printf '# made by xdg-user-dirs-update\nXDG_DESKTOP_DIR="$HOME/Tisch"\nXDG_PICTURES_DIR="$HOME/Meine \\"Bilder\\""\n' \
    >"$XDG_CONFIG_HOME/user-dirs.dirs"

photos() { find "$1" -name 'curtainup-20??-??-??-??????*.png' -size +4k 2>/dev/null | wc -l; }
has_photos() { [ "$(photos "$1")" = "$2" ]; }
# shoot FOLDER COUNT: that many pictures are there after one more press. The curtain may have swallowed the first.
shoot() {
    xdotool key --clearmodifiers F12
    until_true 5 has_photos "$1" "$2" || fail "no picture number $2 in $1: $(ls -R "$HOME")"
}

start_game
folder=$HOME/Meine\ \"Bilder\"
for number in 1 2 3; do shoot "$folder" $number; done # within one second, too
for photo in "$folder"/*.png; do
    [ "$(od -An -tx1 -j1 -N3 "$photo")" = ' 50 4e 47' ] || fail "$photo: no PNG"
    [ "$(od -An -tx1 -j16 -N8 "$photo" | tr -d ' ')" = 00000500000002d0 ] || fail "$photo: not as large as the window"
done

rm "$XDG_CONFIG_HOME/user-dirs.dirs"
shoot "$SAVE" 1
mkdir "$HOME/Pictures"
shoot "$HOME/Pictures" 1

# A folder that takes nothing: the notice says so, and the game goes on.
printf 'XDG_PICTURES_DIR="/proc"\n' >"$XDG_CONFIG_HOME/user-dirs.dirs"
xdotool key --clearmodifiers F12
sleep 0.5
rm "$XDG_CONFIG_HOME/user-dirs.dirs"
shoot "$HOME/Pictures" 2

kill "$GAME"
wait "$GAME" || fail "the game ended with $?"
GAME=
