/* Velvet and light; see raster_parts.h. */
#include "platform/raster_parts.h"

#include "ui/drawop.h"

#include <math.h>

/* A ray is brightest where it leaves the lamp; its edges soften on the way. */
void raster_cone(const struct stamp *s, struct raster *r)
{
    struct shade light = shade_of(s->c[0]);
    for (int y = r->from; y < r->to; y++) {
        float down = ((float)y + 0.5F) / (float)s->h;
        float half = ((float)s->p[0] + ((float)s->w - (float)s->p[0]) * down) / 2;
        float soft = (0.004F + 0.03F * down) * (float)s->w;
        float fade = powf(1 - smooth(0, 0.92F, down), 1.1F);
        for (int x = 0; x < r->w; x++) {
            float from_middle = fabsf((float)x + 0.5F - (float)s->w / 2);
            struct shade c = light;
            c.a *= fade * (1 - smooth(half - soft, half, from_middle)) * (1 - 0.25F * from_middle / half);
            raster_put(r, x, y, c, c.a > 0 ? grain(x, y) * 1.8F : 0);
        }
    }
}

/* Brightness across one fold, 0 … 1: a rounded ridge, its light a little left of the middle. */
static float fold_profile(float u)
{
    u -= floorf(u);
    float t = u < 0.47F ? u / 0.47F : (1 - u) / 0.53F;
    return t * t * (3 - 2 * t) * 0.55F + t * 0.45F;
}

struct velvet {
    struct shade dark, mid, light;
};

static struct velvet velvet_of(const struct stamp *s)
{
    return (struct velvet){ shade_of(s->c[0]), shade_of(s->c[1]), shade_of(s->c[2]) };
}

static struct shade velvet_shade(const struct velvet *v, float bright)
{
    if (bright < 0.55F)
        return shade_mix(v->dark, v->mid, bright / 0.55F);
    return shade_mix(v->mid, v->light, clamp01((bright - 0.55F) / 0.45F));
}

/* Velvet in so many brightnesses that no step is seen, and folds in so many places: a whole curtain has two million points,
 * which are reckoned in whole numbers, a channel's step being CHANNEL_STEP. Some folds are lit by up to an eighth more. The
 * noise is 0 … 65535 times VELVET_GRAIN. */
enum {
    VELVET_SHADES = 2048,
    VELVET_SHADES_LIT = VELVET_SHADES * 9 / 8,
    FOLD_STEPS = 4096,
    CHANNEL_STEP = 1 << 16,
    VELVET_GRAIN = 3
};

struct dyes {
    uint32_t r, g, b;
};

/* Where the least noise puts it, rounding included; so that neither end is left. */
static uint32_t dye(float value)
{
    const int32_t noise = VELVET_GRAIN * CHANNEL_STEP / 2, most = 255 * CHANNEL_STEP;
    int32_t exact = (int32_t)(clamp01(value) * (float)most);
    exact = exact < noise ? noise : exact > most - noise ? most - noise : exact;
    return (uint32_t)(exact - noise + CHANNEL_STEP / 2);
}

static void velvet_table(const struct velvet *v, struct dyes *table)
{
    for (int i = 0; i < VELVET_SHADES_LIT; i++) {
        struct shade c = velvet_shade(v, (float)i / (VELVET_SHADES - 1));
        table[i] = (struct dyes){ dye(c.r), dye(c.g), dye(c.b) };
    }
}

static uint32_t dyed(const struct dyes *c, uint32_t noise)
{
    return 0xFF000000 | (c->r + noise) / CHANNEL_STEP << 16 | (c->g + noise) / CHANNEL_STEP << 8 |
           (c->b + noise) / CHANNEL_STEP;
}

static struct shade darker(struct shade c, float share)
{
    return (struct shade){ c.r * share, c.g * share, c.b * share, c.a };
}

/* How wide a drape is at `down` (0 … 1) of its height, as a share: straight, then swept aside to where it is tied. */
static float drape_reach(float down)
{
    float t = clamp01((down - 0.47F) / 0.53F);
    return 0.36F + 0.64F * sqrtf(fmaxf(1 - t * t, 0));
}

