/* SPDX-License-Identifier: Apache-2.0 */
/*
 * wasi.h: WASI preview 1, module "wasi_snapshot_preview1", as functions of the runtime that generated code calls.
 *
 * The arguments are those of WebAssembly: i32 is int32_t, i64 is int64_t; the results are error numbers (proc_exit has
 * none). io.awsm.codegen.abi mirrors this list. docs: witx of preview 1.
 */
#ifndef AWSM_WASI_H
#define AWSM_WASI_H

#include "abi.h"

#pragma GCC visibility push(hidden)

/* What is in struct awsm_image for a module that imports any of these; strings, if it imports args_* or environ_*;
 * directories, if it imports anything that takes one. */
awsm_wasi_part awsm_wasi_new, awsm_wasi_strings, awsm_wasi_directories;
void awsm_wasi_free(struct awsm_instance *instance);

typedef struct awsm_instance awsm_instance;

int32_t awsm_wasi_args_get(awsm_instance *, int32_t argv, int32_t argv_buf);
int32_t awsm_wasi_args_sizes_get(awsm_instance *, int32_t count, int32_t size);
int32_t awsm_wasi_environ_get(awsm_instance *, int32_t environ, int32_t environ_buf);
int32_t awsm_wasi_environ_sizes_get(awsm_instance *, int32_t count, int32_t size);
int32_t awsm_wasi_clock_res_get(awsm_instance *, int32_t id, int32_t resolution);
int32_t awsm_wasi_clock_time_get(awsm_instance *, int32_t id, int64_t precision, int32_t time);
int32_t awsm_wasi_fd_advise(awsm_instance *, int32_t fd, int64_t offset, int64_t len, int32_t advice);
int32_t awsm_wasi_fd_allocate(awsm_instance *, int32_t fd, int64_t offset, int64_t len);
int32_t awsm_wasi_fd_close(awsm_instance *, int32_t fd);
int32_t awsm_wasi_fd_datasync(awsm_instance *, int32_t fd);
int32_t awsm_wasi_fd_fdstat_get(awsm_instance *, int32_t fd, int32_t stat);
int32_t awsm_wasi_fd_fdstat_set_flags(awsm_instance *, int32_t fd, int32_t flags);
int32_t awsm_wasi_fd_fdstat_set_rights(awsm_instance *, int32_t fd, int64_t base, int64_t inheriting);
int32_t awsm_wasi_fd_filestat_get(awsm_instance *, int32_t fd, int32_t stat);
int32_t awsm_wasi_fd_filestat_set_size(awsm_instance *, int32_t fd, int64_t size);
int32_t awsm_wasi_fd_filestat_set_times(awsm_instance *, int32_t fd, int64_t atim, int64_t mtim, int32_t fst_flags);
int32_t awsm_wasi_fd_pread(awsm_instance *, int32_t fd, int32_t iovs, int32_t iovs_len, int64_t offset, int32_t nread);
int32_t awsm_wasi_fd_prestat_get(awsm_instance *, int32_t fd, int32_t prestat);
int32_t awsm_wasi_fd_prestat_dir_name(awsm_instance *, int32_t fd, int32_t path, int32_t path_len);
int32_t awsm_wasi_fd_pwrite(awsm_instance *, int32_t fd, int32_t iovs, int32_t iovs_len, int64_t offset,
                            int32_t nwritten);
int32_t awsm_wasi_fd_read(awsm_instance *, int32_t fd, int32_t iovs, int32_t iovs_len, int32_t nread);
int32_t awsm_wasi_fd_readdir(awsm_instance *, int32_t fd, int32_t buf, int32_t buf_len, int64_t cookie,
                             int32_t bufused);
int32_t awsm_wasi_fd_renumber(awsm_instance *, int32_t fd, int32_t to);
int32_t awsm_wasi_fd_seek(awsm_instance *, int32_t fd, int64_t offset, int32_t whence, int32_t newoffset);
int32_t awsm_wasi_fd_sync(awsm_instance *, int32_t fd);
int32_t awsm_wasi_fd_tell(awsm_instance *, int32_t fd, int32_t offset);
int32_t awsm_wasi_fd_write(awsm_instance *, int32_t fd, int32_t iovs, int32_t iovs_len, int32_t nwritten);
int32_t awsm_wasi_path_create_directory(awsm_instance *, int32_t fd, int32_t path, int32_t path_len);
int32_t awsm_wasi_path_filestat_get(awsm_instance *, int32_t fd, int32_t flags, int32_t path, int32_t path_len,
                                    int32_t stat);
int32_t awsm_wasi_path_filestat_set_times(awsm_instance *, int32_t fd, int32_t flags, int32_t path, int32_t path_len,
                                          int64_t atim, int64_t mtim, int32_t fst_flags);
int32_t awsm_wasi_path_link(awsm_instance *, int32_t old_fd, int32_t old_flags, int32_t old_path, int32_t old_path_len,
                            int32_t new_fd, int32_t new_path, int32_t new_path_len);
int32_t awsm_wasi_path_open(awsm_instance *, int32_t fd, int32_t dirflags, int32_t path, int32_t path_len,
                            int32_t oflags, int64_t base, int64_t inheriting, int32_t fdflags, int32_t opened_fd);
int32_t awsm_wasi_path_readlink(awsm_instance *, int32_t fd, int32_t path, int32_t path_len, int32_t buf,
                                int32_t buf_len, int32_t bufused);
int32_t awsm_wasi_path_remove_directory(awsm_instance *, int32_t fd, int32_t path, int32_t path_len);
int32_t awsm_wasi_path_rename(awsm_instance *, int32_t fd, int32_t old_path, int32_t old_path_len, int32_t new_fd,
                              int32_t new_path, int32_t new_path_len);
int32_t awsm_wasi_path_symlink(awsm_instance *, int32_t old_path, int32_t old_path_len, int32_t fd, int32_t new_path,
                               int32_t new_path_len);
int32_t awsm_wasi_path_unlink_file(awsm_instance *, int32_t fd, int32_t path, int32_t path_len);
int32_t awsm_wasi_poll_oneoff(awsm_instance *, int32_t in, int32_t out, int32_t nsubscriptions, int32_t nevents);
_Noreturn void awsm_wasi_proc_exit(awsm_instance *, int32_t rval);
int32_t awsm_wasi_proc_raise(awsm_instance *, int32_t sig);
int32_t awsm_wasi_random_get(awsm_instance *, int32_t buf, int32_t buf_len);
int32_t awsm_wasi_sched_yield(awsm_instance *);
int32_t awsm_wasi_sock_accept(awsm_instance *, int32_t fd, int32_t flags, int32_t connection);
int32_t awsm_wasi_sock_recv(awsm_instance *, int32_t fd, int32_t ri_data, int32_t ri_data_len, int32_t ri_flags,
                            int32_t datalen, int32_t ro_flags);
int32_t awsm_wasi_sock_send(awsm_instance *, int32_t fd, int32_t si_data, int32_t si_data_len, int32_t si_flags,
                            int32_t datalen);
int32_t awsm_wasi_sock_shutdown(awsm_instance *, int32_t fd, int32_t how);

#pragma GCC visibility pop

#endif
