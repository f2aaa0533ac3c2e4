#!/bin/sh
# curtainup play --text: nothing that was accepted is lost, whatever happens to the program.
. "$SOURCE_DIR/tests/e2e/common"
save=$tmp/save
relaxed="--text --lang en --mode relaxed --length 5"

# Killed in the middle: what had been shown as accepted is there.
# shellcheck disable=SC2086 # several words
begin play $relaxed --save "$save"
wait_for 'Question 1 of 5'
say a
wait_for 'Question 2 of 5'
say b
wait_for 'Question 3 of 5'
kill -9 "$player"
ended
exec 3>&-
typed 'y\na\na\na\n' play --text --lang en --save "$save" && is 0
out_has '2 of 5 questions answered' 'The curtain falls.'
count 3 '^Question [345] of 5: '
run scores --format csv --save "$save" && is 0
count 1 '^smash-2x11,,relaxed,5,'

# Ctrl-C and a polite kill: the match is kept, and that is said.
for signal in INT TERM; do
    # shellcheck disable=SC2086
    begin play $relaxed --save "$tmp/$signal"
    wait_for 'Question 1 of 5'
    say a
    wait_for 'Question 2 of 5'
    kill -$signal "$player"
    ended && is 0
    exec 3>&-
    wait_for 'The match is kept'
    [ -s "$tmp/$signal/journal.jsonl" ] || fail "SIG$signal: no journal is left"
done

# Two programs at once: the second plays, saves nothing, and says so; the first is not disturbed.
# shellcheck disable=SC2086
begin play $relaxed --save "$save"
wait_for 'Question 1 of 5'
# shellcheck disable=SC2086
typed 'a\n' play $relaxed --save "$save" && is 0
out_has 'Curtain Up is already running and uses your save.' 'Question 1 of 5' 'The match could not be kept.'
run scores --lang en --save "$save" && is 0
out_has 'Best scores: smash-2x11'
for answer in a a a a a; do say $answer; done
wait_for 'The curtain falls.'
exec 3>&-
ended && is 0

# A place that cannot be written: said, and played.
: >"$tmp/no-folder"
# shellcheck disable=SC2086
typed 'a\n' play $relaxed --save "$tmp/no-folder/save" && is 0
out_has 'The save folder cannot be written.' 'Question 2 of 5' 'The match could not be kept.'
mkdir "$tmp/closed"
chmod 500 "$tmp/closed"
if ! (: >"$tmp/closed/probe") 2>/dev/null; then # root may write everywhere
    # shellcheck disable=SC2086
    typed 'a\n' play $relaxed --save "$tmp/closed" && is 0
    out_has 'The save folder cannot be written.'
fi
chmod 700 "$tmp/closed"

# A save file that is rubbish is set aside, never overwritten.
mkdir "$tmp/rubbish"
echo 'not a save' >"$tmp/rubbish/save.json"
# shellcheck disable=SC2086
typed 'a\n' play $relaxed --save "$tmp/rubbish" && is 0
out_has 'The save could not be read, so a new one begins.'
grep -qx 'not a save' "$tmp"/rubbish/save.json.unreadable* || fail 'the rubbish is gone'

# A torn last line of the journal is dropped; a broken one is set aside and said.
# shellcheck disable=SC2086
typed 'a\nb\n' play $relaxed --save "$tmp/torn" && is 0
printf '{"t":99' >>"$tmp/torn/journal.jsonl"
typed '' play --text --lang en --save "$tmp/torn" && is 0
out_has '2 of 5 questions answered'
echo 'rubbish' >>"$tmp/torn/journal.jsonl"
typed '' play --text --lang en --save "$tmp/torn" && is 0
out_has 'It is not deleted, it is kept here:' 'journal.jsonl.unreadable-' 'Question 1 of '

# A pack that has changed: the match is only given up when the player says so.
pack=$tmp/mine.json
cp "$SOURCE_DIR/data/packs/smash-2x11.json" "$pack"
echo >>"$pack"
# shellcheck disable=SC2086
typed 'a\n' play $relaxed --pack "$pack" --save "$tmp/changed" && is 0
echo >>"$pack"
# shellcheck disable=SC2086
typed '' play $relaxed --pack "$pack" --save "$tmp/changed" && is 0
out_has 'is not here or has changed.' 'Give it up' 'The match is kept'
# shellcheck disable=SC2086
typed 'y\n' play $relaxed --pack "$pack" --save "$tmp/changed" && is 0
out_has 'Question 1 of 5'

# Against the clock: an answer that comes too late does not count. The journal is given a clock that is out at once.
classic="--text --lang en --mode classic --length 5"
# shellcheck disable=SC2086
typed '' play $classic --save "$tmp/late" && is 0
sed -i.old 's/"answer_us":[0-9]*/"answer_us":1/; s/"e":"ask","v":[0-9]*/"e":"ask","v":0/; s/"sum":"[^"]*"/"sum":""/' "$tmp/late/journal.jsonl"
typed 'y\na\n\nq\n' play --text --lang en --save "$tmp/late" && is 0
out_has 'time is up' 'No answer. The right answer is '

exit $failed
