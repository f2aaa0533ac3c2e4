/* Typefaces; see fonts.h. */
#include "platform/fonts.h"

#include "base/arena.h"
#include "base/rng.h"
#include "platform/files.h"

#include <SDL_ttf.h>
#include <stdlib.h>
#include <string.h>

enum {
    FONT_BYTES_MAX = 32 * 1024 * 1024,
    SIZES_MAX = 96,
    WIDTHS = 8192,
    POINTS_PER_INCH = 72,
    GAP_PER_MILLE = 150, /* a thin space, where the face has none */
    ASCENT_MOST = 1050,  /* per mille of the size, as is */
    DESCENT_MOST = 320,
    SOFT_HYPHEN = 0xAD
};

enum face {
    FACE_DISPLAY,
    FACE_REGULAR,
    FACE_SEMIBOLD,
    FACE_BOLD,
    FACE_SYMBOL,
    FACE_DYSLEXIC,
    FACE_DYSLEXIC_BOLD,
    FACE_ANDIKA,
    FACE_ANDIKA_BOLD
};
enum { FACES = FACE_ANDIKA_BOLD + 1 };

static const char *const face_files[FACES] = {
    [FACE_DISPLAY] = "display",
    [FACE_REGULAR] = "text-regular",
    [FACE_SEMIBOLD] = "text-semibold",
    [FACE_BOLD] = "text-bold",
    [FACE_SYMBOL] = "symbols",
    [FACE_DYSLEXIC] = "dyslexic-regular",
    [FACE_DYSLEXIC_BOLD] = "dyslexic-bold",
    [FACE_ANDIKA] = "andika-regular",
    [FACE_ANDIKA_BOLD] = "andika-bold",
};

/* Of running text; those behind the first are not needed, and read when they are chosen. */
static const struct family {
    const char *name;
    enum face regular, semibold, bold;
} families[] = {
    { "inter", FACE_REGULAR, FACE_SEMIBOLD, FACE_BOLD },
    { "andika", FACE_ANDIKA, FACE_ANDIKA_BOLD, FACE_ANDIKA_BOLD },
    { "opendyslexic", FACE_DYSLEXIC, FACE_DYSLEXIC_BOLD, FACE_DYSLEXIC_BOLD },
};
enum { FAMILIES = sizeof families / sizeof *families };

struct sized_font {
    enum face face;
    int eighths;
    unsigned used;
    TTF_Font *font;
};

struct known_width {
    uint64_t key; /* 0 = free */
    int width;
};

struct fonts {
    struct arena arena; /* paths */
    const char *path[FACES];
    struct buf file[FACES];
    struct sized_font size[SIZES_MAX];
    int sizes;
    unsigned clock; /* for throwing out the size unused for longest */
    const struct family *family;
    const char *names[FAMILIES + 1];
    struct metrics metrics;
    struct known_width width[WIDTHS];
};

static enum face face_of(const struct fonts *f, enum text_style style)
{
    switch (style) {
    case STYLE_DISPLAY:
        return FACE_DISPLAY;
    case STYLE_TEXT:
        return f->family->regular;
    case STYLE_SEMIBOLD:
        return f->family->semibold;
    case STYLE_BOLD:
        return f->family->bold;
    case STYLE_SYMBOL:
        return FACE_SYMBOL;
    }
    return FACE_SYMBOL;
}

static TTF_Font *open_size(struct fonts *f, enum face face, int eighths)
{
    const struct buf *file = &f->file[face];
    SDL_RWops *bytes = SDL_RWFromConstMem(file->bytes, (int)file->len);
    /* Points at 9 dots an inch are eighths of a pixel: the only way to a size between whole pixels. */
    const unsigned dpi = POINTS_PER_INCH / FONTS_FRACTION;
    TTF_Font *font = bytes != NULL ? TTF_OpenFontDPIRW(bytes, 1, eighths, dpi, dpi) : NULL;
    if (font != NULL)
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    return font;
}

static struct sized_font *slot_for(struct fonts *f)
{
    if (f->sizes < SIZES_MAX)
        return &f->size[f->sizes++];
    struct sized_font *oldest = &f->size[0];
    for (int i = 1; i < SIZES_MAX; i++)
        if (f->size[i].used < oldest->used)
            oldest = &f->size[i];
    TTF_CloseFont(oldest->font);
    return oldest;
}

/* NULL only if SDL_ttf refuses a face that it took when it was read. */
static TTF_Font *font_at(struct fonts *f, enum face face, int eighths)
{
    f->clock++;
    for (int i = 0; i < f->sizes; i++) {
        struct sized_font *s = &f->size[i];
        if (s->face != face || s->eighths != eighths)
            continue;
        s->used = f->clock;
        return s->font;
    }
    TTF_Font *font = open_size(f, face, eighths);
    if (font != NULL)
        *slot_for(f) = (struct sized_font){ face, eighths, f->clock, font };
    return font;
}

/* A stretch of text in one font; a gap has none. */
struct stretch {
    TTF_Font *font;
    const char *start;
    int len, advance;
};

static bool is_thin_space(uint32_t code)
{
    return code == 0x202F || code == 0x2009 || code == 0x200A;
}

