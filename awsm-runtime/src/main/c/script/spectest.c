/* SPDX-License-Identifier: Apache-2.0 */
/*
 * spectest.c: the functions of the module "spectest", which the suite's modules import; what they would print nobody
 * reads. That their arguments and `env` arrive is checked all the same. The rest of "spectest" is a module.
 */
#include "script.h"
#include <platform/platform.h>

static int env;

#define PRINT(suffix, ...)                                                                                             \
    static void print##suffix(__VA_ARGS__) {                                                                           \
        if (given != &env) {                                                                                           \
            awsm_abort();                                                                                              \
        }                                                                                                              \
    }
PRINT(, void *given)
PRINT(_i32, void *given, __attribute__((unused)) int32_t a)
PRINT(_i64, void *given, __attribute__((unused)) int64_t a)
PRINT(_f32, void *given, __attribute__((unused)) float a)
PRINT(_f64, void *given, __attribute__((unused)) double a)
PRINT(_i32_f32, void *given, __attribute__((unused)) int32_t a, __attribute__((unused)) float b)
PRINT(_f64_f64, void *given, __attribute__((unused)) double a, __attribute__((unused)) double b)

#define FUNCTION(name, ...)                                                                                            \
    { #name, (const uint8_t[]){__VA_ARGS__ }, (void (*)(void))name, &env }
const struct awsm_host_function awsm_spectest[] = {
    FUNCTION(print, 0),
    FUNCTION(print_i32, AWSM_I32, 0),
    FUNCTION(print_i64, AWSM_I64, 0),
    FUNCTION(print_f32, AWSM_F32, 0),
    FUNCTION(print_f64, AWSM_F64, 0),
    FUNCTION(print_i32_f32, AWSM_I32, AWSM_F32, 0),
    FUNCTION(print_f64_f64, AWSM_F64, AWSM_F64, 0),
    {NULL, NULL, NULL, NULL},
};
