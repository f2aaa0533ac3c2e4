/* eSpeak NG by its C interface (speak_lib.h of version 1.49 and later); see voice.h. */
#include "platform/voice.h"

#include "base/arena.h"

#include <SDL.h>
#include <stdlib.h>
#include <string.h>

enum { OUTPUT_SYNCHRONOUS = 2, DONT_EXIT = 0x8000, PARAMETER_RATE = 1, TEXT_IS_UTF8 = 1 };
enum { WORDS_A_MINUTE = 175, RATE_LEAST = 80, RATE_MOST = 450 };

/* The head of espeak_EVENT, as far as it is read. */
struct event {
    int type;
    unsigned id;
    int text_position, length, audio_position, sample;
    void *user;
};

typedef int take(short *wave, int count, struct event *events);

struct calls {
    int (*initialize)(int output, int buffer_ms, const char *path, int options);
    void (*set_synth_callback)(take *callback);
    int (*set_voice_by_name)(const char *name);
    int (*set_parameter)(int parameter, int value, int relative);
    int (*synth)(const void *text, size_t size, unsigned position, int position_type, unsigned end, unsigned flags,
                 unsigned *id, void *user);
    int (*terminate)(void);
};

struct voice {
    void *library;
    struct calls call;
    bool begun;
    int rate; /* of its samples */
    char lang[16];
};

/* What one call of synth gives. */
struct wave {
    short *sample;
    int count, room;
};

static int collect(short *wave, int count, struct event *events)
{
    struct wave *all = events->user;
    if (wave == NULL || count <= 0)
        return 0;
    if (all->count + count > all->room) {
        all->room = (all->count + count) * 2;
        all->sample = mem_resize(all->sample, (size_t)all->room * sizeof *all->sample);
    }
    memcpy(all->sample + all->count, wave, (size_t)count * sizeof *wave);
    all->count += count;
    return 0;
}

/* ---- loading ---- */

static void *load(const char *library)
{
    static const char *const usual[] = { "libespeak-ng.so.1", "libespeak-ng.1.dylib", "libespeak-ng.dll" };
    void *found = library != NULL ? SDL_LoadObject(library) : NULL;
    for (size_t i = 0; library == NULL && found == NULL && i < sizeof usual / sizeof *usual; i++)
        found = SDL_LoadObject(usual[i]);
    return found;
}

/* ISO C knows no cast from object to function pointers. */
static bool find(void *library, const char *name, void *function)
{
    void *found = SDL_LoadFunction(library, name);
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

static bool find_all(void *library, struct calls *call)
{
    return find(library, "espeak_Initialize", &call->initialize) &&
           find(library, "espeak_SetSynthCallback", &call->set_synth_callback) &&
           find(library, "espeak_SetVoiceByName", &call->set_voice_by_name) &&
           find(library, "espeak_SetParameter", &call->set_parameter) && find(library, "espeak_Synth", &call->synth) &&
           find(library, "espeak_Terminate", &call->terminate);
}

static bool begin(struct voice *voice, const char *library, struct err *err)
{
    voice->library = load(library);
    if (voice->library == NULL)
        return err_set(err, "eSpeak NG is not installed: %s", SDL_GetError());
    if (!find_all(voice->library, &voice->call))
        return err_set(err, "eSpeak NG is another version than expected: %s", SDL_GetError());
    voice->rate = voice->call.initialize(OUTPUT_SYNCHRONOUS, 0, NULL, DONT_EXIT);
    if (voice->rate <= 0)
        return err_set(err, "eSpeak NG does not find its voices; install espeak-ng-data");
    voice->begun = true;
    voice->call.set_synth_callback(collect);
    return true;
}

struct voice *voice_open(const char *library, struct err *err)
{
    struct voice *voice = mem_resize(NULL, sizeof *voice);
    *voice = (struct voice){ .library = NULL };
    if (begin(voice, library, err))
        return voice;
    voice_close(voice);
    return NULL;
}

void voice_close(struct voice *voice)
{
    if (voice == NULL)
        return;
    if (voice->begun)
        voice->call.terminate();
    if (voice->library != NULL)
        SDL_UnloadObject(voice->library);
    free(voice);
}

/* ---- speaking ---- */

/* With a name that it does not know eSpeak keeps the voice it had. */
static bool use_lang(struct voice *voice, const char *lang, struct err *err)
{
    if (strcmp(voice->lang, lang) == 0)
        return true;
    if (voice->call.set_voice_by_name(strcmp(lang, "en") == 0 ? "en-us" : lang) != 0)
        return err_set(err, "eSpeak NG has no voice for \"%s\"", lang);
    SDL_strlcpy(voice->lang, lang, sizeof voice->lang);
    return true;
}

/* One channel of whole numbers becomes two of ours, at our rate. (SDL's streams lose the end.) */
static bool convert(const struct voice *voice, const struct wave *wave, int rate, struct samples *out, struct err *err)
{
    SDL_AudioCVT cvt;
    if (SDL_BuildAudioCVT(&cvt, AUDIO_S16SYS, 1, voice->rate, AUDIO_F32SYS, 2, rate) < 0)
        return err_set(err, "speech: %s", SDL_GetError());
    cvt.len = wave->count * (int)sizeof *wave->sample;
    cvt.buf = mem_resize(NULL, (size_t)cvt.len * (size_t)cvt.len_mult);
    memcpy(cvt.buf, wave->sample, (size_t)cvt.len);
    if (SDL_ConvertAudio(&cvt) != 0) {
        free(cvt.buf);
        return err_set(err, "speech: %s", SDL_GetError());
    }
    void *sample = cvt.buf;
    *out = (struct samples){ .sample = sample, .frames = cvt.len_cvt / (2 * (int)sizeof(float)), .rate = rate };
    return true;
}

bool voice_say(struct voice *voice, const char *lang, int speed, const char *text, int rate, struct samples *out,
               struct err *err)
{
    struct wave wave = { .count = 0 };
    int words = WORDS_A_MINUTE * speed / 100;
    if (!use_lang(voice, lang, err))
        return false;
    voice->call.set_parameter(PARAMETER_RATE,
                              words < RATE_LEAST  ? RATE_LEAST
                              : words > RATE_MOST ? RATE_MOST
                                                  : words,
                              0);
    bool ok = voice->call.synth(text, strlen(text) + 1, 0, 0, 0, TEXT_IS_UTF8, NULL, &wave) == 0 && wave.count > 0;
    if (!ok)
        err_set(err, "eSpeak NG could not say \"%s\"", text);
    ok = ok && convert(voice, &wave, rate, out, err);
    free(wave.sample);
    return ok;
}
