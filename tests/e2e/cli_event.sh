#!/bin/sh
# curtainup play --format: an event night typed by its host, cut off, gone on with, replayed and exported.
. "$SOURCE_DIR/tests/e2e/common"
save=$tmp/save
night="--lang en --save $save"

# A whole round of the quick kind: the host says who was right.
# shellcheck disable=SC2086
typed '\n\n1\n1 right\n\n\n\n2\nz right\n2 wrong\n1\n1 right\n' play --format buzz --teams Reds,Blues --length 5 $night && is 0
out_has '1: Reds' '2: Blues' 'Question 1: ' 'The question is read' 'First buzz: Reds' 'To answer: Reds' 'Seconds left: 20' 'Right: +1' \
    'That is not possible now' 'Buzzers are open again' '1. Reds: 2' 'The evening is kept'
journal=$save/event.jsonl
[ -s "$journal" ] || fail 'no journal'

# The power goes off in the middle of a line; the same command goes on at the same question with the same scores.
printf '{"t":99' >>"$journal"
# shellcheck disable=SC2086
typed 'y\nboard\n\n\nvoid question 1\nundo\n\n2 +150\n2 lock\n2\nundo\nundo\nend\ncorrect b question 1\n\n' play --format buzz $night && is 0
out_has '2 of 5 questions asked' '1. Reds: 2' 'Question 3: ' '(−1' 'The clock stands.' '2. Blues: 150 (+150)' \
    'seat 2 is out for this question' 'Final table' 'Fastest buzz: Reds' 'Hardest question: ' 'All of it stays in'

# The whole evening again, in words and as a table.
run replay "$journal" && is 0 && silent
out_has 'Question 1 of 5' 'Reds: answered aloud. Right: +1' 'Blues: answered aloud. Wrong: 0' 'First buzz: Reds' 'Final table'
out_lacks 'not played to its end'
run replay --lang de "$journal" && is 0
out_has 'Endstand' 'Am schnellsten gedrückt: Reds'
run replay --format csv "$journal" && is 0
out_has 'rank,team,members,points,right,questions,lives,fastest buzz (s),best at,question 1,question 2'
count 1 '^1,Reds,,2000,2,2,,[0-9]+\.[0-9]{3},[^,]*,1000,1000'
count 1 '^2,Blues,,0,0,1,,,,0,0'
run replay --format questions --lang de "$journal" && is 0
out_has 'Frage,Kategorie,Wortlaut,richtige Antwort,zählt,richtig,Teams,zuerst gedrückt,nach (s),Antwort Reds,Antwort Blues'
count 2 '^[12],.*,ja,1,[12],(Reds|Blues),[0-9]+\.[0-9]{3},gesagt: richtig,'
run replay --format png -o "$tmp/table.png" "$journal" && is 0 && silent
[ "$(od -An -tx1 -j1 -N3 "$tmp/table.png")" = ' 50 4e 47' ] || fail 'no picture'
run replay --format png "$journal" && is 2
err_has 'expected -o FILE'

# A new evening sets the old one aside; a set-up is kept and used, names, members and rules with it.
# shellcheck disable=SC2086
typed 'quit\n' play --format wager --teams Ada,Ben,Cem --keep friday $night && is 0
out_has 'The evening before is kept as ' 'wager, 10 questions'
[ "$(find "$save" -name 'event.jsonl.*' | wc -l)" = 1 ] || fail 'the evening before is gone'
setup=$save/setups/friday.json
[ -s "$setup" ] || fail 'no set-up kept'
sed -i 's/"points": 1000/"points": 300/; s/"finale": 1/"finale": 5/; s/"questions": 10/"questions": 5/
    0,/"members": \[\]/s//"members": ["Ida", "Jo"]/; 0,/"button": "1"/s//"button": "w"/' "$setup"
# shellcheck disable=SC2086
typed 'n\n' play --setup friday $night && is 0
out_has 'w: Ada (Ida, Jo)' '2: Ben' 'wager, 5 questions' 'Next is a question one bids for'
# shellcheck disable=SC2086
typed 'n\nw bid 300\nw bid 301\n\n\nw right\n2 wrong\n3 right\n' play --setup "$setup" $night && is 0
out_has 'expected 0 to 300' 'all for their bids' 'Ada: answered aloud. Right: +300' 'Ben: answered aloud. Wrong: 0'
sed -i 's/"button": "w"/"button": "2"/' "$setup"
# shellcheck disable=SC2086
run play --setup "$setup" $night && is 2
err_has 'the same button'
# shellcheck disable=SC2086
run play --setup nobody $night && is 2
err_has 'no set-up “nobody” is kept; there are: friday'

# Limited to a category: all questions are of it, the set-up keeps it, the journal makes the round again.
limited=$tmp/limited
typed 'quit\n' play --format buzz --pack smash-2x11 --length 5 --categories onstage --keep stage --lang en --save "$limited" && is 0
grep -q '"categories": "onstage"' "$limited/setups/stage.json" || fail 'the set-up does not keep the category'
grep -q '"categories":"onstage"' "$limited/event.jsonl" || fail 'the journal does not keep the category'
typed 'y\n\n\n1\n1 right\nend\n' play --setup stage --pack smash-2x11 --lang en --save "$limited" && is 0
out_has '0 of 5 questions asked' 'Question 1: '
run replay --format questions --lang en "$limited/event.jsonl" && is 0
out_has '1,On stage,'
run play --format buzz --pack smash-2x11 --categories onstage,opera --keep opera --lang en --save "$tmp/opera" && is 1
err_has 'smash-2x11 has no category "opera"; expected some of: onstage, backstage, press, ratings'
[ ! -e "$tmp/opera/setups/opera.json" ] || fail 'a set-up is kept that no pack can play'

# A spare question takes the place of one, without a set-up having to say so.
typed '\n\nswap\n\n\nend\n' play --format buzz --pack smash-2x11 --lang en --save "$tmp/spare" && is 0
out_has 'Question 1: ' 'Question 2: '
grep -q '"e":"swap"' "$tmp/spare/event.jsonl" || fail 'nothing was swapped'

# Killed without warning while a clock runs: the clock waits for whoever comes back.
# shellcheck disable=SC2086
begin play --format everyone --teams Reds,Blues --lang en --save "$tmp/killed"
say ''
wait_for 'Question 1: '
say ''
say '1 b'
say '2 adjust 70'
wait_for '(+70)'
kill -KILL "$player"
ended
exec 3>&-
typed 'y\n\n1 confirm\n2 wrong\n' play --format everyone --lang en --save "$tmp/killed" && is 0
out_has '1 of 10 questions asked' 'The clock stands' 'Question 1: ' 'Reds: B) ' 'Blues: 70'

# What does not go together.
run play --format buzz --mode classic && is 2
err_has '--mode is for playing alone'
run play --format buzz --host-window && is 2
err_has '--host-window is for the window'
run play --teams Reds,Blues && is 2
err_has '--teams is for an event night'
run play --categories onstage && is 2
err_has '--categories is for an event night'
run play --format buzz --teams Reds --save "$tmp/one" && is 2
err_has 'expected 2 to 8 teams'
run play --format buzz --teams Reds,reds --save "$tmp/one" && is 2
err_has 'the same name'
typed 'a\n' play --text --lang en --mode relaxed --save "$tmp/alone" && is 0
run replay --format csv "$tmp/alone/journal.jsonl" && is 1
err_has 'for event nights'

exit $failed
