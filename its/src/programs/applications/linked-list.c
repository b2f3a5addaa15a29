/* SPDX-License-Identifier: Apache-2.0 */
/* Singly linked lists: made in any order, sorted by merging, reversed, searched, and taken apart. */
#include "application.h"

#include "support.h"

struct node {
    struct node *next;
    uint32_t key;
    uint16_t uses, place;
};

static struct node *merged(struct node *a, struct node *b) {
    struct node *first = NULL, **end = &first;
    while (a != NULL && b != NULL) {
        struct node **smaller = a->key <= b->key ? &a : &b;
        *end = *smaller;
        end = &(*smaller)->next;
        *smaller = *end;
    }
    *end = a != NULL ? a : b;
    return first;
}

static struct node *sorted(struct node *list) {
    if (list == NULL || list->next == NULL)
        return list;
    struct node *middle = list;
    for (struct node *end = list->next; end != NULL && end->next != NULL; end = end->next->next)
        middle = middle->next;
    struct node *second = middle->next;
    middle->next = NULL;
    return merged(sorted(list), sorted(second));
}

static struct node *reversed(struct node *list) {
    struct node *result = NULL;
    while (list != NULL) {
        struct node *next = list->next;
        list->next = result;
        result = list;
        list = next;
    }
    return result;
}

/* What is found comes to the front. */
static int find(struct node **list, uint32_t key) {
    for (struct node **at = list; *at != NULL; at = &(*at)->next) {
        struct node *node = *at;
        if (node->key == key) {
            *at = node->next;
            node->next = *list;
            node->uses++;
            *list = node;
            return 1;
        }
    }
    return 0;
}

APPLICATION("linked-list") {
    enum { NODES = SIZE(200, 500, 1000, 2000, 4000), ROUNDS = SIZE(4, 50, 300, 3000, 5000), SEARCHES = 50 };
    struct node *nodes = allocate(NODES * sizeof *nodes), *list = NULL;
    uint64_t random = 7;
    for (int i = 0; i < NODES; i++) {
        nodes[i] = (struct node){.next = list, .key = next_random(&random) % (NODES * 2), .place = (uint16_t)i};
        list = &nodes[i];
    }
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
        list = reversed(sorted(list));
        for (int i = 0; i < SEARCHES; i++)
            found += find(&list, next_random(&random) % (NODES * 2));
    }
    list = sorted(list);
    report("%d found", found);
    uint32_t order = 0;
    for (struct node *node = list; node != NULL; node = node->next)
        order = order * 31 + node->key + node->uses * 7u + node->place;
    report("in the end %08x", order);
}
