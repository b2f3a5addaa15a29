/* SPDX-License-Identifier: Apache-2.0 */
/* error.c: from Linux's error numbers, which are the same on the architectures that we know, to WASI's. */
#include "linux.h"

static const uint8_t errors[] = {
    [1] = AWSM_EPERM,      [2] = AWSM_ENOENT,      [3] = AWSM_ESRCH,          [4] = AWSM_EINTR,
    [5] = AWSM_EIO,        [6] = AWSM_ENXIO,       [7] = AWSM_E2BIG,          [8] = AWSM_ENOEXEC,
    [9] = AWSM_EBADF,      [10] = AWSM_ECHILD,     [11] = AWSM_EAGAIN,        [12] = AWSM_ENOMEM,
    [13] = AWSM_EACCES,    [14] = AWSM_EFAULT,     [16] = AWSM_EBUSY,         [17] = AWSM_EEXIST,
    [18] = AWSM_EXDEV,     [19] = AWSM_ENODEV,     [20] = AWSM_ENOTDIR,       [21] = AWSM_EISDIR,
    [22] = AWSM_EINVAL,    [23] = AWSM_ENFILE,     [24] = AWSM_EMFILE,        [25] = AWSM_ENOTTY,
    [26] = AWSM_ETXTBSY,   [27] = AWSM_EFBIG,      [28] = AWSM_ENOSPC,        [29] = AWSM_ESPIPE,
    [30] = AWSM_EROFS,     [31] = AWSM_EMLINK,     [32] = AWSM_EPIPE,         [33] = AWSM_EDOM,
    [34] = AWSM_ERANGE,    [35] = AWSM_EDEADLK,    [36] = AWSM_ENAMETOOLONG,  [37] = AWSM_ENOLCK,
    [38] = AWSM_ENOSYS,    [39] = AWSM_ENOTEMPTY,  [40] = AWSM_ELOOP,         [71] = AWSM_EPROTO,
    [75] = AWSM_EOVERFLOW, [84] = AWSM_EILSEQ,     [88] = AWSM_ENOTSOCK,      [89] = AWSM_EDESTADDRREQ,
    [90] = AWSM_EMSGSIZE,  [95] = AWSM_ENOTSUP,    [104] = AWSM_ECONNRESET,   [105] = AWSM_ENOBUFS,
    [107] = AWSM_ENOTCONN, [110] = AWSM_ETIMEDOUT, [111] = AWSM_ECONNREFUSED, [113] = AWSM_EHOSTUNREACH,
    [116] = AWSM_ESTALE,   [122] = AWSM_EDQUOT,    [125] = AWSM_ECANCELED,
};

enum awsm_errno awsm_linux_error(long result) {
    if (result >= 0) {
        return AWSM_SUCCESS;
    }
    unsigned long number = (unsigned long)-result;
    if (number >= sizeof(errors) || errors[number] == 0) {
        return AWSM_EIO;
    }
    return (enum awsm_errno)errors[number];
}
