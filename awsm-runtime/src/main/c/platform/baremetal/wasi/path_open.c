/* SPDX-License-Identifier: Apache-2.0 */
/* path_open.c: see path.c. */
#include <awsm/wasi.h>
#include <platform/errno.h>

#pragma GCC diagnostic ignored "-Wunused-parameter"

int32_t awsm_wasi_path_open(struct awsm_instance *instance, int32_t fd, int32_t dirflags, int32_t path,
                            int32_t path_len, int32_t oflags, int64_t base, int64_t inheriting, int32_t fdflags,
                            int32_t opened_fd) {
    return AWSM_ENOSYS;
}
