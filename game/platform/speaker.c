/* The sound card; see speaker.h. */
#include "platform/speaker.h"

#include "base/arena.h"
#include "platform/mixer.h"
#include "platform/sounds.h"

#include <SDL.h>
#include <stdlib.h>

enum { RATE = SPEAKER_RATE, PHRASES = 16, BLOCK = 1024 /* frames: 21 milliseconds */ };

#define SECOND       INT64_C(1000000)
#define CLOSE_AFTER  (30 * SECOND) /* long enough that nobody waits for the card during a question */
#define TRY_AGAIN_IN (60 * SECOND)
#define PAUSE        (SECOND * 35 / 100) /* between two phrases */
#define HUSH         (SECOND / 20)       /* until a voice that is stopped has faded */

struct speaker {
    SDL_AudioDeviceID device; /* 0: closed */
    struct mixer mixer;       /* the device's thread reads it: lock the device */
    struct samples made[SOUNDS];
    int strength; /* of made[SOUND_APPLAUSE] */
    int volume;
    struct samples phrase[PHRASES]; /* kept until the mixer has said them */
    int64_t speak_at;               /* when the next phrase may begin */
    int64_t silent_at;              /* when the last sound ends */
    int64_t try_at;                 /* not before, after a card could not be opened */
};

static void SDLCALL fill(void *user, Uint8 *stream, int len)
{
    struct speaker *sp = user;
    void *out = stream;
    mixer_mix(&sp->mixer, out, len / (2 * (int)sizeof(int16_t)));
}

struct speaker *speaker_new(void)
{
    struct speaker *sp = mem_resize(NULL, sizeof *sp);
    *sp = (struct speaker){ .volume = 0 };
    mixer_init(&sp->mixer, RATE);
    return sp;
}

static void close_card(struct speaker *sp)
{
    if (sp->device == 0)
        return;
    SDL_CloseAudioDevice(sp->device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    sp->device = 0;
    mixer_init(&sp->mixer, RATE);
    mixer_set_volume(&sp->mixer, sp->volume);
}

void speaker_free(struct speaker *sp)
{
    if (sp == NULL)
        return;
    close_card(sp);
    for (int i = 0; i < SOUNDS; i++)
        samples_free(&sp->made[i]);
    for (int i = 0; i < PHRASES; i++)
        samples_free(&sp->phrase[i]);
    free(sp);
}

static bool open_card(struct speaker *sp)
{
    SDL_AudioSpec spec = {
        .freq = RATE, .format = AUDIO_S16SYS, .channels = 2, .samples = BLOCK, .callback = fill, .userdata = sp
    };
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return false;
    bool none = SDL_GetNumAudioDevices(0) == 0; /* ALSA would complain on the terminal; -1: it cannot be told */
    sp->device = none ? 0 : SDL_OpenAudioDevice(NULL, 0, &spec, NULL, 0);
    if (sp->device == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return false;
    }
    SDL_PauseAudioDevice(sp->device, 0);
    return true;
}

/* A card that was pulled out is as good as closed. */
static bool is_open(struct speaker *sp, int64_t now)
{
    if (sp->device != 0 && SDL_GetAudioDeviceStatus(sp->device) == SDL_AUDIO_STOPPED)
        close_card(sp);
    if (sp->device != 0)
        return true;
    if (now < sp->try_at)
        return false;
    bool open = open_card(sp);
    sp->try_at = open ? 0 : now + TRY_AGAIN_IN;
    return open;
}

void speaker_set_volume(struct speaker *sp, int volume)
{
    sp->volume = volume;
    SDL_LockAudioDevice(sp->device);
    mixer_set_volume(&sp->mixer, volume);
    SDL_UnlockAudioDevice(sp->device);
}

static bool is_playing(struct speaker *sp, const float *sample)
{
    SDL_LockAudioDevice(sp->device);
    bool plays = mixer_plays(&sp->mixer, sample);
    SDL_UnlockAudioDevice(sp->device);
    return plays;
}

/* Made when first wanted. Applause of another strength is made anew, unless the last is still heard. */
static const struct samples *made(struct speaker *sp, const struct cue *cue)
{
    struct samples *samples = &sp->made[cue->sound];
    bool other = cue->sound == SOUND_APPLAUSE && cue->strength != sp->strength;
    if (samples->sample != NULL && (!other || is_playing(sp, samples->sample)))
        return samples;
    samples_free(samples);
    *samples = sound_make(cue->sound, cue->strength, RATE);
    if (cue->sound == SOUND_APPLAUSE)
        sp->strength = cue->strength;
    return samples;
}

static void play(struct speaker *sp, const struct samples *samples, int64_t delay, bool speech, int64_t now)
{
    int64_t end = now + delay + samples->frames * SECOND / RATE;
    SDL_LockAudioDevice(sp->device);
    mixer_play(&sp->mixer, samples, (int)(delay * RATE / SECOND), speech);
    SDL_UnlockAudioDevice(sp->device);
    sp->silent_at = end > sp->silent_at ? end : sp->silent_at;
}

void speaker_play(struct speaker *sp, const struct cue *cue, int64_t now)
{
    if (sp->volume > 0 && is_open(sp, now))
        play(sp, made(sp, cue), cue->delay, false, now);
}

/* A place that the mixer does not need any more. */
static struct samples *free_phrase(struct speaker *sp)
{
    for (int i = 0; i < PHRASES; i++)
        if (sp->phrase[i].sample == NULL || !is_playing(sp, sp->phrase[i].sample)) {
            samples_free(&sp->phrase[i]);
            return &sp->phrase[i];
        }
    return NULL;
}

void speaker_say(struct speaker *sp, struct samples *speech, int64_t delay, int64_t now)
{
    struct samples *place = sp->volume > 0 && is_open(sp, now) ? free_phrase(sp) : NULL;
    if (place == NULL) {
        samples_free(speech);
        return;
    }
    *place = *speech;
    *speech = (struct samples){ .sample = NULL };
    int64_t begin = now + delay > sp->speak_at ? now + delay : sp->speak_at;
    play(sp, place, begin - now, true, now);
    sp->speak_at = begin + place->frames * SECOND / RATE + PAUSE;
}

void speaker_hush(struct speaker *sp, int64_t now)
{
    SDL_LockAudioDevice(sp->device);
    mixer_stop(&sp->mixer, true);
    SDL_UnlockAudioDevice(sp->device);
    sp->speak_at = now + HUSH;
}

int64_t speaker_rest(struct speaker *sp, int64_t now)
{
    if (sp->device != 0 && now >= sp->silent_at + CLOSE_AFTER)
        close_card(sp);
    return sp->device != 0 ? sp->silent_at + CLOSE_AFTER : INT64_MAX;
}
