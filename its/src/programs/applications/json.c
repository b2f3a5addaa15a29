/* SPDX-License-Identifier: Apache-2.0 */
/* JSON: a document is written, parsed into a tree, searched, written again and compared. */
#include <string.h>

#include "application.h"
#include "support.h"
#include "text.h"

enum type { NOTHING, BOOLEAN, NUMBER, STRING, ARRAY, OBJECT };

struct value {
    enum type type;
    double number; /* also of a boolean */
    const char *string;
    const char *name;    /* in an object */
    struct value *first; /* elements */
    struct value *next;
};

/* Text that is written. */
struct output {
    char *text;
    size_t length;
};

static void put(struct output *out, const char *text) {
    while (*text != 0)
        out->text[out->length++] = *text++;
}

static void put_string(struct output *out, const char *string) {
    put(out, "\"");
    for (; *string != 0; string++) {
        char escape[] = {'\\', *string == '\n' ? 'n' : *string, 0};
        if (*string == '"' || *string == '\\' || *string == '\n')
            put(out, escape);
        else
            out->text[out->length++] = *string;
    }
    put(out, "\"");
}

/* Three digits after the point, if any. */
static void put_number(struct output *out, double number) {
    char digits[32];
    int count = 0;
    int64_t thousandths = (int64_t)(number * 1000 + (number < 0 ? -0.5 : 0.5));
    uint64_t rest = thousandths < 0 ? -(uint64_t)thousandths : (uint64_t)thousandths;
    int is_integer = rest % 1000 == 0;
    if (is_integer)
        rest /= 1000;
    for (; rest != 0 || count < (is_integer ? 1 : 4); rest /= 10) {
        digits[count++] = (char)('0' + rest % 10);
        if (!is_integer && count == 3)
            digits[count++] = '.';
    }
    if (thousandths < 0)
        digits[count++] = '-';
    while (count > 0)
        out->text[out->length++] = digits[--count];
}

static void put_value(struct output *out, const struct value *value) {
    switch (value->type) {
    case NOTHING: put(out, "null"); break;
    case BOOLEAN: put(out, value->number != 0 ? "true" : "false"); break;
    case NUMBER: put_number(out, value->number); break;
    case STRING: put_string(out, value->string); break;
    case ARRAY:
    case OBJECT:
        put(out, value->type == ARRAY ? "[" : "{");
        for (const struct value *element = value->first; element != NULL; element = element->next) {
            if (value->type == OBJECT) {
                put_string(out, element->name);
                put(out, ":");
            }
            put_value(out, element);
            if (element->next != NULL)
                put(out, ", ");
        }
        put(out, value->type == ARRAY ? "]" : "}");
        break;
    }
}

/* Values and strings of one document; used again for the next. */
static char *arena, *arena_next;

static void *take(size_t bytes) {
    void *result = arena_next;
    arena_next += (bytes + 7) & ~(size_t)7;
    return result;
}

static struct value *make(enum type type) {
    struct value *value = take(sizeof *value);
    *value = (struct value){.type = type};
    return value;
}

static void skip_space(const char **at) {
    while (**at == ' ' || **at == '\n')
        (*at)++;
}

static const char *parse_string(const char **at) {
    char *string = arena_next, *end = string;
    for ((*at)++; **at != '"'; (*at)++) {
        if (**at == '\\') {
            (*at)++;
            *end++ = **at == 'n' ? '\n' : **at;
        } else {
            *end++ = **at;
        }
    }
    (*at)++;
    *end++ = 0;
    take((size_t)(end - string));
    return string;
}

static double parse_number(const char **at) {
    int is_negative = **at == '-';
    *at += is_negative;
    double number = 0, unit = 1;
    for (; **at >= '0' && **at <= '9'; (*at)++)
        number = number * 10 + (**at - '0');
    if (**at == '.') {
        for ((*at)++; **at >= '0' && **at <= '9'; (*at)++) {
            number = number * 10 + (**at - '0');
            unit *= 10;
        }
    }
    return is_negative ? -number / unit : number / unit;
}

