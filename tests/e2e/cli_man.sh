#!/bin/sh
# The man pages in every language name exactly the commands and options, with their values, that --help names.
. "$SOURCE_DIR/tests/e2e/common"
share=$SOURCE_DIR/assets/share

# "--pack FILE|ID" for every option; --help itself is said once for all commands.
options_of_help() {
    sed -n 's/^  \(--*[a-z][a-z-]*\( [^ ]*[A-Z|][^ ]*\)\{0,1\}\)\( .*\)\{0,1\}$/\1/p' "$1" | grep -v '^--help$' | sort
}
# The same of the section of a command.
options_of_page() {
    sed -n "/^\.SS curtainup $2\$/,/^\.S[SH] /p" "$1" | sed 's/\\-/-/g' |
        sed -n 's/^\.BI* \(-[^ ]*\)$/\1/p; s/^\.BI \(-[^ ]*\) "\( [^"]*\)"$/\1\2/p' | sort
}

run --help && is 0
commands=$(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' "$tmp/out")
[ -n "$commands" ] || fail "no commands in the help"

for page in "$share/man/man6/curtainup.6" "$share/man/de/man6/curtainup.6"; do
    sed -n 's/^\.SS curtainup //p' "$page" | sort >"$tmp/named"
    echo "$commands" | sort | cmp -s - "$tmp/named" || fail "$page: other commands than --help: $(cat "$tmp/named")"
    for command in $commands; do
        run "$command" --help && is 0
        options_of_help "$tmp/out" >"$tmp/help-options"
        options_of_page "$page" "$command" >"$tmp/page-options"
        [ -s "$tmp/help-options" ] || fail "$said: no options found"
        cmp -s "$tmp/help-options" "$tmp/page-options" ||
            fail "$page: curtainup $command: $(diff "$tmp/help-options" "$tmp/page-options")"
    done
    if command -v groff >/dev/null; then
        groff -man -Tutf8 -ww -z -K utf8 "$page" 2>"$tmp/warnings" || fail "$page: groff fails"
        [ ! -s "$tmp/warnings" ] || fail "$page: $(cat "$tmp/warnings")"
    fi
done

exit $failed
