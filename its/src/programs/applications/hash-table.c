/* SPDX-License-Identifier: Apache-2.0 */
/* A hash table with strings as keys: linear probing in the manner of Robin Hood, growth, deletion that shifts back. */
#include <string.h>

#include "application.h"
#include "support.h"

struct entry {
    const char *key; /* NULL: free */
    uint32_t hash;
    int32_t value;
};

struct table {
    struct entry *entries;
    uint32_t capacity; /* a power of two */
    uint32_t count;
};

static uint32_t hash_of(const char *key) {
    uint32_t hash = 2166136261u;
    for (; *key != 0; key++)
        hash = (hash ^ (unsigned char)*key) * 16777619u;
    return hash ^ hash >> 15;
}

/* How far an entry is from where it would best be. */
static uint32_t distance(const struct table *table, uint32_t place) {
    return (place - table->entries[place].hash) & (table->capacity - 1);
}

/* The entry of the key, or NULL. The search ends where an entry is nearer to its home than the key would be. */
static struct entry *find(const struct table *table, const char *key, uint32_t hash) {
    uint32_t mask = table->capacity - 1;
    for (uint32_t far = 0, at = hash & mask;; far++, at = (at + 1) & mask) {
        struct entry *entry = &table->entries[at];
        if (entry->key == NULL || distance(table, at) < far)
            return NULL;
        if (entry->hash == hash && string_equal(entry->key, key))
            return entry;
    }
}

/* The rich give to the poor: whoever is nearer to its home moves on. */
static void insert(struct table *table, struct entry new) {
    uint32_t mask = table->capacity - 1;
    table->count++;
    for (uint32_t far = 0, at = new.hash &mask;; far++, at = (at + 1) & mask) {
        struct entry *entry = &table->entries[at];
        if (entry->key == NULL) {
            *entry = new;
            return;
        }
        uint32_t theirs = distance(table, at);
        if (theirs < far) {
            struct entry moved = *entry;
            *entry = new;
            new = moved;
            far = theirs;
        }
    }
}

static void start(struct table *table, uint32_t capacity) {
    table->entries = allocate(capacity * sizeof *table->entries);
    table->capacity = capacity;
    table->count = 0;
}

static void grow(struct table *table) {
    struct table old = *table;
    start(table, old.capacity * 2);
    for (uint32_t i = 0; i < old.capacity; i++) {
        if (old.entries[i].key != NULL)
            insert(table, old.entries[i]);
    }
}

/* The value of the key, for writing; 0 if it is new. */
static int32_t *value_of(struct table *table, const char *key) {
    uint32_t hash = hash_of(key);
    struct entry *entry = find(table, key, hash);
    if (entry == NULL) {
        if (table->count >= table->capacity / 8 * 7)
            grow(table);
        insert(table, (struct entry){key, hash, 0});
        entry = find(table, key, hash);
    }
    return &entry->value;
}

static int erase(struct table *table, const char *key) {
    struct entry *entry = find(table, key, hash_of(key));
    if (entry == NULL)
        return 0;
    uint32_t mask = table->capacity - 1;
    uint32_t at = (uint32_t)(entry - table->entries);
    for (uint32_t next = (at + 1) & mask; table->entries[next].key != NULL && distance(table, next) != 0;
         next = (next + 1) & mask) {
        table->entries[at] = table->entries[next];
        at = next;
    }
    table->entries[at].key = NULL;
    table->count--;
    return 1;
}

/* A word of syllables: few different ones are short. */
static char *make_word(uint64_t *random) {
    static const char syllables[][4] = {"ka", "lo", "mi", "ten", "ru", "sa", "vor", "ek", "un", "pli", "da", "ost"};
    char *word = allocate(16);
    uint32_t count = 1 + next_random(random) % 4;
    char *end = word;
    for (uint32_t i = 0; i < count; i++) {
        const char *syllable = syllables[next_random(random) % 12];
        while (*syllable != 0)
            *end++ = *syllable++;
    }
    return word;
}

APPLICATION("hash-table") {
    enum { WORDS = SIZE(500, 5000, 20000, 60000, 200000), ROUNDS = SIZE(2, 20, 80, 500, 1000) };
    uint64_t random = 8;
    char **words = allocate(WORDS * sizeof *words);
    for (int i = 0; i < WORDS; i++)
        words[i] = make_word(&random);
    struct table table;
    start(&table, 16);
    int64_t sum = 0;
    int erased = 0;
    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < WORDS; i++) {
            int32_t *value = value_of(&table, words[i]);
            *value += i;
            sum += *value & 0xff;
        }
        for (int i = round; i < WORDS; i += 3)
            erased += erase(&table, words[i]);
    }
    uint32_t farthest = 0;
    for (uint32_t i = 0; i < table.capacity; i++) {
        if (table.entries[i].key != NULL && distance(&table, i) > farthest)
            farthest = distance(&table, i);
    }
    report("%u keys in %u places, none farther than %u from home", (unsigned)table.count, (unsigned)table.capacity,
           (unsigned)farthest);
    report("%d deletions, sum %lld", erased, (long long)sum);
}
