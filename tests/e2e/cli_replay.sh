#!/bin/sh
# curtainup replay: a kept journal, from a file and from standard input, and broken ones.
. "$SOURCE_DIR/tests/e2e/common"
save=$tmp/save

typed 'a\nb\nf\na\nq\n' play --text --lang en --mode relaxed --length 5 --save "$save" && is 0
grep -E '^(Right|Wrong)\.' "$tmp/out" >"$tmp/played" || :
journal=$save/journal.jsonl

run replay "$journal" && is 0 && silent
out_has 'Question 1 of 5' 'Question 2 of 5' 'The match was not played to its end.' 'Stars: '
grep -E '^(Right|Wrong)\.' "$tmp/out" >"$tmp/replayed" || :
head -n "$(grep -c . "$tmp/replayed")" "$tmp/played" >"$tmp/expected"
cmp "$tmp/expected" "$tmp/replayed" || fail 'the replay differs from what was played'
cp "$tmp/out" "$tmp/from-file"
run replay - <"$journal" && is 0
cmp "$tmp/out" "$tmp/from-file" || fail 'from standard input it is another match'
run replay --lang de "$journal" && is 0
out_has 'Frage 1 von 5' 'Sterne: '
run replay --pack "$SOURCE_DIR/data/packs/smash-2x11.json" "$journal" && is 0
cmp "$tmp/out" "$tmp/from-file" || fail 'with the pack as a file it is another match'

sed 's/"v":/"v":1/' "$journal" >"$tmp/flipped"
run replay "$tmp/flipped" && is 2
err_has 'damaged: the line is not what its checksum'
unsealed() { sed "s/,\"sum\":\"[^\"]*\"//; $1" "$journal"; }

run replay "$tmp/none" && is 2
err_has "$tmp/none: "
echo '{"journal":1}' >"$tmp/bad"
run replay "$tmp/bad" && is 2
err_has "$tmp/bad:1:"
unsealed 's/"pack":"[^"]*"/"pack":"umbrella"/' >"$tmp/other"
run replay "$tmp/other" && is 2
err_has 'no pack "umbrella"'
unsealed 's/"fingerprint":"[^"]*"/"fingerprint":"0000000000000000"/' >"$tmp/changed"
run replay "$tmp/changed" && is 1
err_has 'has changed since the match began'
unsealed '2s/"e":"ask"/"e":"answer"/' >"$tmp/cheat"
run replay "$tmp/cheat" && is 1
err_has 'line 2 of the journal'

exit $failed