/* NULL for what is not drawn. A soft hyphen that is left in a line did not break it. */
static TTF_Font *font_for(TTF_Font *own, TTF_Font *symbols, uint32_t code)
{
    if (code == SOFT_HYPHEN)
        return NULL;
    if (TTF_GlyphIsProvided32(own, code))
        return own;
    return is_thin_space(code) ? NULL : symbols;
}

static int stretch_width(const struct stretch *s)
{
    char *text = memcpy(mem_resize(NULL, (size_t)s->len + 1), s->start, (size_t)s->len);
    text[s->len] = '\0';
    int width = 0;
    TTF_SizeUTF8(s->font, text, &width, NULL);
    free(text);
    return width;
}

static int gap_width(const struct stretch *s, int eighths)
{
    int spaces = 0;
    for (const char *p = s->start; p < s->start + s->len;)
        spaces += utf8_next(&p) != SOFT_HYPHEN;
    return spaces * eighths * GAP_PER_MILLE / (1000 * FONTS_FRACTION);
}

/* The next stretch of *text; `single` makes each letter one, for tracked text. */
static bool next_stretch(struct fonts *f, enum text_style style, int eighths, bool single, const char **text,
                         const char *end, struct stretch *out)
{
    if (*text >= end)
        return false;
    TTF_Font *own = font_at(f, face_of(f, style), eighths), *symbols = font_at(f, FACE_SYMBOL, eighths);
    const char *p = *text;
    *out = (struct stretch){ .start = p };
    out->font = font_for(own, symbols, utf8_next(&p));
    while (p < end && !single) {
        const char *before = p;
        if (font_for(own, symbols, utf8_next(&p)) != out->font) {
            p = before;
            break;
        }
    }
    out->len = (int)(p - out->start);
    out->advance = out->font != NULL ? stretch_width(out) : gap_width(out, eighths);
    *text = p;
    return true;
}

static int measure(struct fonts *f, enum text_style style, int size, const char *text, int len)
{
    int width = 0;
    struct stretch s;
    for (const char *p = text; next_stretch(f, style, size * FONTS_FRACTION, false, &p, text + len, &s);)
        width += s.advance;
    return width;
}

static int font_width(void *user, enum text_style style, int size, const char *text, int len)
{
    struct fonts *f = user;
    const int32_t look[] = { (int32_t)style, size, (int32_t)(f->family - families) };
    uint64_t key = hash_bytes(hash_bytes(HASH_START, look, sizeof look), text, (size_t)len) | 1;
    struct known_width *known = &f->width[key / 2 % WIDTHS];
    if (known->key != key)
        *known = (struct known_width){ key, measure(f, style, size, text, len) };
    return known->width;
}

static int at_most(int height, int size, int per_mille)
{
    int most = size * per_mille / 1000;
    return height < most ? height : most;
}

/* Capitals with dots stand higher than some faces admit; others leave room for accents piled up that hardly ever come. */
static int font_ascent(void *user, enum text_style style, int size)
{
    struct fonts *f = user;
    TTF_Font *font = font_at(f, face_of(f, style), size * FONTS_FRACTION);
    int top = 0, ascent = at_most(TTF_FontAscent(font), size, ASCENT_MOST);
    TTF_GlyphMetrics32(font, 0x00D6, NULL, NULL, NULL, &top, NULL);
    return top > ascent ? top : ascent;
}

static int font_descent(void *user, enum text_style style, int size)
{
    struct fonts *f = user;
    return at_most(-TTF_FontDescent(font_at(f, face_of(f, style), size * FONTS_FRACTION)), size, DESCENT_MOST);
}

static int font_line_height(void *user, enum text_style style, int size)
{
    struct fonts *f = user;
    int own = at_most(TTF_FontLineSkip(font_at(f, face_of(f, style), size * FONTS_FRACTION)), size,
                      ASCENT_MOST + DESCENT_MOST);
    int letters = font_ascent(user, style, size) + font_descent(user, style, size);
    return own > letters ? own : letters;
}

static int font_cap_height(void *user, enum text_style style, int size)
{
    struct fonts *f = user;
    int top = size;
    TTF_GlyphMetrics32(font_at(f, face_of(f, style), size * FONTS_FRACTION), 'H', NULL, NULL, NULL, &top, NULL);
    return top;
}

/* How far letters rise above the ascent: there SDL_ttf moves the baseline down. */
static int rise_above(const struct stretch *s)
{
    int most = 0, ascent = TTF_FontAscent(s->font);
    for (const char *p = s->start; p < s->start + s->len;) {
        int top = 0;
        if (TTF_GlyphMetrics32(s->font, utf8_next(&p), NULL, NULL, NULL, &top, NULL) == 0 && top - ascent > most)
            most = top - ascent;
    }
    return most;
}

