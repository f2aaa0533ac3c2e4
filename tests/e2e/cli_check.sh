#!/bin/sh
# curtainup check: clean packs, packs that cannot be read, and what is said of them.
. "$SOURCE_DIR/tests/e2e/common"

run check smash-2x11 && is 0 && silent
out_has 'smash-2x11: ' '  entities ' '  statements ' '  complete by the author' '  questions ' '    order '
count 1 '^  findings +0$'
by_id=$(grep -c . "$tmp/out")
run check "$SOURCE_DIR/data/packs/smash-2x11.json" && is 0
[ "$by_id" = "$(grep -c . "$tmp/out")" ] || fail 'the pack by its file gives another report than by its id'

run check "$SOURCE_DIR/tests/packs/small.json"
if [ "$code" = 2 ]; then fail "$said: cannot be read: $(cat "$tmp/err")"; fi

# The attack's table, and everything as JSON: a list of packs, the unreadable ones left out.
run check --attack "$SOURCE_DIR/tests/packs/small.json"
out_has 'guessers that know nothing' 'nearest the mean' 'learned' 'limit: places'
run check --format json smash-2x11 umbrella && is 2
out_has '"name": "smash-2x11"' '"findings": [' '"promises": [' '"questions": {'
out_lacks '"attack"'
run check --format json --attack "$SOURCE_DIR/tests/packs/small.json"
out_has '"attack": [' '"hits": 0.' '"limit": 0.'
[ "$(head -n 1 "$tmp/out")$(tail -n 1 "$tmp/out")" = '[]' ] || fail 'the JSON is no list'

run check umbrella && is 2
err_has 'no pack "umbrella"'

# Every bad pack is refused with the words that lie beside it.
cd "$SOURCE_DIR/tests/packs-bad"
bad=0
for pack in *.json; do
    bad=$((bad + 1))
    run check "$pack" && is 2
    head -n 1 "${pack%.json}.expect" >"$tmp/expected"
    cmp -s "$tmp/expected" "$tmp/err" || fail "$pack: says \"$(cat "$tmp/err")\", expected \"$(cat "$tmp/expected")\""
    [ ! -s "$tmp/out" ] || fail "$pack: something stands on standard output"
done
[ $bad -gt 20 ] || fail "only $bad bad packs found"

# One bad pack does not hide the others, and the worst exit code counts.
run check format.json smash-2x11 && is 2
out_has 'smash-2x11: '

exit $failed
