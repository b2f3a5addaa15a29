/* SPDX-License-Identifier: Apache-2.0 */
/* Reads standard input: lines, words and bytes, and the most frequent words. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

struct word {
    const char *text;
    unsigned count;
    struct word *left, *right; /* by text */
};

static struct word *insert(struct word *tree, const char *text) {
    if (tree == NULL) {
        tree = allocate(sizeof *tree);
        tree->text = text;
    }
    int order = string_compare(text, tree->text);
    if (order < 0)
        tree->left = insert(tree->left, text);
    else if (order > 0)
        tree->right = insert(tree->right, text);
    else
        tree->count++;
    return tree;
}

static unsigned collect(const struct word *tree, const struct word **words, unsigned count) {
    if (tree == NULL)
        return count;
    count = collect(tree->left, words, count);
    words[count++] = tree;
    return collect(tree->right, words, count);
}

static int is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
}

int program(int argc, char **argv) {
    size_t bytes;
    char *text = read_all_input(&bytes);
    unsigned lines = 0, words = 0, letters[26] = {0};
    struct word *tree = NULL;
    for (char *at = text; *at != 0;) {
        if (!is_letter(*at)) {
            lines += *at++ == '\n';
            continue;
        }
        char *start = at;
        for (; is_letter(*at); at++) {
            if (*at >= 'A' && *at <= 'Z')
                *at = (char)(*at + ('a' - 'A'));
            if (*at != '\'')
                letters[*at - 'a']++;
        }
        char *word = allocate((size_t)(at - start) + 1);
        memcpy(word, start, (size_t)(at - start));
        tree = insert(tree, word);
        words++;
    }
    print("%u lines, %u words, %u bytes\n", lines, words, (unsigned)bytes);

    const struct word **sorted = allocate((words + 1) * sizeof *sorted);
    unsigned different = collect(tree, sorted, 0);
    print("%u different words\n", different);
    for (unsigned rank = 0; rank < 5 && rank < different; rank++) {
        unsigned best = rank;
        for (unsigned i = rank + 1; i < different; i++)
            if (sorted[i]->count > sorted[best]->count ||
                (sorted[i]->count == sorted[best]->count && string_compare(sorted[i]->text, sorted[best]->text) < 0))
                best = i;
        const struct word *swap = sorted[best];
        sorted[best] = sorted[rank];
        sorted[rank] = swap;
        print("%3u %s\n", swap->count, swap->text);
    }
    for (int i = 0; i < 26; i++)
        if (letters[i] != 0)
            print("%c%u ", 'a' + i, letters[i]);
    print("\n");
    return 0;
}
