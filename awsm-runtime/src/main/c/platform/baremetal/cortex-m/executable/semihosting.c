/* SPDX-License-Identifier: Apache-2.0 */
/* semihosting.c: an executable's firmware: streams, the clock and the end are those of whoever debugs or emulates it. */
#include "../semihosting.h"
#include <awsm/embed.h>
#include <platform/system.h>

/* The debugger's number of a stream, opened by the first use; -1 if there is none. */
static intptr_t stream(int32_t number) {
    static intptr_t files[3];
    static const uintptr_t modes[] = {0 /* r: input */, 4 /* w: output */, 8 /* a: errors */};
    if (number < 0 || number > 2) {
        return -1;
    }
    if (files[number] == 0) {
        const uintptr_t block[] = {(uintptr_t) ":tt", modes[number], 3};
        files[number] = awsm_semihosting(SYS_OPEN, block);
    }
    return files[number];
}

/* Both calls return the bytes that were not moved. */
static int32_t transfer(enum awsm_semihosting call, int32_t number, const void *start, size_t size) {
    const uintptr_t block[] = {(uintptr_t)stream(number), (uintptr_t)start, size};
    intptr_t rest = block[0] != (uintptr_t)-1 ? awsm_semihosting(call, block) : -1;
    return rest >= 0 && (size_t)rest <= size ? (int32_t)(size - (size_t)rest) : -1;
}

int32_t awsm_firmware_write(int32_t number, const void *start, size_t size) {
    return transfer(SYS_WRITE, number, start, size);
}

int32_t awsm_firmware_read(int32_t number, void *start, size_t size) {
    return transfer(SYS_READ, number, start, size);
}

/* The time of day in seconds, all others in hundredths. */
int32_t awsm_firmware_clock(uint32_t clock, uint64_t *nanoseconds) {
    intptr_t now = awsm_semihosting(clock == 0 ? SYS_TIME : SYS_CLOCK, NULL);
    *nanoseconds = (uint64_t)(uintptr_t)now * (clock == 0 ? UINT64_C(1000000000) : UINT64_C(10000000));
    return now != -1;
}

_Noreturn void awsm_system_exit(int status) {
    const uintptr_t block[] = {0x20026 /* the application's own exit */, (uintptr_t)status};
    for (;;) {
        awsm_semihosting(SYS_EXIT_EXTENDED, block);
    }
}
