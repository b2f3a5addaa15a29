/* SPDX-License-Identifier: Apache-2.0 */
/* wasm2c.c: what a benchmark program imports of WASI, for the C that wasm2c makes of it. */
#include "guest.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* What the imports get as their instance. */
struct Z_wasi_snapshot_preview1_instance_t {
    int argc;
    char **argv;
    Z_guest_instance_t guest;
};

typedef struct Z_wasi_snapshot_preview1_instance_t host;

static void *at(host *h, u32 address) {
    return h->guest.w2c_memory.data + address;
}

static void store(host *h, u32 address, u32 value) {
    memcpy(at(h, address), &value, sizeof value);
}

u32 Z_wasi_snapshot_preview1Z_args_sizes_get(host *h, u32 count, u32 size) {
    u32 bytes = 0;
    for (int i = 0; i < h->argc; i++)
        bytes += (u32)strlen(h->argv[i]) + 1;
    store(h, count, (u32)h->argc);
    store(h, size, bytes);
    return 0;
}

u32 Z_wasi_snapshot_preview1Z_args_get(host *h, u32 pointers, u32 buffer) {
    for (int i = 0; i < h->argc; i++) {
        store(h, pointers + 4 * (u32)i, buffer);
        strcpy(at(h, buffer), h->argv[i]);
        buffer += (u32)strlen(h->argv[i]) + 1;
    }
    return 0;
}

u32 Z_wasi_snapshot_preview1Z_clock_time_get(host *h, u32 clock, u64 precision, u32 result) {
    struct timespec now;
    clock_gettime(clock == 0 ? CLOCK_REALTIME : CLOCK_MONOTONIC, &now);
    u64 time = (u64)now.tv_sec * 1000000000 + (u64)now.tv_nsec;
    memcpy(at(h, result), &time, sizeof time);
    return 0;
}

u32 Z_wasi_snapshot_preview1Z_fd_write(host *h, u32 fd, u32 vectors, u32 count, u32 result) {
    u32 done = 0;
    for (u32 i = 0; i < count; i++) {
        u32 vector[2];
        memcpy(vector, at(h, vectors + 8 * i), sizeof vector);
        done += (u32)write((int)fd, at(h, vector[0]), vector[1]);
    }
    store(h, result, done);
    return 0;
}

void Z_wasi_snapshot_preview1Z_proc_exit(host *h, u32 status) {
    exit((int)status);
}

int main(int argc, char **argv) {
    static host h;
    h.argc = argc;
    h.argv = argv;
    wasm_rt_init();
    Z_guest_init_module();
    Z_guest_instantiate(&h.guest, &h);
    Z_guestZ__start(&h.guest);
    return 0;
}
