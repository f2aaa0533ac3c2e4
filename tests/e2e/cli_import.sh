#!/bin/sh
# curtainup import: question banks become packs, and what is left out is named.
. "$SOURCE_DIR/tests/e2e/common"
banks=$SOURCE_DIR/tests/banks

# To a file: nothing on standard output, what was left out by line, the pack can be played.
run import "$banks/nasty-aiken.txt" -o "$tmp/aiken.json" && is 0
[ ! -s "$tmp/out" ] || fail "$said: something stands on standard output"
err_has 'nasty-aiken.txt:26: left out: no line "ANSWER:' 'nasty-aiken.txt:52: left out: more answers than the four'
grep -q 'nasty-aiken.txt: 8 taken, 6 left out$' "$tmp/err" || fail "$said: no account: $(cat "$tmp/err")"
run questions --pack "$tmp/aiken.json" --count 8 && is 0 && silent
out_has 'Which LMS has the most quiz import formats?' 'Source: nasty-aiken'
run check "$tmp/aiken.json"
[ "$code" != 2 ] || fail "$said: the pack is not read: $(cat "$tmp/err")"

# To standard output, from standard input, the same bytes each time.
run import "$banks/opentdb.json" -o - && is 0
out_has '"format": "curtainup-pack"' '"licence": "CC BY-SA 4.0"'
cp "$tmp/out" "$tmp/first"
run import "$banks/opentdb.json" -o - && is 0
cmp -s "$tmp/first" "$tmp/out" || fail "$said: another pack the second time"
code=0
"$CURTAINUP" import - -o - <"$banks/gimkit.csv" >"$tmp/out" 2>"$tmp/err" || code=$?
said='curtainup import - -o -' && is 0
out_has '"questions": '

# Without -o into the save folder, where the game finds it by its id; an older one stays as .bak.
run import "$banks/moodle.xml" --save "$tmp/save" && is 0
count 1 "^$tmp/save/packs/moodle\\.json\$"
cp "$tmp/save/packs/moodle.json" "$tmp/first"
run import "$banks/moodle.xml" --save "$tmp/save" && is 0
cmp -s "$tmp/first" "$tmp/save/packs/moodle.json.bak" || fail "$said: the pack that was there is lost"
run import "$banks/moodle.xml" && is 0
run questions --pack moodle && is 0
run import "$banks/moodle.xml" --save "$banks/moodle.xml" && is 1

# What the game brings is not hidden behind a bank of that name.
cp "$banks/gimkit.csv" "$tmp/smash-2x11.csv"
run import "$tmp/smash-2x11.csv" --save "$tmp/save" && is 1
err_has 'the game comes with a pack "smash-2x11"'
[ ! -e "$tmp/save/packs/smash-2x11.json" ] || fail "$said: it was written"

# No bank and no table, no file, nowhere to write: said, and nothing left behind.
run import "$banks/none.txt" -o "$tmp/none.json" && is 2
err_has 'only one column'
run import "$banks/opentdb-empty.json" -o "$tmp/none.json" && is 2
run import "$banks/wide.txt" -o "$tmp/none.json" && is 2
err_has 'only one column'
run import "$tmp/umbrella.gift" -o "$tmp/none.json" && is 2
err_has umbrella.gift
[ ! -e "$tmp/none.json" ] || fail 'a pack of nothing was written'
run import "$banks/gimkit.csv" -o "$tmp/no/such/folder.json" && is 1
[ "$(find "$tmp" -name '*.tmp*' | wc -l)" = 0 ] || fail 'a temporary file stays'

# Every bank beside its expectation: the number taken is what stands there.
for bank in "$banks"/*.expect; do
    run import "${bank%.expect}" -o -
    taken=$(sed -n 's/^taken \([0-9]*\), left out \([0-9]*\)$/\1 taken, \2 left out/p' "$bank")
    if [ -n "$taken" ] && [ "$code" = 0 ]; then err_has "$taken"; fi
done

exit $failed
