/* Write down what a program does to files, in the order it does it: what would be on the disk if the power failed.
   Loaded before the C library (LD_PRELOAD). The folder PLANCTL_TEST_POWER gets the list of events, and of every file
   that is made durable (fsync) the content it has then. Nothing is done otherwise than without it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void note(const char *format, ...) {
    char line[3 * PATH_MAX], place[PATH_MAX];
    const char *folder = getenv("PLANCTL_TEST_POWER");
    int saved = errno, size, log;
    va_list words;
    if (!folder) return;
    va_start(words, format);
    size = vsnprintf(line, sizeof line, format, words);
    va_end(words);
    snprintf(place, sizeof place, "%s/events", folder);
    log = REAL(open)(place, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (log >= 0) {
        if (REAL(write)(log, line, size) != size) abort();
        close(log);
    }
    errno = saved;
}

static const char *full(int at, const char *path, char *buffer) {
    char link[64], base[PATH_MAX];
    ssize_t size;
    if (path[0] == '/') return path;
    if (at == AT_FDCWD) {
        if (!getcwd(base, sizeof base)) abort();
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", at);
        size = readlink(link, base, sizeof base - 1);
        if (size < 0) abort();
        base[size] = 0;
    }
    snprintf(buffer, PATH_MAX, "%s/%s", base, path);
    return buffer;
}

static int opened(int at, const char *path, int flags, mode_t mode) {
    char buffer[PATH_MAX];
    struct stat before;
    int was = fstatat(at, path, &before, AT_SYMLINK_NOFOLLOW) == 0;
    int file = REAL(openat)(at, path, flags, mode);
    if (file >= 0 && (flags & O_CREAT) && !was) note("create\t%s\n", full(at, path, buffer));
    return file;
}

#define MODE(flags) va_list words; mode_t mode = 0; \
    if ((flags) & O_CREAT) { va_start(words, flags); mode = va_arg(words, mode_t); va_end(words); }
int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) {
    if (!((flags) & O_CREAT)) return REAL(openat)(at, path, flags);
    MODE(flags) return opened(at, path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return opened(at, path, flags | O_LARGEFILE, mode); }

static int synced(int file, int result) {
    char link[64], path[PATH_MAX], copy[PATH_MAX], block[65536];
    const char *folder = getenv("PLANCTL_TEST_POWER");
    struct stat state;
    struct timespec now;
    ssize_t size;
    int from, to;
    if (result || !folder || fstat(file, &state)) return result;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    size = readlink(link, path, sizeof path - 1);
    if (size < 0) return result;
    path[size] = 0;
    if (S_ISDIR(state.st_mode)) {
        note("folder\t%s\n", path);
    } else if (S_ISREG(state.st_mode)) {
        clock_gettime(CLOCK_MONOTONIC, &now);
        snprintf(copy, sizeof copy, "%s/%d-%lld-%ld", folder, getpid(), (long long)now.tv_sec, now.tv_nsec);
        from = REAL(open)(link, O_RDONLY | O_CLOEXEC);
        to = REAL(open)(copy, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        while ((size = read(from, block, sizeof block)) > 0)
            if (REAL(write)(to, block, size) != size) abort();
        close(from);
        close(to);
        note("file\t%s\t%s\n", path, copy);
    }
    return result;
}
int fsync(int file) { return synced(file, REAL(fsync)(file)); }
int fdatasync(int file) { return synced(file, REAL(fdatasync)(file)); }

int rename(const char *from, const char *to) {
    char one[PATH_MAX], two[PATH_MAX];
    int result = REAL(rename)(from, to);
    if (!result) note("rename\t%s\t%s\n", full(AT_FDCWD, from, one), full(AT_FDCWD, to, two));
    return result;
}
int renameat(int at, const char *from, int there, const char *to) {
    char one[PATH_MAX], two[PATH_MAX];
    int result = REAL(renameat)(at, from, there, to);
    if (!result) note("rename\t%s\t%s\n", full(at, from, one), full(there, to, two));
    return result;
}
int link(const char *from, const char *to) {
    char one[PATH_MAX], two[PATH_MAX];
    int result = REAL(link)(from, to);
    if (!result) note("link\t%s\t%s\n", full(AT_FDCWD, from, one), full(AT_FDCWD, to, two));
    return result;
}
int unlink(const char *path) {
    char one[PATH_MAX];
    int result = REAL(unlink)(path);
    if (!result) note("unlink\t%s\n", full(AT_FDCWD, path, one));
    return result;
}
int unlinkat(int at, const char *path, int flags) {
    char one[PATH_MAX];
    int result = REAL(unlinkat)(at, path, flags);
    if (!result) note("unlink\t%s\n", full(at, path, one));
    return result;
}
int mkdir(const char *path, mode_t mode) {
    char one[PATH_MAX];
    int result = REAL(mkdir)(path, mode);
    if (!result) note("mkdir\t%s\n", full(AT_FDCWD, path, one));
    return result;
}
int rmdir(const char *path) {
    char one[PATH_MAX];
    int result = REAL(rmdir)(path);
    if (!result) note("unlink\t%s\n", full(AT_FDCWD, path, one));
    return result;
}
