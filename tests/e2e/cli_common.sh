#!/bin/sh
# What holds for every command: help, version, and words for mistakes.
. "$SOURCE_DIR/tests/e2e/common"

run --help && is 0 && silent
out_has 'usage: curtainup [COMMAND] [OPTIONS]'
for command in play questions check import scores replay screens; do
    out_has "  $command "
done

for command in play questions check import scores replay screens; do
    run $command --help && is 0 && silent
    out_has "usage: curtainup $command" "  curtainup $command " --help
    if awk 'length > 100 { exit 1 }' "$tmp/out"; then :; else fail "$said: lines over 100 characters"; fi
    run $command --version && is 0 && silent
    count 1 '^curtainup [0-9]+\.[0-9]+\.[0-9]+$'
    run $command --umbrella && is 2
    err_has 'unknown option "--umbrella"' "see \"curtainup $command --help\""
done

run --version && is 0 && silent
count 1 '^curtainup [0-9.]+$'
run paly && is 2
err_has 'unknown command "paly"; did you mean "play"?'
run umbrella && is 2
err_has 'unknown command "umbrella"; see "curtainup --help"'
run import && is 2
err_has 'expected FILE'
run questions --cuont 3 && is 2
err_has 'unknown option "--cuont", the nearest is "--count"'
run --txet && is 2
err_has 'curtainup play: unknown option "--txet", the nearest is "--text"'
run questions --count=0 && is 2
err_has '--count: expected a whole number from 1 to'
run questions --format xml && is 2
err_has '--format: expected text|jsonl|' 'found "xml"'
run play --fullscreen --windowed && is 2
err_has '--fullscreen and --windowed contradict each other'
run check && is 2
err_has 'expected PACK'
run replay a b && is 2
err_has 'too many arguments: "b"'

# A full disk is no success.
if [ -c /dev/full ]; then
    code=0
    "$CURTAINUP" --version >/dev/full 2>"$tmp/err" || code=$?
    said='curtainup --version on a full disk' && is 1
fi

exit $failed
