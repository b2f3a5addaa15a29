/* SPDX-License-Identifier: Apache-2.0 */
/* function.c: function references and their signatures (docs/abi.md). */
#include <awsm/abi.h>
#include <stdbool.h>

void awsm_functions_new(struct awsm_instance *instance, struct awsm_function *functions,
                        const struct awsm_function_template *templates, size_t count) {
    for (size_t i = 0; i < count; i++) {
        functions[i] = (struct awsm_function){templates[i].code, instance, templates[i].type};
    }
}

/* A signature with bit 0 set is packed into the word; else the word points to the type codes of the parameters and of
 * the results, each followed by 0. A signature that fits is always packed, so that the two forms never are equal. */
int32_t awsm_signature_equal(uintptr_t a, uintptr_t b) {
    if (a == b) {
        return true;
    }
    if ((a & 1) != 0 || (b & 1) != 0 || a == 0 || b == 0) {
        return false;
    }
    const uint8_t *left = (const uint8_t *)a;
    const uint8_t *right = (const uint8_t *)b;
    for (int lists = 2; lists > 0; left++, right++) {
        if (*left != *right) {
            return false;
        }
        if (*left == 0) {
            lists--;
        }
    }
    return true;
}
