#!/bin/sh
# curtainup scores: an empty save, and one with scores, for people and programs.
. "$SOURCE_DIR/tests/e2e/common"
save=$tmp/save

run scores --lang en --save "$save" && is 0 && silent
out_has 'No scores yet.'
run scores --format json --save "$save" && is 0
count 1 '^\[\]$'
run scores --format csv --save "$save" && is 0
count 1 ''

for player in Zoë '=1+1' 'A, "B"'; do
    typed 'a\na\na\na\na\n' play --text --mode relaxed --length 5 --save "$save" --player "$player" && is 0
done
run scores --lang en --save "$save" && is 0 && silent
out_has 'Best scores: smash-2x11, Relaxed, 5 questions' 'Zoë: score ' 'A, "B": score '
count 3 '^[123]\. '
run scores --lang de --save "$save" && is 0
out_has 'Bestenliste: smash-2x11, '

run scores --format csv --save "$save" && is 0 && silent
cr=$(printf '\r')
count 1 "^pack,player,mode,length,difficulty,score,right,best_streak,stars,when$cr\$"
count 4 "$cr\$"
count 3 ",relaxed,5,[a-z]+,[0-9]+,[0-5],[0-5],[0-5],20[0-9-]+T[0-9:]+Z$cr\$"
out_has "smash-2x11,'=1+1,relaxed" 'smash-2x11,"A, ""B""",relaxed'

run scores --format json --save "$save" -o "$tmp/scores.json" && is 0 && silent
cp "$tmp/scores.json" "$tmp/out"
count 3 '^  \{$'
count 3 '^    "pack": "smash-2x11",$'
out_has '"player": "Zoë"' '"player": "A, \"B\""'
run scores --format json --pack other --save "$save" && is 0
count 1 '^\[\]$'

# What is missed becomes notes for Anki, and nothing where nothing was.
run scores --missed --lang en --pack smash-2x11 --save "$save" && is 0 && silent
count 1 '^#separator:tab$'
out_has '<br>A) '
run scores --missed --lang en --pack smash-2x11 --save "$tmp/nobody" && is 0
err_has 'nothing is missed'

# Players go to another computer as a file; twice is once, and people of one name may be one.
run scores --export "$tmp/all.json" --save "$save" && is 0 && silent
run scores --import "$tmp/all.json" --lang en --save "$tmp/there" && is 0
out_has 'added'
cp "$tmp/there/save.json" "$tmp/once.json"
run scores --import "$tmp/all.json" --lang en --save "$tmp/there" && is 0
out_has 'was here already'
cmp -s "$tmp/once.json" "$tmp/there/save.json" || fail 'a second import changes the save'
run scores --export - --player 'nobody' --save "$save" && is 2
err_has 'nobody is called "nobody" here'
run scores --player Zoë --save "$save" && is 2
err_has '--player belongs to --export'
head -c 300 "$tmp/all.json" >"$tmp/half.json"
run scores --import "$tmp/half.json" --save "$tmp/there" && is 2
err_has 'half.json:'
run scores --import "$tmp/none.json" --save "$tmp/there" && is 2
err_has 'none.json: cannot open it'
cmp -s "$tmp/once.json" "$tmp/there/save.json" || fail 'a file that cannot be read changes the save'

run scores --data-sheet --lang de --save "$save" && is 0
out_has 'Daten und Datenschutz' "$save" 'history/questions/*/last'
run scores --matches --lang en --save "$tmp/nobody" && is 0
out_has 'No match has been kept yet.'

# A save of a newer program is left alone, and that is said.
mkdir "$tmp/newer"
echo '{"version":99}' >"$tmp/newer/save.json"
run scores --lang en --save "$tmp/newer" && is 0
err_has 'newer version'
run scores --lang en --save "$tmp/newer" --export "$tmp/nothing.json" && is 1
err_has 'nothing is exported'
[ ! -e "$tmp/nothing.json" ] || fail 'a save that cannot be read was exported'
grep -qx '{"version":99}' "$tmp/newer/save.json" || fail 'the newer save was changed'

exit $failed
