/* Better stamps than SDL's; see stamps.h. */
#include "platform/stamps.h"

#include "platform/system.h"

#include <SDL_syswm.h>

enum { ASK_MS = 1, NONE_MS = 100, AGE_MOST = 10000 };

static int ask(void *user)
{
    struct stamps *s = user;
    while (SDL_AtomicGet(&s->stop) == 0) {
        SDL_JoystickUpdate();
        SDL_Delay(SDL_NumJoysticks() > 0 ? ASK_MS : NONE_MS);
    }
    return 0;
}

void stamps_set(struct stamps *s, bool on)
{
    if (on == (s->asking != NULL))
        return;
    SDL_EventState(SDL_SYSWMEVENT, on ? SDL_ENABLE : SDL_DISABLE);
    SDL_AtomicSet(&s->stop, on ? 0 : 1);
    if (!on)
        SDL_WaitThread(s->asking, NULL);
    s->asking = on ? SDL_CreateThread(ask, "stamps", s) : NULL;
    s->is_key = false;
}

void stamps_note(struct stamps *s, const SDL_Event *event)
{
#if defined(SDL_VIDEO_DRIVER_X11)
    const SDL_SysWMmsg *msg = event->syswm.msg;
    if (msg == NULL || msg->subsystem != SDL_SYSWM_X11 || msg->msg.x11.event.type != KeyPress)
        return;
    s->is_key = true;
    s->key = (Uint32)msg->msg.x11.event.xkey.time;
#else
    (void)s;
    (void)event;
#endif
}

/* What a millisecond counter that stands at `now` says of `time` on it; `now` when that makes no sense. */
static int64_t when(int64_t now, Uint32 time)
{
    Uint32 age = (Uint32)now - time;
    return now - (age < AGE_MOST ? age : 0);
}

/* Whole milliseconds from one beginning, so that of two events the later one is never put before the other. The X server on this
 * machine counts those of the clock that is ours; another one's make no sense here. */
int64_t stamps_time(struct stamps *s, const SDL_Event *event)
{
    int64_t now = system_clock_us(), ticks = (int64_t)SDL_GetTicks64();
    if (s->base == 0)
        s->base = now - ticks * 1000;
    int64_t time = s->base + when(ticks, event->common.timestamp) * 1000;
    if (event->type == SDL_KEYDOWN && s->is_key) {
        int64_t pressed = when(now / 1000, s->key) * 1000;
        time = pressed < time ? pressed : time;
    }
    if (event->type == SDL_KEYDOWN)
        s->is_key = false;
    return time < now ? time : now;
}
