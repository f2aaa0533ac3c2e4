#!/bin/sh
# curtainup import as a person uses it: a table in, a pack out, questions from it; what is odd is said with its line.
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"

fail() {
    echo "$*"
    exit 1
}

cat >cities.csv <<END
City;People;River;Since
Ahaus;1.234.567;Rhine;1901
Bonn;2.345.678;Elbe;1902
Celle;about 5;Rhine;1903
Essen;3.456.789;Weser;1904
Fulda;4.567.890;Rhine;1905
Essen;9.999.999;Elbe;1906
END

"$CURTAINUP" import cities.csv -o cities.json 2>said || fail "import fails: $(cat said)"
grep -q 'People  *number' said || fail "the columns are not told: $(cat said)"
grep -q '^cities.csv:4: column "People": "about 5" is no number; left out$' said || fail "line 4 is not told: $(cat said)"
grep -q '"Essen (1904)"' cities.json || fail "the two Essen are not told apart"
"$CURTAINUP" check cities.json >found || fail "the pack has findings: $(cat found)"
"$CURTAINUP" questions --pack cities.json --count 20 --format jsonl >questions || fail "no questions"
[ "$(wc -l <questions)" = 20 ] || fail "only $(wc -l <questions) questions"

"$CURTAINUP" import cities.csv --dry-run --name River 2>said >nothing || fail "--name is refused: $(cat said)"
grep -q 'a row is one "River"' said || fail "--name is not taken: $(cat said)"
[ ! -s nothing ] || fail "--dry-run writes a pack"
"$CURTAINUP" import cities.csv --column "Since=text" --skip River --title Towns --lang en -o - 2>said >towns.json ||
    fail "corrections are refused: $(cat said)"
grep -q '"title":{"de":"Towns","en":"Towns"}' towns.json || fail "the title is not taken"
grep -q 'River' towns.json && fail "a skipped column is taken"
"$CURTAINUP" import cities.csv --save home 2>said || fail "import --save fails: $(cat said)"
[ -s home/packs/cities.json ] || fail "--save is not taken: $(cat said)"
"$CURTAINUP" import cities.csv >place 2>said || fail "import without -o fails: $(cat said)"
grep -q '/packs/cities.json$' place || fail "the place is not told: $(cat place)"
"$CURTAINUP" import cities.csv --title "Smash 2x11" >place 2>said && fail "a pack of the game is hidden: $(cat place)"
"$CURTAINUP" questions --pack cities --count 1 --lang de >shown || fail "the imported pack is not found"
grep -q 'cities.csv, Zeile.*[0-9]' shown || fail "no line is cited: $(cat shown)"
"$CURTAINUP" import - -o piped.json <cities.csv 2>said || fail "standard input is refused: $(cat said)"

code=0
"$CURTAINUP" import cities.csv --column Sise=number >/dev/null 2>said || code=$?
[ $code = 2 ] || fail "an unknown column gives $code"
grep -q 'no column "Sise"; expected one of: City, People, River, Since' said || fail "$(cat said)"
code=0
"$CURTAINUP" import cities.csv --column People=words >/dev/null 2>said || code=$?
[ $code = 2 ] || fail "an unknown kind gives $code"
code=0
"$CURTAINUP" import nothing.csv >/dev/null 2>said || code=$?
[ $code = 2 ] || fail "a missing file gives $code"

# Whatever can be imported can be played from where it lies, and a pack is installed as it is.
"$CURTAINUP" questions --pack cities.csv --count 5 --lang de >shown || fail "a table is no pack for --pack"
[ "$(grep -c 'cities.csv, Zeile' shown)" -ge 5 ] || fail "no lines are cited: $(cat shown)"
printf 'q\n' | "$CURTAINUP" ./cities.csv --text --save other --length 5 >shown 2>&1 || fail "a file is not played: $(cat shown)"
grep -q 'cities: 5' shown || fail "the file's pack is not on the stage: $(cat shown)"
"$CURTAINUP" import cities.json --save other >place 2>said || fail "a pack is not installed: $(cat said)"
cmp -s cities.json other/packs/cities.json || fail "the pack installed is another one"
code=0
"$CURTAINUP" play cities.csv --pack cities --text >shown 2>&1 || code=$?
[ $code = 2 ] || fail "two packs at once give $code"
code=0
"$CURTAINUP" ./no-such.csv --text >shown 2>&1 || code=$?
[ $code = 2 ] || fail "a file that is not there gives $code: $(cat shown)"
printf '{"format": "curtainup-pack",\n]' >broken.json
code=0
"$CURTAINUP" import broken.json >shown 2>&1 || code=$?
[ $code = 2 ] || fail "a broken pack gives $code"
grep -q 'broken.json:2' shown || fail "the line of the fault is not named: $(cat shown)"
