/* SPDX-License-Identifier: Apache-2.0 */
/*
 * lines.c: of which function of a module an instruction is.
 *
 * LLVM has written down for each instruction a file, which is called like the module, and a line, which is the function's
 * index and 1, as it does for debuggers: the section .debug_line (DWARF 4, 6.2), which the compiler has made a part of the
 * program. That is a sequence of units, for a module one or several; each has a header and a program for a machine with an
 * address and a line, which makes rows of a table. A row holds up to the address of the next.
 */
#include "activation.h"

struct reader {
    const uint8_t *at;
    uint8_t instruction; /* bytes of the shortest */
    int8_t line_base;
    uint8_t line_range;
    uint8_t first_special; /* operation */
};

struct row {
    uintptr_t address;
    uint32_t line; /* 0: before the first row of a sequence, or that of no function */
};

static uint64_t take(struct reader *reader, unsigned size) {
    uint64_t value = 0;
    __builtin_memcpy(&value, reader->at, size);
    reader->at += size;
    return value;
}

static void skip_string(struct reader *reader) {
    reader->at += __builtin_strlen((const char *)reader->at) + 1;
}

static bool is_equal(const char *a, const char *b) {
    while (*a != 0 && *a == *b) {
        a++, b++;
    }
    return *a == *b;
}

/* Whether the unit is of the module. */
static bool begin_unit(struct reader *reader, const char *module) {
    enum { VERSION = 2, OPERATIONS_PER_INSTRUCTION = 1, DEFAULT_IS_STATEMENT = 1 };
    take(reader, VERSION);
    size_t length = take(reader, 4);
    const uint8_t *program = reader->at + length;
    reader->instruction = (uint8_t)take(reader, 1);
    take(reader, OPERATIONS_PER_INSTRUCTION + DEFAULT_IS_STATEMENT);
    reader->line_base = (int8_t)take(reader, 1);
    reader->line_range = (uint8_t)take(reader, 1);
    reader->first_special = (uint8_t)take(reader, 1);
    reader->at += reader->first_special - 1; /* how many operands each operation has */
    while (*reader->at != 0) {               /* directories */
        skip_string(reader);
    }
    bool is_of_module = is_equal((const char *)reader->at + 1, module);
    reader->at = program;
    return is_of_module;
}

/* A number in LEB128, and how many bits of it were there. */
static uint64_t take_leb128(struct reader *reader, unsigned *bits) {
    uint64_t value = 0;
    uint8_t byte;
    *bits = 0;
    do {
        byte = *reader->at++;
        value |= (uint64_t)(byte & 0x7F) << *bits;
        *bits += 7;
    } while ((byte & 0x80) != 0);
    return value;
}

static uint64_t take_unsigned(struct reader *reader) {
    unsigned bits;
    return take_leb128(reader, &bits);
}

static int64_t take_signed(struct reader *reader) {
    unsigned bits;
    uint64_t value = take_leb128(reader, &bits);
    return (int64_t)(value >> (bits - 1) != 0 ? value - ((uint64_t)1 << bits) : value);
}

/* Runs the program up to the end of the unit, or until the row with the address is known. */
static uint32_t line_in_unit(struct reader *reader, const uint8_t *end, uintptr_t address) {
    enum {
        EXTENDED,
        COPY,
        ADVANCE_PC,
        ADVANCE_LINE,
        SET_FILE,
        SET_COLUMN,
        CONST_ADD_PC = 8,
        FIXED_ADVANCE_PC,
        SET_ISA = 12
    };
    enum { END_SEQUENCE = 1, SET_ADDRESS };
    const struct row first = {0, 1};
    struct row row = first, last = {UINTPTR_MAX, 0};
    while (reader->at < end) {
        uint8_t operation = *reader->at++;
        bool is_row = operation == COPY || operation >= reader->first_special, is_end = false;
        if (operation >= reader->first_special) {
            uint8_t both = (uint8_t)(operation - reader->first_special);
            row.address += both / reader->line_range * (uintptr_t)reader->instruction;
            row.line += (uint32_t)(reader->line_base + both % reader->line_range);
        } else if (operation == EXTENDED) {
            size_t length = (size_t)take_unsigned(reader);
            const uint8_t *next = reader->at + length;
            uint8_t extended = (uint8_t)take(reader, 1);
            if (extended == SET_ADDRESS) {
                row.address = (uintptr_t)take(reader, sizeof(void *));
            }
            is_row = is_end = extended == END_SEQUENCE;
            reader->at = next;
        } else if (operation == ADVANCE_PC) {
            row.address += (uintptr_t)take_unsigned(reader) * reader->instruction;
        } else if (operation == ADVANCE_LINE) {
            row.line += (uint32_t)take_signed(reader);
        } else if (operation == CONST_ADD_PC) {
            row.address +=
                (uint8_t)(UINT8_MAX - reader->first_special) / reader->line_range * (uintptr_t)reader->instruction;
        } else if (operation == FIXED_ADVANCE_PC) {
            row.address += (uintptr_t)take(reader, 2);
        } else if (operation == SET_FILE || operation == SET_COLUMN || operation == SET_ISA) {
            take_unsigned(reader);
        }
        if (is_row && address >= last.address && address < row.address) {
            return last.line;
        }
        if (is_row) {
            last = row;
        }
        if (is_end) {
            row = first;
            last.address = UINTPTR_MAX;
        }
    }
    return 0;
}

uint32_t awsm_function_at(const struct awsm_image *image, uintptr_t address) {
    uint32_t line = 0;
    for (const uint8_t *unit = image->lines; line == 0 && unit < image->lines_end;) {
        struct reader reader = {.at = unit};
        const uint8_t *end = unit + 4 + take(&reader, 4);
        if (begin_unit(&reader, image->name)) {
            line = line_in_unit(&reader, end, address);
        }
        unit = end;
    }
    return line != 0 ? line - 1 : AWSM_NO_FUNCTION;
}
