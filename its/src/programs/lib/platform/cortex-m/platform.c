/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The platform of native reference builds for boards with a Cortex-M: what is there besides the processor is semihosting. It is called as
 * our own executables do, for the command line first, so that their calls can be compared one by one (benchmark/count.c).
 */
#include "platform.h"

#include <string.h>

enum semihosting {
    SYS_OPEN = 0x01,
    SYS_WRITE = 0x05,
    SYS_CLOCK = 0x10,
    SYS_GET_CMDLINE = 0x15,
    SYS_EXIT_EXTENDED = 0x20
};

extern char image_end[], image_stack[]; /* board.ld */

static intptr_t semihosting(enum semihosting call, const void *block) {
    register intptr_t r0 __asm__("r0") = call;
    register const void *r1 __asm__("r1") = block;
    __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

void start(void);

__attribute__((section(".vectors"), used)) static const void *const vectors[] = {image_stack, (const void *)start};

void start(void) {
    *(volatile uint32_t *)0xE000ED88 |= 0xF << 20; /* CPACR: switches on the floating-point unit, if there is one */
    __asm__ volatile("dsb\n\tisb" : : : "memory");
    char line[512], *argv[] = {line, NULL};
    semihosting(SYS_GET_CMDLINE, (const uintptr_t[]){(uintptr_t)line, sizeof line});
    platform_exit(platform_main(1, argv));
}

_Noreturn void platform_exit(int status) {
    for (;;)
        semihosting(SYS_EXIT_EXTENDED,
                    (const uintptr_t[]){0x20026 /* the application's own exit */, (uintptr_t)status});
}

/* What is above the image was never used, so it is zero. */
void *platform_memory(size_t bytes) {
    enum { ALIGNMENT = 4096, STACK = 1 << 18 };
    static char *next = image_end;
    uintptr_t start = ((uintptr_t)next + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT, end = (uintptr_t)image_stack - STACK;
    if (start > end || bytes > end - start)
        return NULL;
    next = (char *)start + bytes;
    return (void *)start;
}

uint64_t platform_monotonic_time(void) {
    return (uint64_t)semihosting(SYS_CLOCK, NULL) * 10000000;
}

int64_t platform_write(int descriptor, const void *bytes, size_t count) {
    static intptr_t files[3];
    if (files[descriptor] == 0)
        files[descriptor] = semihosting(SYS_OPEN, (const uintptr_t[]){(uintptr_t) ":tt", descriptor == 1 ? 4 : 8, 3});
    intptr_t rest = semihosting(SYS_WRITE, (const uintptr_t[]){(uintptr_t)files[descriptor], (uintptr_t)bytes, count});
    return (int64_t)count - rest;
}

/* No measured program reads. */
int64_t platform_read(int descriptor, void *bytes, size_t count) {
    return 0;
}

/* What the compiler calls by itself on this processor, for memset as well, so that it is not to be written in C: three names for each, by
 * what is known of alignment. */
#define LABEL(name) ".globl " name "\n.type " name ", %function\n.thumb_func\n" name ":\n"
#define CALLED_BY_COMPILER(name, code)                                                                                 \
    __asm__(".text\n.syntax unified\n" LABEL("__aeabi_" name) LABEL("__aeabi_" name "4") LABEL("__aeabi_" name "8")    \
                code)

CALLED_BY_COMPILER("memcpy", "b memcpy");
CALLED_BY_COMPILER("memmove", "b memmove");
CALLED_BY_COMPILER("memset", "mov r3, r1\nmov r1, r2\nmov r2, r3\nb memset");
CALLED_BY_COMPILER("memclr", "mov r2, r1\nmovs r1, #0\nb memset");
