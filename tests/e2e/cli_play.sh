#!/bin/sh
# curtainup play --text: whole matches, leaving and going on, codes, notices.
. "$SOURCE_DIR/tests/e2e/common"
save=$tmp/save
relaxed="--text --lang en --mode relaxed --length 5"

# A whole match, and its score.
# shellcheck disable=SC2086 # several words
typed 'a\nB\n1\n2\nc)\n' play $relaxed --save "$save" --player Zoë && is 0 && silent
count 5 '^Question [1-5] of 5: '
count 5 '^(Right\.|Wrong\.)'
count 1 '^[0-5] of 5 right, score '
count 1 '^Stars: [0-5] of 5\.$'
out_has 'Place 1 on the best list.' '1. Zoë: score ' 'Source: ' 'Code of this round: '
[ ! -e "$save/journal.jsonl" ] || fail 'the journal of a finished match is still there'
code_of_round=$(sed -n 's/^Code of this round: //p' "$tmp/out")
sed -n '/^Question 1/,/^The curtain/p' "$tmp/out" >"$tmp/first"

# The same code and answers give the same match; the code carries mode and length.
typed 'a\nB\n1\n2\nc)\n' play --text --lang en --code "$code_of_round" --save "$save" && is 0
sed -n '/^Question 1/,/^The curtain/p' "$tmp/out" >"$tmp/second"
cmp "$tmp/first" "$tmp/second" || fail 'the same code gave another match'
run play --text --code "$code_of_round" --mode classic --save "$save" && is 2
err_has '--code says mode, length and difficulty already'
run play --text --code 0000-0000-001 --save "$save" && is 2

# German words and letters.
typed 'a\n' play --text --lang de --mode relaxed --save "$tmp/german" && is 0
out_has 'Frage 1 von ' 'Die Partie bleibt liegen'

# What is not understood, jokers, help, pause.
# shellcheck disable=SC2086
typed 'x\n\n7\n?\nf\nf\nh\ns\nr\np\n\nq\n' play $relaxed --save "$tmp/jokers" && is 0
out_has 'Possible here: a to ' 'takes wrong answers away, 1 left' 'The prompter whispers: ' 'Paused.' 'The match is kept'
count 0 '^That is not possible'
[ "$(grep -c '"e":"fifty"' "$tmp/jokers/journal.jsonl")" = 1 ] || fail 'fifty-fifty is not in the journal once'

# The input ends in the middle: kept, and gone on with; asked again when the answer is no answer.
rm -rf "$save"
# shellcheck disable=SC2086
typed 'a\nb\n' play $relaxed --save "$save" && is 0
out_has 'The match is kept; next time it goes on from here.'
typed '' play --text --lang en --save "$save" && is 0
out_has '2 of 5 questions answered' 'The match is kept'
typed 'maybe\ny\na\na\na\n' play --text --lang en --save "$save" && is 0
out_has 'Please type y for yes or n for no.' 'Question 3 of 5' 'The curtain falls.'
count 3 '^Question [345] of 5: '

# No: a new match begins.
# shellcheck disable=SC2086
typed 'a\n' play $relaxed --save "$save" && is 0
# shellcheck disable=SC2086
typed 'n\n' play $relaxed --save "$save" && is 0
out_has 'Question 1 of 5'

# Without a display the terminal is played in, and that is said. Length and player are set for the window as well.
typed 'n\na\n' play --lang en --save "$save" && is 0
err_has 'Playing in the terminal.'
out_has 'Question 1 of '
typed 'n\na\n' play --lang en --length 15 --player Ben --save "$save" && is 0
out_has 'Question 1 of 15'
grep -q '"name": *"Ben"' "$save/save.json" || fail 'the new player is not in the save file'
typed 'n\na\n' --lang en --save "$save" && is 0
err_has 'Playing in the terminal.'

# What is asked for and not there.
run play --text --pack umbrella --save "$save" && is 2
err_has 'no pack "umbrella"'
run play --text --lang xx --save "$save" && is 2
err_has 'no language "xx"; expected one of: de, en'
run play --text --length 7 --save "$save" && is 2
err_has '--length: expected 5|10|15|20, found "7"'

# A lesson says why each question is there, takes its own choice of questions, and is on no best list.
for turn in 1 2; do
    typed 'a\na\na\na\na\n' play --text --learn --lang en --length 5 --pack smash-2x11 --save "$tmp/learn" && is 0
    count 5 '^(New|Missed last time|Missed twice|Due today|Hard: .*)$'
    out_has 'What you answered is kept'
done
run scores --lang en --save "$tmp/learn" && is 0
out_lacks 'smash-2x11'
run play --text --learn --mode classic --save "$tmp/learn" && is 2
err_has 'a lesson chooses its questions itself'

exit $failed