/* Adds a stretch to the mask at x; overlapping letters keep the darker pixel. */
static void add_stretch(struct text_mask *mask, int x, const struct stretch *s)
{
    char *text = memcpy(mem_resize(NULL, (size_t)s->len + 1), s->start, (size_t)s->len);
    text[s->len] = '\0';
    SDL_Surface *drawn = TTF_RenderUTF8_Blended(s->font, text, (SDL_Color){ 255, 255, 255, 255 });
    free(text);
    if (drawn == NULL)
        return;
    int y = mask->baseline - TTF_FontAscent(s->font) - rise_above(s);
    for (int row = 0; row < drawn->h; row++) {
        const uint32_t *from = (const uint32_t *)(const void *)((const uint8_t *)drawn->pixels + row * drawn->pitch);
        for (int i = 0; i < drawn->w; i++) {
            int to_x = x + i, to_y = y + row;
            if (to_x < 0 || to_x >= mask->w || to_y < 0 || to_y >= mask->h)
                continue;
            uint8_t *to = &mask->cover[to_y * mask->w + to_x], alpha = (uint8_t)(from[i] >> 24);
            *to = alpha > *to ? alpha : *to;
        }
    }
    SDL_FreeSurface(drawn);
}

struct text_mask fonts_mask(struct fonts *f, enum text_style style, int eighths, int tracking, const char *text)
{
    struct text_mask mask = { 0 };
    const char *end = text + strlen(text);
    struct stretch s;
    for (const char *p = text; next_stretch(f, style, eighths, tracking != 0, &p, end, &s);)
        mask.advance += s.advance + tracking;
    mask.advance -= mask.advance > 0 ? tracking : 0;
    int size = eighths / FONTS_FRACTION + 1;
    mask.baseline = size + size / 4;
    mask.w = mask.advance + size / 2;
    mask.h = mask.baseline + size / 2;
    size_t bytes = (size_t)mask.w * (size_t)mask.h;
    mask.cover = memset(mem_resize(NULL, bytes), 0, bytes);
    int x = 0;
    for (const char *p = text; next_stretch(f, style, eighths, tracking != 0, &p, end, &s);) {
        if (s.font != NULL)
            add_stretch(&mask, x, &s);
        x += s.advance + tracking;
    }
    return mask;
}

/* True as well where it has been read before. */
static bool read_face(struct fonts *f, enum face face, struct err *err)
{
    struct buf *file = &f->file[face];
    if (file->len > 0)
        return true;
    bool ok = files_read(f->path[face], FONT_BYTES_MAX, file, err);
    if (ok && (file->len == 0 || font_at(f, face, FONTS_FRACTION * 16) == NULL))
        ok = err_set(err, "%s: not a font: %s", f->path[face], TTF_GetError());
    if (!ok)
        buf_fini(file);
    return ok;
}

static bool read_family(struct fonts *f, const struct family *family, struct err *err)
{
    return read_face(f, family->regular, err) && read_face(f, family->semibold, err) && read_face(f, family->bold, err);
}

static void list_families(struct fonts *f)
{
    int count = 0;
    for (int i = 0; i < FAMILIES; i++)
        if (files_exists(f->path[families[i].regular]) && files_exists(f->path[families[i].bold]))
            f->names[count++] = families[i].name;
}

struct fonts *fonts_open(const char *data, const char *family, struct err *err)
{
    if (TTF_Init() != 0) {
        err_set(err, "no fonts: %s", TTF_GetError());
        return NULL;
    }
    struct fonts *f = mem_resize(NULL, sizeof *f);
    *f = (struct fonts){ .family = families };
    arena_init(&f->arena);
    f->metrics = (struct metrics){ f, font_width, font_ascent, font_descent, font_line_height, font_cap_height };
    for (int face = 0; face < FACES; face++)
        f->path[face] = arena_printf(&f->arena, "%s/fonts/%s.font", data, face_files[face]);
    if (!read_face(f, FACE_DISPLAY, err) || !read_face(f, FACE_SYMBOL, err) || !read_family(f, families, err)) {
        fonts_close(f);
        return NULL;
    }
    list_families(f);
    fonts_set_family(f, family);
    return f;
}

void fonts_close(struct fonts *f)
{
    if (f == NULL)
        return;
    for (int i = 0; i < f->sizes; i++)
        TTF_CloseFont(f->size[i].font);
    for (int i = 0; i < FACES; i++)
        buf_fini(&f->file[i]);
    arena_fini(&f->arena);
    free(f);
    TTF_Quit();
}

const char *const *fonts_families(const struct fonts *f)
{
    return f->names;
}

static void unlist(struct fonts *f, const char *name)
{
    int kept = 0;
    for (int i = 0; f->names[i] != NULL; i++)
        if (f->names[i] != name)
            f->names[kept++] = f->names[i];
    f->names[kept] = NULL;
}

bool fonts_set_family(struct fonts *f, const char *name)
{
    const struct family *before = f->family, *chosen = families;
    for (int i = 0; name != NULL && f->names[i] != NULL; i++)
        for (int k = 0; k < FAMILIES; k++)
            if (f->names[i] == families[k].name && strcmp(name, families[k].name) == 0)
                chosen = &families[k];
    if (!read_family(f, chosen, NULL)) {
        unlist(f, chosen->name);
        chosen = families;
    }
    f->family = chosen;
    return chosen != before;
}

const struct metrics *fonts_metrics(const struct fonts *f)
{
    return &f->metrics;
}
