/* SPDX-License-Identifier: Apache-2.0 */
/* Text: splitting, searching, reversing, numerals, UTF-8, an edit distance. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

static void split(const char *text, char separator) {
    while (*text != 0) {
        size_t length = 0;
        while (text[length] != 0 && text[length] != separator)
            length++;
        print(" <%.*s>", (int)length, text);
        text += length + (text[length] != 0);
    }
    print("\n");
}

/* Knuth, Morris and Pratt: the positions of a word, overlapping ones too */
static void search(const char *text, const char *word) {
    int length = (int)string_length(word);
    int border[32] = {0};
    for (int i = 1, k = 0; i < length; i++) {
        while (k > 0 && word[i] != word[k])
            k = border[k - 1];
        border[i] = k += word[i] == word[k];
    }
    print("%s in %s:", word, text);
    for (int i = 0, k = 0; text[i] != 0; i++) {
        while (k > 0 && (k == length || text[i] != word[k]))
            k = border[k - 1];
        k += text[i] == word[k];
        if (k == length)
            print(" %d", i + 1 - length);
    }
    print("\n");
}

static void roman(int number) {
    static const struct {
        int value;
        const char *letters;
    } numerals[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                    {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
    print("%d = ", number);
    for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
        for (; number >= numerals[i].value; number -= numerals[i].value)
            print("%s", numerals[i].letters);
    print("\n");
}

static void code_points(const char *text) {
    const unsigned char *at = (const unsigned char *)text;
    while (*at != 0) {
        int more = *at < 0x80 ? 0 : *at < 0xe0 ? 1 : *at < 0xf0 ? 2 : 3;
        uint32_t point = more == 0 ? *at : *at & (0x3fu >> more);
        for (at++; more > 0; more--)
            point = point << 6 | (*at++ & 0x3f);
        print(" U+%04X", (unsigned)point);
    }
    print("\n");
}

static int distance(const char *a, const char *b) {
    int row[64];
    int width = (int)string_length(b);
    for (int j = 0; j <= width; j++)
        row[j] = j;
    for (int i = 1; a[i - 1] != 0; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= width; j++) {
            int replace = diagonal + (a[i - 1] != b[j - 1]);
            int other = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            diagonal = row[j];
            row[j] = replace < other ? replace : other;
        }
    }
    return row[width];
}

static void caesar(char *text, int shift) {
    for (; *text != 0; text++) {
        if (*text >= 'a' && *text <= 'z')
            *text = (char)('a' + (*text - 'a' + shift + 26) % 26);
        else if (*text >= 'A' && *text <= 'Z')
            *text = (char)('A' + (*text - 'A' + shift + 26) % 26);
    }
}

int program(int argc, char **argv) {
    split("usr/local/share", '/');
    split("a,,b,", ',');
    search("abracadabra", "abra");
    search("aaaaaa", "aaa");
    for (int i = 0; i < 5; i++)
        roman((int[]){4, 49, 944, 1999, 3888}[i]);
    code_points("na\xc3\xafve \xe2\x82\xac \xf0\x9f\x98\x80");
    print("%d %d %d\n", distance("kitten", "sitting"), distance("", "abc"), distance("webassembly", "assembler"));
    char secret[] = "Attack at Dawn, not at Dusk!";
    caesar(secret, 13);
    print("%s\n", secret);
    caesar(secret, -13);
    print("%s\n", secret);
    char overlapping[32] = "0123456789";
    memmove(overlapping + 3, overlapping, 10);
    print("%.13s\n", overlapping);
    memmove(overlapping, overlapping + 5, 8);
    print("%.13s\n", overlapping);
    memset(overlapping + 4, '-', 5);
    print("%.13s %d %d\n", overlapping, memcmp("abc", "abd", 3) < 0, memcmp("same", "same", 4));
    return 0;
}
