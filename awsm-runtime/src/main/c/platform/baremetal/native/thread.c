/* thread.c: of the stacks of a firmware nothing is known. */
#include <platform/platform.h>

__attribute__((visibility("hidden"))) const struct awsm_thread *awsm_thread(void) {
    static const struct awsm_thread only = {.id = AWSM_MAIN_THREAD};
    return &only;
}
