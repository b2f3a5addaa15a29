/* SPDX-License-Identifier: Apache-2.0 */
/* stack.c: how much of the stack a call takes, and what becomes of one that is given STACK_SIZE bytes. */
#include "board.h"
#include "chain.h"

#ifndef STACK_SIZE
#define STACK_SIZE 0
#endif

static uintptr_t lowest;

static int32_t report(void *env, int32_t value) {
    (void)env;
    uintptr_t here = (uintptr_t)__builtin_frame_address(0);
    lowest = here < lowest ? here : lowest;
    return value;
}

void tick(void) {}

int main(void) {
    static const struct chain_imports imports = {.board_report = {report, NULL}};
    static const struct awsm_config config = {.stack_size = STACK_SIZE};
    uintptr_t here = (uintptr_t)__builtin_frame_address(0);
    lowest = here;
    int32_t result;
    if (chain_new(&imports, &config) != AWSM_OK) {
        return 1;
    }
    enum awsm_trap trap = chain_run(5, &result);
    print(trap != AWSM_OK ? awsm_trap_message(trap) : "done");
    print("\n");
    print_number((int32_t)(here - lowest));
    print("\n");
    trap = chain_count(100000, &result);
    print(trap != AWSM_OK ? awsm_trap_message(trap) : "done");
    print("\n");
    return 0;
}
