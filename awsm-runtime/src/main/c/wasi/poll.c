/* SPDX-License-Identifier: Apache-2.0 */
/* poll.c: waiting for files and clocks. */
#include "guest.h"
#include "state.h"
#include <platform/platform.h>

enum { SUBSCRIPTION_SIZE = 48, EVENT_SIZE = 32, MOST_SUBSCRIPTIONS = 65536 };
enum type { CLOCK = 0, FD_READ = 1, FD_WRITE = 2 };
enum { REALTIME = 0, MONOTONIC = 1, ABSOLUTE = 1 };

/* One subscription, as copied from the guest. */
struct subscription {
    uint64_t userdata;
    uint64_t deadline; /* on the clock */
    uint32_t clock;
    uint32_t poll; /* index, if it has a file */
    enum awsm_errno error;
    uint8_t type;
};

static enum awsm_errno subscribe_clock(const uint8_t *from, struct subscription *to) {
    to->clock = awsm_guest_get32(from + 16);
    uint64_t timeout = awsm_guest_get64(from + 24);
    uint64_t now = 0;
    if (to->clock != REALTIME && to->clock != MONOTONIC) {
        return AWSM_ENOTSUP; /* the others do not advance while we wait */
    }
    if ((from[40] & ABSOLUTE) == 0) {
        enum awsm_errno error = awsm_system_clock_time(to->clock, &now);
        if (error != AWSM_SUCCESS) {
            return error;
        }
    }
    to->deadline = timeout > UINT64_MAX - now ? UINT64_MAX : now + timeout;
    return AWSM_SUCCESS;
}

static void subscribe(const struct awsm_instance *instance, const uint8_t *from, struct subscription *to,
                      struct awsm_poll *polls, uint32_t *poll_count) {
    to->userdata = awsm_guest_get64(from);
    to->type = from[8];
    if (to->type == CLOCK) {
        to->error = subscribe_clock(from, to);
    } else if (to->type == FD_READ || to->type == FD_WRITE) {
        struct awsm_wasi_file *file;
        to->error = awsm_wasi_file(instance, (int32_t)awsm_guest_get32(from + 16), AWSM_RIGHT_POLL_FD_READWRITE, &file);
        if (to->error == AWSM_SUCCESS) {
            to->poll = (*poll_count)++;
            polls[to->poll] =
                (struct awsm_poll){file->system, to->type == FD_READ ? AWSM_POLL_READ : AWSM_POLL_WRITE, 0};
        }
    } else {
        to->error = AWSM_EINVAL;
    }
}

/* Nanoseconds until a clock's deadline. */
static uint64_t left(const struct subscription *subscription) {
    uint64_t now;
    if (awsm_system_clock_time(subscription->clock, &now) != AWSM_SUCCESS || now >= subscription->deadline) {
        return 0;
    }
    return subscription->deadline - now;
}

/* How long to wait at most: 0 if something has happened already. */
static uint64_t time_to_wait(const struct subscription *subscriptions, uint32_t count) {
    uint64_t least = UINT64_MAX;
    for (uint32_t i = 0; i < count; i++) {
        uint64_t time = subscriptions[i].error != AWSM_SUCCESS ? 0
                        : subscriptions[i].type == CLOCK       ? left(&subscriptions[i])
                                                               : UINT64_MAX;
        least = time < least ? time : least;
    }
    return least;
}

static bool has_happened(const struct subscription *subscription, const struct awsm_poll *polls) {
    if (subscription->error != AWSM_SUCCESS) {
        return true;
    }
    return subscription->type == CLOCK ? left(subscription) == 0 : polls[subscription->poll].happened != 0;
}

static void put_event(uint8_t *at, const struct subscription *subscription, const struct awsm_poll *polls) {
    enum { HANGUP = 1 };
    enum awsm_errno error = subscription->error;
    __builtin_memset(at, 0, EVENT_SIZE);
    awsm_guest_put64(at, subscription->userdata);
    at[10] = subscription->type;
    if (error == AWSM_SUCCESS && subscription->type != CLOCK) {
        const struct awsm_poll *poll = &polls[subscription->poll];
        if ((poll->happened & AWSM_POLL_INVALID) != 0) {
            error = AWSM_EBADF;
        }
        awsm_guest_put64(at + 16, subscription->type == FD_READ ? awsm_system_available(poll->file) : 0);
        awsm_guest_put16(at + 24, (poll->happened & AWSM_POLL_HANGUP) != 0 ? HANGUP : 0);
    }
    awsm_guest_put16(at + 8, (uint16_t)error);
}

int32_t awsm_wasi_poll_oneoff(struct awsm_instance *instance, int32_t in, int32_t out, int32_t nsubscriptions,
                              int32_t nevents) {
    uint32_t count = (uint32_t)nsubscriptions;
    if (!awsm_guest_has(instance, in, (uint64_t)count * SUBSCRIPTION_SIZE, AWSM_READ) ||
        !awsm_guest_has(instance, out, (uint64_t)count * EVENT_SIZE, AWSM_WRITE) ||
        !awsm_guest_has(instance, nevents, 4, AWSM_WRITE)) {
        return AWSM_EFAULT;
    }
    if (count == 0 || count > MOST_SUBSCRIPTIONS) {
        return AWSM_EINVAL;
    }
    size_t size = count * (sizeof(struct subscription) + sizeof(struct awsm_poll));
    struct subscription *subscriptions = awsm_map(size);
    if (subscriptions == NULL) {
        return AWSM_ENOMEM;
    }
    struct awsm_poll *polls = (struct awsm_poll *)(subscriptions + count);
    uint32_t poll_count = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint8_t from[SUBSCRIPTION_SIZE];
        awsm_memory_read(instance->memory, (uint32_t)in + (size_t)i * SUBSCRIPTION_SIZE, from, sizeof(from));
        subscribe(instance, from, &subscriptions[i], polls, &poll_count);
    }
    enum awsm_errno error;
    uint32_t events = 0;
    do { /* more than once if a signal came, or the platform's clock is coarse */
        error = awsm_system_poll(polls, poll_count, time_to_wait(subscriptions, count));
        for (uint32_t i = 0; error == AWSM_SUCCESS && i < count; i++) {
            if (has_happened(&subscriptions[i], polls)) {
                uint8_t event[EVENT_SIZE];
                put_event(event, &subscriptions[i], polls);
                if (!awsm_memory_write(instance->memory, (uint32_t)out + events++ * EVENT_SIZE, event, sizeof(event))) {
                    error = AWSM_EFAULT;
                }
            }
        }
    } while (error == AWSM_SUCCESS && events == 0);
    awsm_unmap(subscriptions, size);
    if (error == AWSM_SUCCESS && !awsm_memory_write(instance->memory, (uint32_t)nevents, &events, sizeof(events))) {
        return AWSM_EFAULT;
    }
    return error;
}
