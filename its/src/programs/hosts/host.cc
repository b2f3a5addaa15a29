// SPDX-License-Identifier: Apache-2.0
/*
 * A C++ host: what it has on its stack is destroyed where a host function fails, and an exception passes guest code in its
 * pocket. Prints what is wrong.
 */
#include "guest.h"
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <stdexcept>
#include <string>
#include <utility>
#include <sys/wait.h>
#include <unistd.h>

#define CHECK(condition)                                                                                               \
    if (!(condition))                                                                                                  \
    std::printf("line %d: %s\n", __LINE__, #condition), std::exit(1)

namespace {

enum { RETURN, FAIL, CATCH, NEST, THROW };

int alive; // objects

struct Counted {
    Counted() {
        alive++;
    }
    Counted(const Counted &) = delete;
    ~Counted() {
        alive--;
    }
};

struct Host {
    guest *instance = nullptr;
    std::exception_ptr exception;

    void fail() {
        guest_fail(instance, AWSM_TRAP_HOST);
    }
    std::int32_t act(std::int32_t what);
};

extern "C" std::int32_t act(void *env, std::int32_t what) {
    Host &host = *static_cast<Host *>(env);
    if (what == THROW)
        return host.act(what);
    try {
        return host.act(what);
    } catch (...) {
        host.exception = std::current_exception();
        host.fail();
        return 0;
    }
}

std::int32_t Host::act(std::int32_t what) {
    Counted one;
    std::string text(1000, 'x'); // on the heap: valgrind would tell
    std::int32_t result = 0;
    switch (what) {
    case FAIL: fail(); break;
    case CATCH:
    case THROW: throw std::runtime_error("from " + std::string("the host"));
    case NEST: { // the nested call fails, and so does this
        Counted two;
        CHECK(guest_indirect(instance, FAIL, &result) == AWSM_TRAP_HOST && alive == 3);
        CHECK(guest_divide(instance, 0, &result) == AWSM_TRAP_INTEGER_DIVIDE_BY_ZERO && alive == 3);
        CHECK(guest_load(instance, 65536, &result) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS && alive == 3);
        CHECK(guest_recurse(instance, 0, &result) == AWSM_TRAP_CALL_STACK_EXHAUSTED && alive == 3);
        fail();
        break;
    }
    default: break;
    }
    return static_cast<std::int32_t>(text.size());
}

using Entry = enum awsm_trap(guest *, std::int32_t, std::int32_t *);

int caught(Host &host, Entry *entry, std::int32_t what) {
    try {
        Counted outer;
        std::int32_t result = -1;
        std::int32_t before = guest_after(host.instance)->value.i32;
        enum awsm_trap trap = entry(host.instance, what, &result);
        CHECK(alive == 1);
        CHECK((trap == AWSM_OK) == (what == RETURN) && (trap == AWSM_OK || trap == AWSM_TRAP_HOST));
        CHECK(result == (trap == AWSM_OK ? 1000 : -1));
        CHECK(guest_after(host.instance)->value.i32 - before == (trap == AWSM_OK));
        if (host.exception)
            std::rethrow_exception(std::exchange(host.exception, nullptr));
    } catch (const std::runtime_error &e) {
        CHECK(alive == 0 && e.what() == std::string("from the host"));
        return 1;
    }
    return 0;
}

} // namespace

int main() {
    Host host;
    guest_imports imports = {};
    imports.host_act = {act, &host};
    CHECK(guest_new(&host.instance, &imports, nullptr) == AWSM_OK);
    for (int round = 0; round < 100; round++) {
        Entry *entry = round % 2 == 0 ? guest_direct : guest_indirect;
        for (int what = RETURN; what <= NEST; what++)
            CHECK(caught(host, entry, what) == (what == CATCH) && alive == 0);
    }
    pid_t child = fork();
    if (child == 0) { // what leaves a host function reaches std::terminate, not a frame beyond guest code
        std::set_terminate([] { _exit(77); });
        _exit(caught(host, guest_direct, THROW));
    }
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 77);
    guest_free(host.instance);
    return 0;
}
