/*
 * functions.c: where functions are.
 *
 * Generated code has a record of each function that was emitted in the section awsm_functions: where it starts, relative
 * to the record, in 4 bytes; its size and its index in LEB128. Records follow each other without gaps, in no
 * order. (LLVM writes them: !pcsections.)
 */
#include "program.h"

extern const uint8_t __start_awsm_functions[] __attribute__((weak, visibility("hidden")));
extern const uint8_t __stop_awsm_functions[] __attribute__((weak, visibility("hidden")));

static uintptr_t take_leb128(const uint8_t **at) {
    uintptr_t value = 0;
    unsigned shift = 0;
    uint8_t byte;
    do {
        byte = *(*at)++;
        value |= (uintptr_t)(byte & 0x7F) << shift;
        shift += 7;
    } while ((byte & 0x80) != 0);
    return value;
}

_Bool awsm_program_function(uintptr_t address, uint32_t *index) {
    for (const uint8_t *at = __start_awsm_functions; at < __stop_awsm_functions;) {
        int32_t offset;
        __builtin_memcpy(&offset, at, sizeof(offset));
        uintptr_t start = (uintptr_t)at + (uintptr_t)(intptr_t)offset;
        at += sizeof(offset);
        uintptr_t size = take_leb128(&at);
        uint32_t function = (uint32_t)take_leb128(&at);
        if (address - start < size) {
            *index = function;
            return 1;
        }
    }
    return 0;
}
