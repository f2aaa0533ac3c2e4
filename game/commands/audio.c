/* From cues to the sound card; see audio.h. */
#include "commands/audio.h"

#include "base/arena.h"
#include "platform/speaker.h"
#include "screens/cues.h"

#include <stdlib.h>

struct audio {
    struct speaker *speaker;
    struct cues seen;
};

struct audio *audio_new(void)
{
    struct audio *audio = mem_resize(NULL, sizeof *audio);
    *audio = (struct audio){ .speaker = speaker_new() };
    return audio;
}

void audio_free(struct audio *audio)
{
    if (audio == NULL)
        return;
    speaker_free(audio->speaker);
    free(audio);
}

void audio_follow(struct audio *audio, const struct world *w, const struct screens *s, int64_t now)
{
    struct cue cues[CUES_MOST];
    int count = cues_look(&audio->seen, w, s, now, cues);
    speaker_set_volume(audio->speaker, cues_volume(&w->save->settings));
    for (int i = 0; i < count; i++)
        speaker_play(audio->speaker, &cues[i], now);
}

int64_t audio_wake(struct audio *audio, const struct world *w, int64_t now)
{
    int64_t tick = cues_wake(w, now), rest = speaker_rest(audio->speaker, now);
    return tick < rest ? tick : rest;
}
