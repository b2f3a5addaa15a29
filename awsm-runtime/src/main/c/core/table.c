/* SPDX-License-Identifier: Apache-2.0 */
/*
 * table.c: tables. Elements that were made with the instance are inside it; a table that grows moves to pages of its
 * own. No table gets more than MOST_ELEMENTS, however large a maximum the module declares: without a limit, a module of
 * a few bytes could take all memory of the host.
 */
#include "owned.h"
#include <platform/platform.h>
#include <stdbool.h>

#define MOST_ELEMENTS 10000000u

static uint32_t smaller(uint32_t a, uint32_t b) {
    return a < b ? a : b;
}

static uint32_t larger(uint32_t a, uint32_t b) {
    return a > b ? a : b;
}

/* What pages for so many elements take. */
static size_t bytes_of(uint32_t capacity) {
    return ((size_t)capacity * sizeof(void *) + awsm_map_unit - 1) & ~(awsm_map_unit - 1);
}

/* Moves the elements to pages with room for `capacity` of them. */
static bool move(struct awsm_table *table, uint32_t capacity) {
    const size_t bytes = bytes_of(capacity);
    if (!awsm_owner_take(table->owner, bytes)) {
        return false;
    }
    void **elements = awsm_map(bytes);
    if (elements == NULL) {
        awsm_owner_return(table->owner, bytes);
        return false;
    }
    if (table->size != 0) {
        __builtin_memcpy(elements, table->elements, table->size * sizeof(void *));
    }
    if (table->capacity != 0) {
        awsm_unmap(table->elements, bytes_of(table->capacity));
        awsm_owner_return(table->owner, bytes_of(table->capacity));
    }
    table->elements = elements;
    table->capacity = capacity;
    return true;
}

void awsm_table_new(struct awsm_instance *owner, struct awsm_table *table, uint32_t type, uintptr_t signature,
                    uint32_t minimum, uint32_t maximum, uint32_t has_maximum, void **inline_elements) {
    table->type = type;
    table->signature = signature;
    table->owner = owner;
    table->declared_maximum = maximum;
    table->has_maximum = has_maximum;
    table->maximum = has_maximum ? smaller(maximum, MOST_ELEMENTS) : MOST_ELEMENTS;
    table->elements = inline_elements;
    table->capacity = 0; /* of pages of its own */
    table->size = 0;
    if (minimum > table->maximum || (inline_elements == NULL && minimum != 0 && !move(table, minimum))) {
        awsm_trap(owner, AWSM_TRAP_OUT_OF_MEMORY | AWSM_NO_FUNCTION << 8);
    }
    table->size = minimum;
    table->next = owner->tables;
    owner->tables = table;
}

void awsm_tables_free(struct awsm_instance *owner) {
    for (struct awsm_table *table = owner->tables; table != NULL; table = table->next) {
        if (table->capacity != 0) {
            awsm_unmap(table->elements, bytes_of(table->capacity));
        }
        table->elements = NULL;
        table->size = 0;
        table->capacity = 0;
    }
    owner->tables = NULL;
}

int32_t awsm_table_grow(struct awsm_table *table, void *value, uint32_t count) {
    uint32_t before = table->size;
    if (before > table->maximum || count > table->maximum - before) {
        return -1;
    }
    uint32_t size = before + count;
    const uint32_t fewest = (uint32_t)(awsm_map_unit / sizeof(void *));
    uint32_t generous = larger(size, smaller(larger(2 * before, fewest), table->maximum));
    if (count != 0 && size > table->capacity && !move(table, generous) && !move(table, size)) {
        return -1;
    }
    for (uint32_t i = before; i < size; i++) {
        table->elements[i] = value;
    }
    table->size = size;
    return (int32_t)before;
}

static bool fits(uint32_t start, uint32_t count, uint32_t size) {
    return (uint64_t)start + count <= size;
}

static _Noreturn void out_of_bounds(struct awsm_instance *instance, uint32_t where) {
    awsm_trap(instance, AWSM_TRAP_OUT_OF_BOUNDS_TABLE_ACCESS | where << 8);
}

void awsm_table_fill(struct awsm_instance *instance, struct awsm_table *table, uint32_t start, void *value,
                     uint32_t count, uint32_t where) {
    if (!fits(start, count, table->size)) {
        out_of_bounds(instance, where);
    }
    for (uint32_t i = 0; i < count; i++) {
        table->elements[start + i] = value;
    }
}

void awsm_table_copy(struct awsm_instance *instance, struct awsm_table *to, struct awsm_table *from,
                     uint32_t destination, uint32_t source, uint32_t count, uint32_t where) {
    if (!fits(source, count, from->size) || !fits(destination, count, to->size)) {
        out_of_bounds(instance, where);
    }
    if (count != 0) {
        __builtin_memmove(to->elements + destination, from->elements + source, count * sizeof(void *));
    }
}

void awsm_table_init_functions(struct awsm_instance *instance, struct awsm_table *table,
                               struct awsm_function *functions, const uint32_t *items, uint32_t length,
                               uint32_t destination, uint32_t source, uint32_t count, uint32_t where) {
    if (!fits(source, count, length) || !fits(destination, count, table->size)) {
        out_of_bounds(instance, where);
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t item = items[source + i];
        table->elements[destination + i] = item == UINT32_MAX ? NULL : &functions[item];
    }
}

void awsm_table_init_references(struct awsm_instance *instance, struct awsm_table *table, void *const *items,
                                uint32_t length, uint32_t destination, uint32_t source, uint32_t count,
                                uint32_t where) {
    if (!fits(source, count, length) || !fits(destination, count, table->size)) {
        out_of_bounds(instance, where);
    }
    if (count != 0) {
        __builtin_memcpy(table->elements + destination, items + source, count * sizeof(void *));
    }
}
