/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bytes.h: for the four functions on bytes that compilers call by themselves.
 *
 * They may run on behalf of generated code, in whose loops LLVM recognises them, and then may fault like it. So they
 * are in its section, which is how the fault handler knows (platform/linux/native/fault.c).
 *
 * Everything in libcalls/ is compiled with -fno-builtin, or these functions would be recognised in themselves.
 */
#ifndef AWSM_BYTES_H
#define AWSM_BYTES_H

#include <stddef.h>
#include <stdint.h>

#define AWSM_LIBCALL __attribute__((visibility("hidden")))
#define AWSM_LIBCALL_BYTES __attribute__((visibility("hidden"), section("awsm_text")))

/* Machine words of several sizes that may be anywhere and may alias anything. A chunk is a vector register. */
typedef uint16_t awsm_u16 __attribute__((aligned(1), may_alias));
typedef uint32_t awsm_u32 __attribute__((aligned(1), may_alias));
typedef uint64_t awsm_u64 __attribute__((aligned(1), may_alias));
typedef uint8_t awsm_chunk __attribute__((vector_size(16), aligned(1), may_alias));

enum { AWSM_CHUNK = sizeof(awsm_chunk) };

#endif