struct cloth {
    struct dyes shades[VELVET_SHADES_LIT];
    float profile[FOLD_STEPS]; /* which shade a fold has where it does not sway */
    float share, phase, sway;  /* folds a pixel, of a fold, how much */
};

/* A row in which all the noise is there already. */
static void hanging_row(const struct cloth *cloth, uint32_t *restrict row, int w, float down)
{
    const float share = cloth->share, sway = cloth->sway;
    for (int x = 0, fold = (int)cloth->phase; x < w; fold++) {
        /* Above 0. */
        float at = cloth->phase + 1 + sway * down * sinf((float)fold * 2.4F + down * 2.2F);
        float relief = 1 + sway * 1.5F * sinf((float)fold * 1.7F + down * 3);
        int end = (int)ceilf(((float)fold + 1 - cloth->phase) / share);
        for (; x < w && x < end; x++) {
            int bright =
                (int)(cloth->profile[(int)(((float)x * share + at) * FOLD_STEPS) & (FOLD_STEPS - 1)] * relief + 0.5F);
            row[x] = dyed(&cloth->shades[bright], row[x]);
        }
    }
}

/* A straight hanging: folds sway a little on the way down, so they look like cloth and not like pipes. */
static void hanging(const struct stamp *s, struct raster *r, float sway)
{
    struct velvet velvet = velvet_of(s);
    struct cloth cloth = { .share = 1 / (float)s->p[1], .phase = (float)s->p[2] / 1000, .sway = sway };
    velvet_table(&velvet, cloth.shades);
    for (int i = 0; i < FOLD_STEPS; i++)
        cloth.profile[i] = fold_profile((float)i / FOLD_STEPS) * (VELVET_SHADES - 1);
    const int w = r->w;
    for (int y = r->from; y < r->to; y++) {
        uint32_t *row = raster_row(r, y);
        for (int x = 0; x < w; x++)
            row[x] = grain_bits(x, y) * VELVET_GRAIN;
        hanging_row(&cloth, row, w, ((float)y + 0.5F) / (float)s->h);
    }
}

/* Side drapes: the folds gather with the outline; the lit edge turns away, and a shadow falls on the stage. */
static void drape(const struct stamp *s, struct raster *r, bool mirrored)
{
    struct velvet velvet = velvet_of(s);
    float fold = (float)s->p[1], width = (float)s->w, shadow = (float)r->pad;
    for (int y = r->from; y < r->to; y++) {
        float down = ((float)(y - r->pad) + 0.5F) / (float)s->h;
        if (down < 0 || down > 1)
            continue;
        float edge = width * drape_reach(down),
              slope = width * (drape_reach(down) - drape_reach(down + 1 / (float)s->h));
        for (int x = 0; x < r->w; x++) {
            float at = (float)(x - r->pad) + 0.5F, beyond = (at - edge) / sqrtf(1 + slope * slope);
            if (at < 0)
                continue;
            float bright = fold_profile(at * width / edge / fold + (float)s->p[2] / 1000);
            struct shade cloth = darker(velvet_shade(&velvet, bright), 1 - 0.4F * expf(beyond / (width * 0.05F)));
            cloth = darker(cloth, 1 - 0.42F * smooth(0.3F, 1, down));
            cloth.a = coverage(beyond);
            struct shade cast = { 0, 0, 0, 0.5F * blurred(beyond, shadow / 2.4F) };
            raster_put(r, mirrored ? r->w - 1 - x : x, y, shade_over(cloth, cast),
                       grain(x, y) * (cloth.a > 0 ? 3.5F : 1));
        }
    }
}

