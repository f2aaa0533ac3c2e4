/* Three-valued truth over a pack.
 *
 * True: stated, or derived by inverse, symmetry or sameness. False only when denied, or when the relation allows just
 * one (max, invmax) and a distinct one is known, or when the author promised that the list is complete and it is not
 * in it, or when a figure differs by more than its tolerance. Everything else is unknown: absence is not falsehood. */
#ifndef PACK_HOLDS_H
#define PACK_HOLDS_H

#include "pack/pack.h"

enum truth { TRUTH_FALSE, TRUTH_TRUE, TRUTH_UNKNOWN };

/* Whether `subject` stands in `relation` (of entities) to `object`. */
enum truth pack_holds(const struct pack *pack, int subject, int relation, int object);

/* Whether the quantity `relation` of `subject` is `value`. */
enum truth pack_holds_value(const struct pack *pack, int subject, int relation, int64_t value);

/* The facts of `relation` whose subject (or, `by_object`, object) is `key`: borrowed, *count of them. */
const struct fact *pack_facts(const struct pack *pack, int relation, int key, bool by_object, int *count);

/* Whether the author promised that all objects of subject `key` (or, `by_object`, all subjects of object `key`) are
 * stated, directly or by the inverse relation. */
bool pack_promised(const struct pack *pack, int relation, int key, bool by_object);

/* The promise that says so; NULL when there is none. */
const struct promise *pack_promise(const struct pack *pack, int relation, int key, bool by_object);

/* The statement that gives the quantity of `subject`, or -1: none, or several that disagree. */
int pack_figure(const struct pack *pack, int subject, int relation);

#endif
