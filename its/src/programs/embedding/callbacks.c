/* SPDX-License-Identifier: Apache-2.0 */
/* Host functions that fail, by returning and by jumping, with all codes; that call back; and that free who calls them. */
#include "callbacks.h"
#include "platform.h"
#include "text.h"

enum { RETURN, FAIL, TRAP, FAIL_THEN_CALL, CALL_THAT_FAILS, FREE, FREE_IN_NESTED_CALL, FREE_AND_FAIL };

static struct callbacks *instance;
static int code, depth, frames;

static int32_t act(void *env, int32_t what) {
    (void)env;
    int32_t result = 0;
    enum awsm_trap trap;
    frames++;
    switch (depth++ > 0 && what != CALL_THAT_FAILS ? RETURN : what) {
    case FAIL: callbacks_fail(instance, (enum awsm_trap)code); break;
    case TRAP: callbacks_trap(instance, (enum awsm_trap)code);
    case FAIL_THEN_CALL:
        callbacks_fail(instance, AWSM_TRAP_HOST);
        trap = callbacks_direct(instance, RETURN, &result);
        print("  within: %s, %d\n", awsm_trap_message(trap), (int)result);
        break;
    case CALL_THAT_FAILS:
        if (depth == 1) {
            trap = callbacks_direct(instance, CALL_THAT_FAILS, &result);
            print("  within: %s\n", awsm_trap_message(trap));
        } else {
            callbacks_fail(instance, AWSM_TRAP_UNREACHABLE);
        }
        break;
    case FREE: callbacks_free(instance); break;
    case FREE_IN_NESTED_CALL:
        trap = callbacks_direct(instance, RETURN, &result);
        callbacks_free(instance);
        print("  within: %s, %d\n", awsm_trap_message(trap), (int)result);
        break;
    case FREE_AND_FAIL:
        callbacks_free(instance);
        callbacks_fail(instance, AWSM_TRAP_HOST);
        break;
    }
    frames--;
    return 7;
}

static void make(void) {
    const struct callbacks_imports imports = {.host_act = {act, 0}};
    if (callbacks_new(&instance, &imports, NULL) != AWSM_OK)
        print("no instance\n");
}

typedef enum awsm_trap entry(struct callbacks *, int32_t, int32_t *);

static void call(const char *name, entry *function, int what) {
    int32_t result = -1;
    depth = frames = 0;
    int32_t before = callbacks_after(instance)->value.i32;
    enum awsm_trap trap = function(instance, what, &result);
    print("%s: %s, %d; %d frames left, ", name, awsm_trap_message(trap), (int)result, frames);
    if (what < FREE)
        print("%d times after it\n", (int)(callbacks_after(instance)->value.i32 - before));
    else
        print("freed\n");
}

int program(int argc, char **argv) {
    static const int codes[] = {AWSM_TRAP_HOST, AWSM_TRAP_UNREACHABLE, AWSM_TRAP_EXIT, 0, 256, 257, 1000, -1};
    entry *const entries[] = {callbacks_direct, callbacks_indirect, callbacks_act};
    static const char *const names[] = {"direct", "indirect", "exported"};
    make();
    for (int i = 0; i < 3; i++) {
        print("%s\n", names[i]);
        call(" returns", entries[i], RETURN);
        for (int j = 0; j < 8; j++) {
            code = codes[j];
            print(" code %d\n", code);
            call("  fail", entries[i], FAIL);
            call("  trap", entries[i], TRAP);
        }
        call(" fails, then calls", entries[i], FAIL_THEN_CALL);
        call(" is called by a call that fails", entries[i], CALL_THAT_FAILS);
        call(" returns", entries[i], RETURN);
    }
    callbacks_fail(instance, AWSM_TRAP_HOST); /* nothing is under way */
    call("returns", callbacks_direct, RETURN);
    for (int i = 0; i < 3; i++) {
        print("%s\n", names[i]);
        for (int what = FREE; what <= FREE_AND_FAIL; what++) {
            call(" frees", entries[i], what);
            make();
        }
    }
    return 0;
}