void raster_curtain(const struct stamp *s, struct raster *r)
{
    switch ((enum draw_curtain)s->p[0]) {
    case CURTAIN_VALANCE:
        hanging(s, r, 0);
        break;
    case CURTAIN_FULL:
        hanging(s, r, 0.06F);
        break;
    case CURTAIN_DRAPE_LEFT:
        drape(s, r, false);
        break;
    case CURTAIN_DRAPE_RIGHT:
        drape(s, r, true);
        break;
    }
}

static struct shade white(float alpha)
{
    return (struct shade){ 1, 1, 1, alpha };
}

/* The glass: bright in the middle, its own colour towards the rim. */
static struct shade glass(const struct stamp *s, float d, float radius)
{
    struct shade own = shade_of(s->c[0]);
    switch ((enum draw_bulb)s->p[0]) {
    case BULB_OFF:
    case BULB_WRONG:
        return darker(own, 0.8F + 0.2F * clamp01(-d / radius));
    case BULB_ON:
        return shade_mix(darker(own, 0.97F), white(1), 0.75F * smooth(0, 1, -d / radius));
    case BULB_CURRENT:
        return shade_mix(own, white(1), smooth(0, 0.5F, -d / radius));
    }
    return own;
}

/* What lamplight looks like on its surroundings: as the lamp, with less blue and green. */
static struct shade warmer(struct shade c)
{
    return (struct shade){ c.r, c.g * 0.82F, c.b * 0.47F, c.a };
}

void raster_bulb(const struct stamp *s, struct raster *r)
{
    float radius = (float)s->w / 2, middle = (float)r->pad + radius;
    bool lit = s->p[0] == BULB_ON || s->p[0] == BULB_CURRENT;
    float strength = s->p[0] == BULB_CURRENT ? 0.6F : 0.34F, reach = s->p[0] == BULB_CURRENT ? 1.3F : 1.1F;
    struct shade light = warmer(shade_of(s->c[0])), rim = { 0.1F, 0.04F, 0.02F, 1 };
    for (int y = r->from; y < r->to; y++)
        for (int x = 0; x < r->w; x++) {
            float dx = (float)x + 0.5F - middle, dy = (float)y + 0.5F - middle, d = sqrtf(dx * dx + dy * dy) - radius;
            struct shade c = light;
            c.a = lit ? strength * expf(-fmaxf(d, 0) * fmaxf(d, 0) / (2 * radius * radius * reach * reach)) : 0;
            c.a *= 1 - smooth(radius * 2.6F, radius * 4, d);
            rim.a = (lit ? 0.75F : 0.5F) * coverage(d - fmaxf(radius * 0.16F, 1));
            struct shade body = glass(s, d, radius);
            body.a *= coverage(d);
            raster_put(r, x, y, shade_over(body, shade_over(rim, c)), 0);
        }
}

/* A lamp at the stage's edge: rounded above, light rising from it. */
void raster_footlight(const struct stamp *s, struct raster *r)
{
    struct shade own = shade_of(s->c[0]);
    float half_w = (float)s->w / 2, half_h = (float)s->h / 2, radius = half_h * 0.8F, sigma = (float)s->h * 1.35F;
    for (int y = r->from; y < r->to; y++)
        for (int x = 0; x < r->w; x++) {
            float mx = (float)(x - r->pad) + 0.5F - half_w, my = (float)(y - r->pad) + 0.5F - half_h;
            float rounded = distance_box(mx, my - radius / 2, half_w, half_h + radius / 2, radius);
            float d = fmaxf(rounded, my - half_h);
            struct shade body = own, light = own;
            if (s->p[0])
                body = shade_mix(shade_mix(own, white(1), 0.62F), own, clamp01((my + half_h) / (2 * half_h)));
            body.a *= coverage(d);
            light.a = s->p[0] ? 0.5F * blurred(distance_box(mx, my + half_h, half_w, half_h, half_h), sigma) : 0;
            light.a *= 1 - smooth(0.6F, 1, fabsf(my) / ((float)r->pad + half_h));
            light.a *= 1 - smooth(0.6F, 1, (fabsf(mx) - half_w) / (float)r->pad);
            raster_put(r, x, y, shade_over(body, light), 0);
        }
}
