#!/bin/sh
# A table opened with the game in the real window: a column is corrected by keys, then it is played.
. "$SOURCE_DIR/tests/e2e/window"

# A correction may take a moment, in which nothing else is heard.
press() {
    xdotool key --clearmodifiers "$1"
    sleep 1.5
}

cat >"$WORK/orte.csv" <<TABLE
Stadt;Einwohner;Fluss;Land;Preis
Ahaus;39.223;Rhein;NRW;7,50
Bonn;335.789;Rhein;NRW;3,25
Celle;69.540;Aller;Niedersachsen;9,75
Essen;584.580;Ruhr;NRW;2,50
Fulda;68.586;Fulda;Hessen;5,25
Gotha;45.419;Leine;Thüringen;8,75
Hanau;101.364;Main;Hessen;6,20
Jena;111.191;Saale;Thüringen;4,10
Kassel;204.687;Fulda;Hessen;1,90
Leer;35.620;Leda;Niedersachsen;8,30
TABLE

"$CURTAINUP" "$WORK/orte.csv" --save "$SAVE" --lang de >"$WORK/game.log" 2>&1 &
GAME=$!
until_true 30 window_is_there || fail "no window"
sleep 1
press Down # below the buttons there is nothing; but the first press may only hurry the curtain
# From the button up to the last line, the decimal mark of all numbers, and to the last column, which is a number.
press Up
press Up
press Left # the name of the rows
press Left # left out
press Right
press Left
press Down
press Right # a comma: then the inhabitants are whole numbers
sleep 1
[ ! -e "$SAVE/packs/orte.json" ] || fail "a pack is there before anybody plays"
press Down
press Return
until_true 20 test -s "$SAVE/journal.jsonl" || fail "no match has begun"
[ -s "$SAVE/packs/orte.json" ] || fail "the pack is not installed"
grep -q '"value":"335789"' "$SAVE/packs/orte.json" || fail "the inhabitants are not read: $(head -c 3000 "$SAVE/packs/orte.json")"
if grep -q Preis "$SAVE/packs/orte.json"; then fail "the column left out is in the pack"; fi
kill "$GAME"
wait "$GAME" || fail "the game ended with $?"
GAME=
