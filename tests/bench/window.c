/* What a program's window costs: the time to its first complete picture, memory, and processor time while nothing happens.
 * Watches the screen of Xvfb, which is a file (-fbdir), so it measures every program alike and asks none of them.
 *
 *     bench_window SCREEN-FILE PROGRAM [ARGUMENTS]
 *
 * The picture is complete when 98 of 100 points that the program has painted show what they show at last; the rest may
 * move. Prints "MILLISECONDS MEGABYTES PER-CENT". */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ACROSS = 96, DOWN = 54, POINTS = ACROSS * DOWN, SETTLE_MS = 6000, IDLE_MS = 10000, NEVER = -1 };

struct screen {
    const uint8_t *file, *pixels;
    uint32_t w, h, row;
};

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Number `index` of the header of an X window dump. */
static uint32_t header(const uint8_t *file, int index)
{
    const uint8_t *p = file + 4 * index;
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static bool open_screen(const char *path, struct screen *screen)
{
    struct stat there;
    int fd = open(path, O_RDONLY);
    if (fd < 0 || fstat(fd, &there) != 0)
        return false;
    void *file = mmap(NULL, (size_t)there.st_size, PROT_READ, MAP_SHARED, fd, 0);
    close(fd);
    if (file == MAP_FAILED)
        return false;
    enum { SIZE, WIDTH = 4, HEIGHT = 5, ROW = 12, COLOURS = 19, COLOUR_BYTES = 12 };
    screen->file = file;
    screen->pixels = screen->file + header(file, SIZE) + header(file, COLOURS) * COLOUR_BYTES;
    screen->w = header(file, WIDTH);
    screen->h = header(file, HEIGHT);
    screen->row = header(file, ROW);
    return true;
}

static uint32_t point(const struct screen *screen, int index)
{
    uint32_t x = (uint32_t)(index % ACROSS) * screen->w / ACROSS, y = (uint32_t)(index / ACROSS) * screen->h / DOWN,
             colour;
    memcpy(&colour, screen->pixels + y * screen->row + x * 4, sizeof colour);
    return colour & 0xFFFFFF;
}

/* When 98 of 100 points that are painted at last had changed for the last time, in ms after `start`. */
static double first_picture(const struct screen *screen, double start, double *painted)
{
    uint32_t last[POINTS];
    for (int i = 0; i < POINTS; i++) {
        last[i] = point(screen, i);
        painted[i] = NEVER;
    }
    int count = 0;
    for (double now = start; now - start < SETTLE_MS; now = now_ms()) {
        for (int i = 0; i < POINTS; i++)
            if (point(screen, i) != last[i]) {
                last[i] = point(screen, i);
                count += painted[i] < 0;
                painted[i] = now - start;
            }
        usleep(500);
    }
    for (double at = 0; at < SETTLE_MS; at += 0.5) {
        int by_then = 0;
        for (int i = 0; i < POINTS; i++)
            by_then += painted[i] >= 0 && painted[i] <= at;
        if (count > 0 && by_then >= count * 98 / 100)
            return at;
    }
    return NEVER;
}

static double seconds_used(pid_t pid)
{
    char path[64], text[1024];
    unsigned long user = 0, kernel = 0;
    snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
    FILE *file = fopen(path, "r");
    size_t got = file != NULL ? fread(text, 1, sizeof text - 1, file) : 0;
    text[got] = '\0';
    if (file != NULL)
        fclose(file);
    const char *behind = strrchr(text, ')');
    if (behind == NULL ||
        sscanf(behind + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &kernel) != 2)
        return NEVER;
    return (double)(user + kernel) / (double)sysconf(_SC_CLK_TCK);
}

static double megabytes(pid_t pid)
{
    char path[64], line[256];
    long kilobytes = 0;
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    FILE *file = fopen(path, "r");
    while (file != NULL && fgets(line, sizeof line, file) != NULL)
        if (strncmp(line, "VmRSS:", 6) == 0)
            kilobytes = strtol(line + 6, NULL, 10);
    if (file != NULL)
        fclose(file);
    return (double)kilobytes / 1024;
}

int main(int argc, char **argv)
{
    struct screen screen;
    static double painted[POINTS];
    if (argc < 3 || !open_screen(argv[1], &screen)) {
        fprintf(stderr, "usage: bench_window SCREEN-FILE PROGRAM [ARGUMENTS]\n");
        return 2;
    }
    double start = now_ms();
    pid_t pid = fork();
    if (pid == 0) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, STDOUT_FILENO);
        dup2(null, STDERR_FILENO);
        execvp(argv[2], argv + 2);
        _exit(127);
    }
    double picture = first_picture(&screen, start, painted), before = seconds_used(pid);
    usleep(IDLE_MS * 1000);
    double used = seconds_used(pid) - before;
    printf("%.0f %.1f %.2f\n", picture, megabytes(pid), used * 100 * 1000 / IDLE_MS);
    kill(pid, SIGTERM);
    waitpid(pid, NULL, 0);
    return 0;
}
