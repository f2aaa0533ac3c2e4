#!/bin/sh
# curtainup questions: the contract that other programs rely on.
. "$SOURCE_DIR/tests/e2e/common"

text='"([^"\\]|\\.)+"'
cite='\{"source":'$text',"paragraph":[0-9]+(,"sentence":[0-9]+)?\}'
line='^\{"id":"[0-9A-HJKMNP-TV-Z]{13}","family":"[a-z-]+","category":'$text',"lang":"de","stem":'$text
line=$line',"options":\['$text'(,'$text'){2,3}\],"key":[0-3],"explain":'$text',"cite":\['$cite'(,'$cite')*\]'
line=$line',"support":\['$text'(,'$text')*\],"difficulty":[01]\.[0-9]{2}\}$'

run questions --count 60 --seed 7 --lang de --format jsonl && is 0 && silent
count 60 "$line"
count 60 ''
cp "$tmp/out" "$tmp/de"
[ "$(sed 's/.*"id":"\([^"]*\)".*/\1/' "$tmp/de" | sort -u | wc -l)" -eq 60 ] || fail 'ids occur twice'

# The same seed: the same bytes, into a file or a pipe; another seed: other questions.
run questions --pack=smash-2x11 --count=60 --seed=7 --lang=de --format=jsonl -o "$tmp/file" && is 0
[ ! -s "$tmp/out" ] || fail 'with -o there is something on standard output'
cmp "$tmp/de" "$tmp/file" || fail 'the same seed gave other bytes'
run questions --count 60 --seed 8 --lang de --format jsonl
if cmp -s "$tmp/out" "$tmp/de"; then fail 'another seed gave the same questions'; fi

# German and English: the same questions in the same order with the same keys.
shape() {
    sed 's/.*"id":"\([^"]*\)".*"key":\([0-9]\),.*"support":\(.*\)$/\1 \2 \3/' "$1"
}
run questions --count 60 --seed 7 --lang en --format jsonl && is 0
shape "$tmp/de" >"$tmp/shape-de"
shape "$tmp/out" >"$tmp/shape-en"
cmp "$tmp/shape-de" "$tmp/shape-en" || fail 'German and English differ'
if cmp -s "$tmp/out" "$tmp/de"; then fail 'German and English have the same words'; fi

# One family only; fewer than asked is said, and fine.
run questions --count 5 --family order --format jsonl && is 0
count 5 '"family":"order"'
run questions --count 100 --family value --format jsonl && is 0
err_has 'gives only'
run questions --family oder && is 2
err_has 'no family "oder"; expected one of: object, '

# To be read: the key is marked, once each.
run questions --count 8 --lang en && is 0 && silent
count 8 '^   \* [A-D]\) '
count 8 '^[0-9]+\. '
count 8 '^   Why: '
out_has '   Source: '
run questions --count 2 --lang de && is 0
out_has '   Quelle: '

# Packs: by file, from standard input, unknown.
pack=$SOURCE_DIR/data/packs/smash-2x11.json
run questions --pack "$pack" --count 60 --seed 7 --lang de --format jsonl && is 0
cmp "$tmp/out" "$tmp/de" || fail 'the pack as a file gave other bytes'
run questions --pack - --count 60 --seed 7 --lang de --format jsonl <"$pack" && is 0
cmp "$tmp/out" "$tmp/de" || fail 'the pack from standard input gave other bytes'
run questions --pack smash-2x1 && is 2
err_has 'no pack "smash-2x1"; did you mean "smash-2x11"?'
run questions --pack "$tmp/none.json" && is 2
err_has "$tmp/none.json: "
run questions --lang fr && is 2
err_has 'no language "fr"; expected one of: de, en'

# What other programs import comes back as the same number of questions; what does not fit is said and the rest written.
for format in gift moodle aiken kahoot wayground blooket gimkit; do
    run questions --count 40 --format $format -o "$tmp/bank" && is 0 && silent
    run import "$tmp/bank" -o "$tmp/bank.json" && is 0
    err_has '40 taken, 0 left out'
done
run questions --count 40 --format anki && is 0 && silent
out_has '#separator:tab'
run questions --pack "$SOURCE_DIR/tests/packs/nasty-bank.json" --format aiken -o "$tmp/bank" && is 1
err_has 'left out: Aiken'
[ -s "$tmp/bank" ] || fail "$said: the rest is not written"

# Nothing is written half: a folder that is not there leaves nothing behind.
run questions -o "$tmp/none/file" && is 1
err_has "$tmp/none/file"

exit $failed