static struct value *parse(const char **at) {
    skip_space(at);
    struct value *value;
    if (**at == '[' || **at == '{') {
        value = make(**at == '[' ? ARRAY : OBJECT);
        struct value **last = &value->first;
        for ((*at)++; skip_space(at), **at != ']' && **at != '}';) {
            const char *name = NULL;
            if (value->type == OBJECT) {
                name = parse_string(at);
                skip_space(at);
                (*at)++; /* the colon */
            }
            *last = parse(at);
            (*last)->name = name;
            last = &(*last)->next;
            skip_space(at);
            *at += **at == ',';
        }
        (*at)++;
    } else if (**at == '"') {
        value = make(STRING);
        value->string = parse_string(at);
    } else if (**at == 'n') {
        value = make(NOTHING);
        *at += 4;
    } else if (**at == 't' || **at == 'f') {
        value = make(BOOLEAN);
        value->number = **at == 't';
        *at += value->number != 0 ? 4 : 5;
    } else {
        value = make(NUMBER);
        value->number = parse_number(at);
    }
    return value;
}

static const struct value *member(const struct value *object, const char *name) {
    for (const struct value *element = object->first; element != NULL; element = element->next) {
        if (string_equal(element->name, name))
            return element;
    }
    return NULL;
}

static void put_person(struct output *out, int i, uint64_t *random) {
    static const char *const towns[] = {"Oslo", "Rome", "Lima", "\"New\" York", "Ko\\be"};
    char text[200];
    uint32_t a = next_random(random), b = next_random(random);
    format_text(text, sizeof text, "  {\"id\": %d, \"name\": \"person %x\", \"active\": %s, \"balance\": %d.%03u,\n", i,
                (unsigned)a, a & 1 ? "true" : "false", (int)(b % 20000) - 10000, (unsigned)(a >> 8) % 1000);
    put(out, text);
    put(out, "   \"address\": {\"town\": ");
    put_string(out, towns[a % 5]);
    format_text(text, sizeof text, ", \"position\": [%u.5, -%u.25]}, \"boss\": null, \"tags\": [", (unsigned)a % 90,
                (unsigned)b % 180);
    put(out, text);
    for (uint32_t k = 0; k < b % 5; k++) {
        format_text(text, sizeof text, "%s\"tag%u\"", k == 0 ? "" : ",", (unsigned)(b >> k & 15));
        put(out, text);
    }
    put(out, "]}");
}

APPLICATION("json") {
    enum { PERSONS = SIZE(20, 200, 1000, 2000, 4000), ROUNDS = SIZE(2, 20, 100, 1000, 2000), MOST = 2048 };
    uint64_t random = 9;
    struct output document = {allocate(PERSONS * 400 + 16), 0}, again = {allocate(PERSONS * 400 + 16), 0};
    arena = allocate(PERSONS * MOST);
    put(&document, "[\n");
    for (int i = 0; i < PERSONS; i++) {
        put_person(&document, i, &random);
        put(&document, i + 1 < PERSONS ? ",\n" : "\n]");
    }
    document.text[document.length] = 0;
    double balance = 0;
    int in_rome = 0, same = 0;
    for (int round = 0; round < ROUNDS; round++) {
        const char *at = round == 0 ? document.text : again.text;
        arena_next = arena;
        const struct value *persons = parse(&at);
        for (const struct value *p = persons->first; p != NULL; p = p->next) {
            if (member(p, "active")->number != 0)
                balance += member(p, "balance")->number;
            in_rome += string_equal(member(member(p, "address"), "town")->string, "Rome");
        }
        struct output before = again;
        again.length = 0;
        put_value(&again, persons);
        again.text[again.length] = 0;
        same += before.length == again.length;
    }
    report("%u bytes, %u when written again", (unsigned)document.length, (unsigned)again.length);
    report("%d of %d times the same, %d in Rome, balance %.3f", same, ROUNDS, in_rome, balance);
    check(again.text, again.length);
}
