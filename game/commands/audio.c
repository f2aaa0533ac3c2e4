/* From cues to the sound card, from readings to the voice; see audio.h. */
#include "commands/audio.h"

#include "base/arena.h"
#include "platform/speaker.h"
#include "platform/voice.h"
#include "screens/cues.h"
#include "screens/reading.h"

#include <stdlib.h>

#define BREATH INT64_C(500000) /* from a sound to the voice */

struct audio {
    struct speaker *speaker;
    struct cues seen;
    const char *library;
    struct voice *voice; /* NULL while nothing is to be read aloud, or nothing can be */
    bool wanted;         /* a voice, when last looked */
    int speed;
    int64_t subject; /* of what is read */
    bool again;
    struct reading reading; /* its texts are in `arena` */
    struct arena arena;
    int said;      /* phrases of it that were handed to the speaker */
    int64_t begin; /* not before */
};

struct audio *audio_new(const char *library)
{
    struct audio *audio = mem_resize(NULL, sizeof *audio);
    *audio = (struct audio){ .speaker = speaker_new(), .library = library };
    arena_init(&audio->arena);
    return audio;
}

void audio_free(struct audio *audio)
{
    if (audio == NULL)
        return;
    speaker_free(audio->speaker);
    voice_close(audio->voice);
    arena_fini(&audio->arena);
    free(audio);
}

void audio_again(struct audio *audio)
{
    audio->again = true;
}

/* Plays what is due; when the voice may begin. */
static int64_t play_cues(struct audio *audio, const struct world *w, const struct screens *s, int64_t now)
{
    struct cue cues[CUES_MOST];
    int count = cues_look(&audio->seen, w, s, now, cues);
    int64_t begin = now;
    speaker_set_volume(audio->speaker, cues_volume(&w->save->settings));
    for (int i = 0; i < count; i++) {
        speaker_play(audio->speaker, &cues[i], now);
        begin = now + cues[i].delay + BREATH > begin ? now + cues[i].delay + BREATH : begin;
    }
    return begin;
}

/* Loads and unloads as the settings say. True when the voice, or how it speaks, is another one than before. */
static bool choose_voice(struct audio *audio, struct world *w)
{
    const struct settings *settings = &w->save->settings;
    bool other = settings->voice && (!audio->wanted || settings->voice_speed != audio->speed);
    if (settings->voice != audio->wanted) {
        voice_close(audio->voice);
        audio->voice = settings->voice ? voice_open(audio->library, NULL) : NULL;
        w->no_voice = settings->voice && audio->voice == NULL;
    }
    audio->wanted = settings->voice;
    audio->speed = settings->voice_speed;
    return other;
}

static void read_from(struct audio *audio, struct reading reading, int64_t now, int64_t begin)
{
    speaker_hush(audio->speaker, now);
    audio->reading = reading;
    audio->said = 0;
    audio->begin = begin;
}

static struct reading sample(const struct world *w)
{
    return (struct reading){ .phrase = { { lang_name(w->lang), lang_text(w->lang, "sound.sample") } }, .count = 1 };
}

/* One phrase at a time: none takes so long that a picture would come late. */
static void read_on(struct audio *audio, int64_t now)
{
    struct samples speech;
    if (audio->said == audio->reading.count)
        return;
    const struct spoken_phrase *phrase = &audio->reading.phrase[audio->said++];
    int64_t delay = audio->begin > now ? audio->begin - now : 0;
    if (voice_say(audio->voice, phrase->lang, audio->speed, phrase->text, SPEAKER_RATE, &speech, NULL))
        speaker_say(audio->speaker, &speech, delay, now);
}

void audio_follow(struct audio *audio, struct world *w, const struct screens *s, int64_t now)
{
    bool first = !audio->seen.began;
    int64_t begin = play_cues(audio, w, s, now);
    bool other = choose_voice(audio, w) && !first;
    bool speaks = audio->voice != NULL && cues_volume(&w->save->settings) > 0;
    int64_t subject = speaks ? reading_subject(w) : 0;
    if (subject != audio->subject || audio->again || other) {
        arena_reset(&audio->arena);
        struct reading reading = subject != 0      ? reading_of(w, &audio->arena)
                                 : speaks && other ? sample(w)
                                                   : (struct reading){ .count = 0 };
        read_from(audio, reading, now, begin);
    }
    audio->subject = subject;
    audio->again = false;
    read_on(audio, now);
}

int64_t audio_wake(struct audio *audio, const struct world *w, int64_t now)
{
    int64_t tick = cues_wake(w, now), rest = speaker_rest(audio->speaker, now);
    if (audio->said < audio->reading.count)
        return now;
    return tick < rest ? tick : rest;
}
