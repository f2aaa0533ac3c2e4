#!/bin/sh
# What the shells offer while a command line is typed is what the program understands.
. "$SOURCE_DIR/tests/e2e/common"
share=$SOURCE_DIR/assets/share
TAB=$(printf '\t')

run --complete '' && is 0 && silent
commands=$(cut -f1 "$tmp/out")
run --help && is 0
for command in $commands; do out_has "  $command "; done
[ "$(echo "$commands" | wc -l)" = "$(sed -n '/^Commands:/,/^$/p' "$tmp/out" | grep -c '^  ')" ] || fail "not all commands"

for command in $commands; do
    run "$command" --help
    sed -n 's/^  \(--*[a-z][a-z-]*\).*/\1/p' "$tmp/out" >"$tmp/help"
    run --complete "$command" - && is 0 && silent
    cut -f1 "$tmp/out" | grep -vx -e --version >"$tmp/offered"
    cmp -s "$tmp/help" "$tmp/offered" || fail "$said: $(diff "$tmp/help" "$tmp/offered")"
done

same() { # TEXT: the whole output
    [ "$(cat "$tmp/out")" = "$1" ] || fail "$said: not \"$1\" but \"$(cat "$tmp/out")\""
}
run --complete pl && same "play${TAB}plays a match: in the window, or as text in the terminal"
run --complete play --mode '' && same "$(printf 'relaxed\nclassic')"
run --complete --mode c && same classic
run --complete play --mode=c && same --mode=classic
run --complete play --mode=c x --len && same "--length${TAB}questions of the round"
run --complete play --pack smash-2 && same "$(printf 'smash-2x11\n:files')"
run --complete check smash-2 && same "$(printf 'smash-2x11\n:files')"
run --complete check -- - && same :files
run --complete import --save '' && same :folders
run --complete play --player '' && same ''
run --complete umbrella '' && is 0 && same ''
run --complete && is 0 && silent

# The scripts themselves, in the shells that are here.
mkdir "$tmp/bin" "$tmp/at"
ln -s "$CURTAINUP" "$tmp/bin/curtainup"
touch "$tmp/at/a table.csv"
PATH=$tmp/bin:$PATH
cd "$tmp/at"
said=completion
script=$share/bash-completion/completions/curtainup
if command -v bash >/dev/null; then
    offers() { # WANTED WORD…: as bash parts them
        wanted=$1
        shift
        bash -c '. "$0"; COMP_WORDS=(curtainup "$@") COMP_CWORD=$#; _curtainup curtainup; printf "%s," "${COMPREPLY[@]}"' \
            "$script" "$@" >"$tmp/out" 2>"$tmp/err"
        same "$wanted" && silent
    }
    offers 'replay,' re
    offers 'relaxed,classic,' play --mode ''
    offers 'classic,' play --mode = c
    offers 'de,en,' --lang =
    offers 'a table.csv,' import a
fi
if command -v zsh >/dev/null; then
    zsh -n "$share/zsh/site-functions/_curtainup" 2>"$tmp/err" || fail "zsh: $(cat "$tmp/err")"
fi
if command -v fish >/dev/null; then
    fish -c "source $share/fish/vendor_completions.d/curtainup.fish; complete -C 'curtainup play --mode c'
        complete -C 'curtainup repl'; complete -C 'curtainup import a'" >"$tmp/out" 2>"$tmp/err"
    out_has classic 'replay' 'a table.csv'
fi

exit $failed
