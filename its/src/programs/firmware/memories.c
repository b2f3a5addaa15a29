/* SPDX-License-Identifier: Apache-2.0 */
/* memories.c: a sandbox that uses the memory of another, if it may. */
#include "board.h"
#include "owner.h"
#include "user.h"

void tick(void) {}

int main(void) {
    if (owner_new(NULL, NULL) != AWSM_OK) {
        return 1;
    }
    struct awsm_config config = {.link = owner_mem()->owner};
    struct user_imports imports = {.owner_mem = owner_mem()};
    enum awsm_trap trap = user_new(&imports, &config);
    if (trap != AWSM_OK) {
        print(trap == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE ? "refused\n" : "not made\n");
        return 0;
    }
    int32_t value;
    if (owner_put(42) != AWSM_OK || user_get(&value) != AWSM_OK || value != 42) {
        return 2;
    }
    print("shared\n");
    return 0;
}
