#!/bin/sh
# The power goes in the middle of a round: what was shown as accepted is still there, and the match goes on.
. "$SOURCE_DIR/tests/e2e/window"

press() { xdotool key --clearmodifiers "$1"; }
enter() { press Return; }
answer() { press a; }

start_game
step enter
step answer
step enter
step answer
cp "$SAVE/journal.jsonl" "$WORK/before"
kill -9 "$GAME"
wait "$GAME" 2>/dev/null
cmp -s "$WORK/before" "$SAVE/journal.jsonl" || fail "the journal has changed"
printf '{"t":99' >>"$SAVE/journal.jsonl" # and the last line was torn

start_game
step enter # "Weiterspielen" has the focus: straight to where the match was
head -c "$(wc -c <"$WORK/before")" "$SAVE/journal.jsonl" | cmp -s - "$WORK/before" || fail "events were lost"
[ "$(grep -c '"e":"ask"' "$SAVE/journal.jsonl")" -ge 2 ] || fail "the match began anew"

# A polite end in the middle of it: the clock stands still until the match goes on.
kill "$GAME"
wait "$GAME" || fail "the game ended with $?"
[ "$(last_event)" = pause ] || fail "the clock was left running"
start_game
step enter

play_round answer enter
[ "$(scores)" = 1 ] || fail "no score in the save file"
"$CURTAINUP" scores --save "$SAVE" --format csv | grep -q ',10,' || fail "not all ten questions were counted"
