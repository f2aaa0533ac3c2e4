/* Fields: how values that save.json and the journal share stand in JSON, and how members that this program does not
 * know are carried along. */
#ifndef RECORD_FIELDS_H
#define RECORD_FIELDS_H

#include "base/json.h"
#include "match/match.h"

#define TIME_MAX INT64_C(9007199254740992) /* what a JSON number holds exactly */

/* "easy", "medium", "hard", "adaptive". */
const char *field_difficulty_name(enum quiz_difficulty difficulty);

/* Optional members: *out keeps its value when there is none; another name than a known one is an error. */
bool field_difficulty(const struct json_at *at, enum quiz_difficulty *out, struct err *err);
bool field_mode(const struct json_at *at, enum match_mode *out, struct err *err);

/* An optional whole number of int size. */
bool field_int(const struct json_at *at, const char *key, int min, int max, int *out, struct err *err);

/* An optional text copied to `out`, which has room for `room` bytes with the NUL. */
bool field_text(const struct json_at *at, const char *key, char *out, size_t room, struct err *err);

/* A required unsigned 64-bit number that stands as text in `base` 10 or 16. */
bool field_u64(const struct json_at *at, const char *key, int base, uint64_t *out, struct err *err);

/* The id of a profile or a save, 16 hexadecimal digits; as text in JSON. Optional: *out keeps its value. */
bool field_id(const struct json_at *at, const char *key, uint64_t *out, struct err *err);
void field_put_id(struct json_out *out, const char *key, uint64_t id);

/* The optional member `key`: an array, each item of it read into `into`. */
typedef bool field_item(const struct json_at *at, void *into, struct err *err);
bool field_list(const struct json_at *at, const char *key, field_item *read, void *into, struct err *err);

/* Reads what question_id_text writes: exactly 13 of its symbols. */
bool field_question_id(const char *text, uint64_t *id);

/* A copy on the heap. */
char *field_copy(const char *text);

/* The members of `at` whose names are not among `known` (NULL at the end), as JSON object text on the heap; NULL when
 * there are none. */
char *field_unknown(const struct json_at *at, const char *const *known);

/* Puts such members back into the object that is open. */
void field_put_unknown(struct json_out *out, const char *unknown);

#endif
