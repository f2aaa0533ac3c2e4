/* Encodings: the bytes of a foreign text file as UTF-8.
 *
 * In this order: what the user says; a byte order mark; valid UTF-8; UTF-16 without a mark (every second byte of Latin
 * text is 0); letters as Western languages use them (Windows-1252); what libuchardet takes it for. */
#ifndef PACK_TABLE_TEXT_H
#define PACK_TABLE_TEXT_H

#include "base/err.h"
#include "base/text.h"

enum { TABLE_ENCODING_MAX = 40 };

/* Appends the text without a byte order mark. `wanted` is an encoding's name as iconv knows it, or NULL. `used` (room for
 * TABLE_ENCODING_MAX bytes) is which one it was read as. False when the bytes are no text in it. */
bool table_text(const char *name, const char *bytes, size_t len, const char *wanted, struct buf *out, char *used,
                struct err *err);

#endif
