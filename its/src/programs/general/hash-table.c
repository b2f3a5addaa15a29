/* SPDX-License-Identifier: Apache-2.0 */
/* A hash table with linked chains that grows, and removal. */
#include "platform.h"
#include "support.h"
#include "text.h"

struct entry {
    struct entry *next;
    uint64_t key;
    int value;
};

static struct entry **buckets;
static unsigned bucket_count, entry_count, growths;
static struct entry *unused;

static unsigned bucket(uint64_t key) {
    key *= 0x9e3779b97f4a7c15;
    return (unsigned)(key >> 40) & (bucket_count - 1);
}

static struct entry **find(uint64_t key) {
    struct entry **at = &buckets[bucket(key)];
    while (*at != NULL && (*at)->key != key)
        at = &(*at)->next;
    return at;
}

static void grow(void) {
    struct entry **old = buckets;
    unsigned old_count = bucket_count;
    bucket_count = old_count == 0 ? 8 : old_count * 2;
    buckets = allocate(bucket_count * sizeof *buckets);
    growths++;
    for (unsigned b = 0; b < old_count; b++)
        for (struct entry *entry = old[b], *next; entry != NULL; entry = next) {
            next = entry->next;
            entry->next = buckets[bucket(entry->key)];
            buckets[bucket(entry->key)] = entry;
        }
}

static void put(uint64_t key, int value) {
    if (entry_count >= bucket_count)
        grow();
    struct entry **at = find(key);
    if (*at == NULL) {
        struct entry *entry = unused != NULL ? unused : allocate(sizeof *entry);
        if (unused != NULL)
            unused = unused->next;
        *entry = (struct entry){NULL, key, 0};
        *at = entry;
        entry_count++;
    }
    (*at)->value = value;
}

static void drop(uint64_t key) {
    struct entry **at = find(key);
    struct entry *entry = *at;
    if (entry == NULL)
        return;
    *at = entry->next;
    entry->next = unused;
    unused = entry;
    entry_count--;
}

int program(int argc, char **argv) {
    grow();
    for (int i = 0; i < 20000; i++)
        put((uint64_t)i * i * i, i);
    print("%u entries, %u buckets, %u growths\n", entry_count, bucket_count, growths);
    for (int i = 0; i < 20000; i += 3)
        drop((uint64_t)i * i * i);
    print("%u entries\n", entry_count);
    int missing = 0, wrong = 0;
    for (int i = 0; i < 20000; i++) {
        struct entry *entry = *find((uint64_t)i * i * i);
        missing += entry == NULL;
        wrong += entry != NULL && entry->value != i;
    }
    print("%d missing, %d wrong\n", missing, wrong);

    uint64_t state = 12;
    for (int i = 0; i < 100000; i++) {
        uint64_t key = next_random(&state) % 5000 | (uint64_t)1 << 62;
        if (next_random(&state) % 2)
            put(key, i);
        else
            drop(key);
    }
    unsigned longest = 0;
    uint64_t sum = 0;
    for (unsigned b = 0; b < bucket_count; b++) {
        unsigned length = 0;
        for (struct entry *entry = buckets[b]; entry != NULL; entry = entry->next) {
            length++;
            sum = sum * 3 + entry->key + (uint64_t)entry->value;
        }
        if (length > longest)
            longest = length;
    }
    print("%u entries, longest chain %u, checksum %016llx\n", entry_count, longest, (unsigned long long)sum);
    return 0;
}
