/* A pack and a round made by hand for pictures: German and English texts as long as the rules allow, a question of three
 * options, many citations. Nothing of the generator goes into it, so pictures change only when screens do. */
#ifndef SUPPORT_STAGE_ROUND_H
#define SUPPORT_STAGE_ROUND_H

#include "quiz/round.h"

enum { STAGE_ROUND_LONG = 5, STAGE_ROUND_THREE = 6, STAGE_ROUND_COUNT = 10 };

/* Static: not to be freed. */
const struct pack *stage_pack(void);

/* Its questions; freed with round_free. Number 5 (from 0) has a stem of 160 and options of 40 characters, number 6 three
 * options. `user` is not used: the signature is that of scenes_stage. */
struct round *stage_round(const void *user);

#endif
