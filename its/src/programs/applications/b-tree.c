/* SPDX-License-Identifier: Apache-2.0 */
/* A B-tree with integers as keys: insertion by splitting on the way down, lookup, ranges, deletion by merging. */
#include <string.h>

#include "application.h"
#include "support.h"

enum { HALF = 16, FULL = 2 * HALF - 1 };

struct node {
    int32_t count; /* of keys */
    int32_t is_leaf;
    uint32_t keys[FULL];
    uint32_t values[FULL];
    struct node *children[FULL + 1];
};

static struct node *free_nodes;

static struct node *make_node(int is_leaf) {
    struct node *node = free_nodes;
    if (node != NULL)
        free_nodes = node->children[0];
    else
        node = allocate(sizeof *node);
    node->count = 0;
    node->is_leaf = is_leaf;
    return node;
}

static void free_node(struct node *node) {
    node->children[0] = free_nodes;
    free_nodes = node;
}

/* The first key that is not less. */
static int place_of(const struct node *node, uint32_t key) {
    int low = 0, high = node->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (node->keys[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const uint32_t *find(const struct node *node, uint32_t key) {
    for (;;) {
        int i = place_of(node, key);
        if (i < node->count && node->keys[i] == key)
            return &node->values[i];
        if (node->is_leaf)
            return NULL;
        node = node->children[i];
    }
}

/* Makes room for a key at `at`, or closes the gap there; children from `child` on move, too. */
static void shift(struct node *node, int at, int child, int by) {
    int from = by > 0 ? at : at + 1, child_from = by > 0 ? child : child + 1;
    memmove(&node->keys[from + by], &node->keys[from], (size_t)(node->count - from) * sizeof node->keys[0]);
    memmove(&node->values[from + by], &node->values[from], (size_t)(node->count - from) * sizeof node->values[0]);
    if (!node->is_leaf)
        memmove(&node->children[child_from + by], &node->children[child_from],
                (size_t)(node->count + 1 - child_from) * sizeof node->children[0]);
    node->count += by;
}

static void copy_key(struct node *to, int at, const struct node *from, int from_at) {
    to->keys[at] = from->keys[from_at];
    to->values[at] = from->values[from_at];
}

/* Appends all of `from`, beginning with key and child `first`. */
static void append(struct node *to, const struct node *from, int first) {
    size_t count = (size_t)(from->count - first);
    memcpy(&to->keys[to->count], &from->keys[first], count * sizeof to->keys[0]);
    memcpy(&to->values[to->count], &from->values[first], count * sizeof to->values[0]);
    if (!to->is_leaf)
        memcpy(&to->children[to->count], &from->children[first], (count + 1) * sizeof to->children[0]);
    to->count += (int32_t)count;
}

/* Divides a full child; its middle key comes up. */
static void split(struct node *parent, int at) {
    struct node *left = parent->children[at], *right = make_node(left->is_leaf);
    append(right, left, HALF);
    left->count = HALF - 1;
    shift(parent, at, at + 1, 1);
    copy_key(parent, at, left, HALF - 1);
    parent->children[at + 1] = right;
}

static void insert(struct node **root, uint32_t key, uint32_t value) {
    if ((*root)->count == FULL) {
        struct node *old = *root;
        *root = make_node(0);
        (*root)->children[0] = old;
        split(*root, 0);
    }
    for (struct node *node = *root;;) {
        int i = place_of(node, key);
        if (i < node->count && node->keys[i] == key) {
            node->values[i] = value;
            return;
        }
        if (node->is_leaf) {
            shift(node, i, i + 1, 1);
            node->keys[i] = key;
            node->values[i] = value;
            return;
        }
        if (node->children[i]->count == FULL)
            split(node, i); /* and look again: the key that came up may be before ours */
        else
            node = node->children[i];
    }
}

/* The key `at` goes down between its children, which become one. */
static void merge(struct node *parent, int at) {
    struct node *left = parent->children[at], *right = parent->children[at + 1];
    copy_key(left, left->count++, parent, at);
    append(left, right, 0);
    shift(parent, at, at + 1, -1);
    free_node(right);
}

/* Makes sure that a child can lose a key: takes one of a neighbour, or merges. Returns where the child is then. */
static int fill(struct node *parent, int at) {
    struct node *child = parent->children[at];
    if (child->count >= HALF)
        return at;
    if (at > 0 && parent->children[at - 1]->count >= HALF) {
        struct node *left = parent->children[at - 1];
        shift(child, 0, 0, 1);
        copy_key(child, 0, parent, at - 1);
        copy_key(parent, at - 1, left, left->count - 1);
        child->children[0] = left->children[left->count--];
        return at;
    }
    if (at < parent->count && parent->children[at + 1]->count >= HALF) {
        struct node *right = parent->children[at + 1];
        copy_key(child, child->count++, parent, at);
        copy_key(parent, at, right, 0);
        child->children[child->count] = right->children[0];
        shift(right, 0, 0, -1);
        return at;
    }
    at = at < parent->count ? at : at - 1;
    merge(parent, at);
    return at;
}

static int erase(struct node *node, uint32_t key) {
    int i = place_of(node, key);
    int is_here = i < node->count && node->keys[i] == key;
    if (node->is_leaf) {
        if (is_here)
            shift(node, i, i, -1);
        return is_here;
    }
    if (!is_here)
        return erase(node->children[fill(node, i)], key);
    struct node *left = node->children[i], *right = node->children[i + 1];
    if (left->count < HALF && right->count < HALF) {
        merge(node, i);
        return erase(left, key);
    }
    struct node *side = left->count >= HALF ? left : right;
    const struct node *leaf = side;
    while (!leaf->is_leaf)
        leaf = leaf->children[side == left ? leaf->count : 0];
    copy_key(node, i, leaf, side == left ? leaf->count - 1 : 0);
    return erase(side, node->keys[i]);
}

/* The sum of all values with keys from `low` on and below `high`. */
static uint64_t sum_between(const struct node *node, uint32_t low, uint32_t high) {
    uint64_t sum = 0;
    for (int i = place_of(node, low); i <= node->count; i++) {
        if (!node->is_leaf)
            sum += sum_between(node->children[i], low, high);
        if (i == node->count || node->keys[i] >= high)
            break;
        sum += node->values[i];
    }
    return sum;
}

static int depth_of(const struct node *node) {
    return node->is_leaf ? 1 : 1 + depth_of(node->children[0]);
}

APPLICATION("b-tree") {
    enum { KEYS = SIZE(1000, 20000, 100000, 500000, 2000000), ROUNDS = SIZE(1, 2, 4, 6, 6) };
    uint64_t random = 11, sums = 0;
    uint32_t found = 0, erased = 0;
    struct node *root = make_node(1);
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t again = random;
        for (int i = 0; i < KEYS; i++)
            insert(&root, next_random(&random), (uint32_t)i);
        for (int i = 0; i < KEYS; i++) {
            const uint32_t *value = find(root, next_random(&again) ^ (i % 4 == 3));
            found += value != NULL && *value == (uint32_t)i;
        }
        for (uint32_t i = 0; i < KEYS / 100; i++)
            sums += sum_between(root, i << 16, (i << 16) + (1u << 24));
        again = random;
        for (int i = 0; i < KEYS / 2; i++) {
            uint32_t key = next_random(&again);
            insert(&root, key, 1);
            erased += (uint32_t)erase(root, key - (i % 8 == 0));
        }
    }
    report("%u found, %u erased, depth %d", (unsigned)found, (unsigned)erased, depth_of(root));
    report("sums of ranges: %llu", (unsigned long long)sums);
    report("sum of all: %llu", (unsigned long long)sum_between(root, 0, UINT32_MAX));
}
