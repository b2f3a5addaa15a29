/* SPDX-License-Identifier: Apache-2.0 */
/* host.h: what the host of a guest does with files, and the kernel without openat2. */
#ifndef AWSM_TEST_HOST_H
#define AWSM_TEST_HOST_H

#include "guest.h"

static const char outside_content[] = "secret"; /* of every file that the host makes */

static inline void hide_openat2(void) {
    enum { PR_SET_NO_NEW_PRIVS = 38, SECCOMP_SET_MODE_FILTER = 1 };
    if (CALL(SYS_openat2, -1, 0, 0, 0) == -ENOSYS) { /* emulators have neither it nor filters */
        return;
    }
    const struct {
        uint16_t code;
        uint8_t if_true, if_false;
        uint32_t value;
    } filter[] = {
        {0x20, 0, 0, 0},                   /* load the number of the system call */
        {0x15, 0, 1, SYS_openat2},         /* if it is openat2 */
        {0x06, 0, 0, 0x00050000 | ENOSYS}, /* there is none */
        {0x06, 0, 0, 0x7FFF0000},          /* else allow it */
    };
    const struct {
        uint16_t length;
        const void *filter;
    } program = {4, filter};
    CHECK(CALL(SYS_prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0) == 0);
    CHECK(CALL(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program, 0) == 0);
    CHECK(CALL(SYS_openat2, -1, 0, 0, 0) == -ENOSYS);
}

static inline void host_directory(const char *path) {
    CHECK(CALL(SYS_mkdirat, -100, path, 0777, 0) == 0);
}

static inline void host_link(const char *target, const char *path) {
    CHECK(CALL(SYS_symlinkat, target, -100, path, 0) == 0);
}

static inline void host_file(const char *path) {
    int file = (int)CALL(SYS_openat, -100, path, O_WRONLY | O_CREAT, 0666);
    CHECK(file >= 0);
    const struct awsm_buffer buffer = {(void *)(uintptr_t)outside_content, sizeof(outside_content) - 1};
    size_t done;
    CHECK(awsm_system_write(file, &buffer, 1, &done) == 0);
    awsm_system_close(file);
}

#endif
