/* SPDX-License-Identifier: Apache-2.0 */
/* newlib.c: a firmware with C's library, which asks these functions for what an operating system would do. */
#include "board.h"
#include "pid.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

extern char bss_end[], stack_start[];

void *_sbrk(ptrdiff_t more) {
    static char *heap = bss_end;
    if (more > stack_start - heap) {
        errno = ENOMEM;
        return (void *)-1;
    }
    heap += more;
    return heap - more;
}

int _write(int file, const char *start, int size) {
    (void)file;
    for (int i = 0; i < size; i++) {
        const char one[2] = {start[i], 0};
        print(one);
    }
    return size;
}

int _read(int file, char *start, int size) {
    (void)file;
    (void)start;
    (void)size;
    return 0;
}

int _close(int file) {
    (void)file;
    return -1;
}

int _lseek(int file, int offset, int whence) {
    (void)file;
    (void)offset;
    (void)whence;
    return 0;
}

int _fstat(int file, struct stat *status) {
    (void)file;
    status->st_mode = S_IFCHR;
    return 0;
}

int _isatty(int file) {
    (void)file;
    return 1;
}

void tick(void) {}

static void report(void *env, int32_t code) {
    (void)env;
    (void)code;
}

int main(void) {
    static const struct pid_imports imports = {.board_report = {report, NULL}};
    float power;
    if (pid_new(&imports, NULL) != AWSM_OK || pid_set_mode(1) != AWSM_OK || pid_step(1.0f, 0.5f, &power) != AWSM_OK) {
        return 1;
    }
    char *text = malloc(16);
    memcpy(text, "power", 6);
    printf("%s %d.%06d\n", text, (int)power, (int)(power * 1e6f) % 1000000);
    free(text);
    printf("heap %d\n", text != NULL);
    pid_free();
    return 0;
}
