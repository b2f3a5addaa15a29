/* SPDX-License-Identifier: Apache-2.0 */
/* sock.c: sockets. A guest cannot get any, so that none of its files is one. */
#include "state.h"

static int32_t not_a_socket(const struct awsm_instance *instance, int32_t fd) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, 0, &file);
    return error == AWSM_SUCCESS ? AWSM_ENOTSOCK : error;
}

int32_t awsm_wasi_sock_accept(struct awsm_instance *instance, int32_t fd, int32_t flags, int32_t connection) {
    (void)flags, (void)connection;
    return not_a_socket(instance, fd);
}

int32_t awsm_wasi_sock_recv(struct awsm_instance *instance, int32_t fd, int32_t ri_data, int32_t ri_data_len,
                            int32_t ri_flags, int32_t datalen, int32_t ro_flags) {
    (void)ri_data, (void)ri_data_len, (void)ri_flags, (void)datalen, (void)ro_flags;
    return not_a_socket(instance, fd);
}

int32_t awsm_wasi_sock_send(struct awsm_instance *instance, int32_t fd, int32_t si_data, int32_t si_data_len,
                            int32_t si_flags, int32_t datalen) {
    (void)si_data, (void)si_data_len, (void)si_flags, (void)datalen;
    return not_a_socket(instance, fd);
}

int32_t awsm_wasi_sock_shutdown(struct awsm_instance *instance, int32_t fd, int32_t how) {
    (void)how;
    return not_a_socket(instance, fd);
}
