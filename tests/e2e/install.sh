#!/bin/sh
# What is installed works from where it lies, and desktops find everything they look for.
. "$SOURCE_DIR/tests/e2e/common"
build=$(dirname "$(dirname "$CURTAINUP")")
root=$tmp/root
unset CURTAINUP_DATA

DESTDIR=$root cmake --install "$build" --prefix /opt/games >"$tmp/out" 2>&1 || { cat "$tmp/out"; exit 1; }
CURTAINUP=$root/opt/games/bin/curtainup
share=$root/opt/games/share
cd /

run questions --count 3 --lang de && is 0 && silent
count 3 '^   \* '
run questions --pack smash-series --count 1 && is 0
run screens -o "$tmp/pictures" --screen title --size 640x360 && is 0 && silent
[ -s "$tmp/pictures/title-de.png" ] && [ -s "$tmp/pictures/title-en.png" ] || fail "no pictures"

id=org.curtainup.CurtainUp
for side in 16 22 24 32 48 64 128 256 512; do
    icon=$share/icons/hicolor/${side}x$side/apps/$id.png
    size=$(od -An -tu1 -j16 -N8 "$icon" | awk '{ print ($3 * 256 + $4) "x" ($7 * 256 + $8) }')
    [ "$size" = "${side}x$side" ] || fail "$icon: found $size"
done
for file in icons/hicolor/scalable/apps/$id.svg applications/$id.desktop metainfo/$id.metainfo.xml mime/packages/$id.xml man/man6/curtainup.6 \
    man/de/man6/curtainup.6 bash-completion/completions/curtainup zsh/site-functions/_curtainup \
    fish/vendor_completions.d/curtainup.fish doc/curtainup/LICENSE curtainup/fonts/display.font; do
    [ -s "$share/$file" ] || fail "$file is not installed"
done
[ -z "$(find "$root" -type l)" ] || fail "links into the source: $(find "$root" -type l)"

version=$("$CURTAINUP" --version | sed 's/.* //')
grep -q "<release version=\"$version\" " "$share/metainfo/$id.metainfo.xml" || fail "the metainfo does not know $version"
grep -qx "Icon=$id" "$share/applications/$id.desktop" || fail "the launcher has another icon"
grep -qx "Exec=curtainup %f" "$share/applications/$id.desktop" || fail "the launcher opens no files"
type=application/vnd.curtainup.pack+json
grep -q "^MimeType=$type;" "$share/applications/$id.desktop" || fail "the launcher opens no packs"
grep -q "<mediatype>$type</mediatype>" "$share/metainfo/$id.metainfo.xml" || fail "the metainfo names no packs"
grep -q "<mime-type type=\"$type\">" "$share/mime/packages/$id.xml" || fail "packs have no type"
if command -v update-mime-database >/dev/null; then
    update-mime-database "$share/mime" 2>"$tmp/err" || fail "the type of packs is not valid"
    grep -q "$type:\*.curtainup.json" "$share/mime/globs" || fail "packs are not told by their names"
fi
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate "$share/applications/$id.desktop" || fail "the launcher is not valid"
fi
if command -v appstreamcli >/dev/null; then
    appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml" || fail "the metainfo is not valid"
fi

exit $failed
