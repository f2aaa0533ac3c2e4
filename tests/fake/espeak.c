/* A speech synthesiser for tests, with the calls of eSpeak NG: every text becomes a level tone of a fifth of a second,
 * and a line "VOICE RATE TEXT" in the file that FAKE_ESPEAK_LOG names. It knows German and English. */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RATE = 22050, LENGTH = RATE / 5, BLOCK = 1000, LEVEL = 8000 };

struct event {
    int type;
    unsigned id;
    int text_position, length, audio_position, sample;
    void *user;
};

typedef int take(short *wave, int count, struct event *events);

static take *callback;
static const char *voice = "default";
static int words;

int espeak_Initialize(int output, int buffer_ms, const char *path, int options);
void espeak_SetSynthCallback(take *chosen);
int espeak_SetVoiceByName(const char *name);
int espeak_SetParameter(int parameter, int value, int relative);
int espeak_Synth(const void *text, size_t size, unsigned position, int position_type, unsigned end, unsigned flags,
                 unsigned *id, void *user);
int espeak_Terminate(void);

/* Without DONT_EXIT the real one ends the whole program when it has no data. */
int espeak_Initialize(int output, int buffer_ms, const char *path, int options)
{
    (void)buffer_ms;
    (void)path;
    if (output != 2 || (options & 0x8000) == 0)
        abort();
    return getenv("FAKE_ESPEAK_NO_DATA") != NULL ? -1 : RATE;
}

void espeak_SetSynthCallback(take *chosen)
{
    callback = chosen;
}

int espeak_SetVoiceByName(const char *name)
{
    if (strcmp(name, "de") != 0 && strcmp(name, "en-us") != 0)
        return -1;
    voice = strcmp(name, "de") == 0 ? "de" : "en-us";
    return 0;
}

int espeak_SetParameter(int parameter, int value, int relative)
{
    if (parameter == 1 && relative == 0)
        words = value;
    return 0;
}

static void log_text(const char *text)
{
    const char *path = getenv("FAKE_ESPEAK_LOG");
    FILE *file = path != NULL ? fopen(path, "a") : NULL;
    if (file == NULL)
        return;
    fprintf(file, "%s %d %s\n", voice, words, text);
    fclose(file);
}

int espeak_Synth(const void *text, size_t size, unsigned position, int position_type, unsigned end, unsigned flags,
                 unsigned *id, void *user)
{
    short wave[BLOCK];
    struct event over = { .user = user };
    (void)position;
    (void)position_type;
    (void)end;
    (void)id;
    if ((flags & 1) == 0 || size != strlen(text) + 1)
        return -1;
    log_text(text);
    for (int i = 0; i < BLOCK; i++)
        wave[i] = LEVEL;
    for (int at = 0; at < LENGTH; at += BLOCK)
        callback(wave, LENGTH - at < BLOCK ? LENGTH - at : BLOCK, &over);
    callback(NULL, 0, &over);
    return 0;
}

int espeak_Terminate(void)
{
    callback = NULL;
    return 0;
}
