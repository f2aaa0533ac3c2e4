/* Voice: texts into speech, by eSpeak NG where it is installed. It is loaded when wanted and never linked: it is under
 * the GPL. The caller's thread does the work; a sentence takes some hundredths of a second. */
#ifndef PLATFORM_VOICE_H
#define PLATFORM_VOICE_H

#include "base/err.h"
#include "platform/synth.h"

struct voice;

/* `library`: its file, NULL for where the system has it. NULL with the reason when it is not there or has no data. */
struct voice *voice_open(const char *library, struct err *err);
void voice_close(struct voice *voice); /* NULL is fine */

/* Speaks UTF-8 text of language `lang` ("de", "en", …) at `speed` percent of the usual. The caller frees what is in
 * *out, at `rate` frames a second. False with the reason when there is no voice for the language. */
bool voice_say(struct voice *voice, const char *lang, int speed, const char *text, int rate, struct samples *out,
               struct err *err);

#endif
