/* SPDX-License-Identifier: Apache-2.0 */
/*
 * embed.h: what a host program sees of a sandbox.
 *
 * Every header that `--emit header` writes contains this text (under this guard, so that several generated headers go
 * into one program) and then declares the functions of its module, NAME_new, NAME_free and one for each export:
 *
 *     struct fib *fib;
 *     if (fib_new(&fib, NULL, NULL) != AWSM_OK) ...;
 *     int32_t result;
 *     enum awsm_trap trap = fib_fib(fib, 30, &result);
 *     fib_free(fib);
 *
 * An instance, and all instances linked to it, belong to one thread at a time. C11 or C++17; no
 * library is needed.
 *
 * A host function that fails calls NAME_fail(instance, trap) and returns: then the call from the host ends and returns
 * `trap`, or AWSM_TRAP_HOST if that is none of enum awsm_trap but AWSM_OK. NAME_trap(instance, trap) does the same at once,
 * over the frames of the host function, in which nothing is run any more: for C only, never from C++ with destructors, a
 * JVM or the like. C++ exceptions must not leave a host function. Both concern the innermost call of the instance's store.
 * A host function may free its instance, which goes on until the outermost call has ended. (docs/abi.md)
 */
#ifndef AWSM_EMBED_H
#define AWSM_EMBED_H

#include <stddef.h>
#include <stdint.h>

/* As large as an int, also where compilers make enumerations as small as they can (-fshort-enums, the usual thing on ARM
 * without an operating system). */
#if defined(__GNUC__)
#define AWSM_INT_ENUM __attribute__((mode(SI)))
#else
#define AWSM_INT_ENUM
#endif

/* Why a call into a sandbox did not return. The words of the specification: awsm_trap_message(). */
enum awsm_trap {
    AWSM_OK = 0,
    AWSM_TRAP_UNREACHABLE = 1,
    AWSM_TRAP_INTEGER_DIVIDE_BY_ZERO = 2,
    AWSM_TRAP_INTEGER_OVERFLOW = 3,
    AWSM_TRAP_INVALID_CONVERSION_TO_INTEGER = 4,
    AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS = 5,
    AWSM_TRAP_OUT_OF_BOUNDS_TABLE_ACCESS = 6,
    AWSM_TRAP_UNDEFINED_ELEMENT = 7,
    AWSM_TRAP_UNINITIALIZED_ELEMENT = 8,
    AWSM_TRAP_INDIRECT_CALL_TYPE_MISMATCH = 9,
    AWSM_TRAP_CALL_STACK_EXHAUSTED = 10,
    AWSM_TRAP_OUT_OF_MEMORY = 11,             /* the host has no memory for a memory, a table or the instance */
    AWSM_TRAP_HOST = 12,                      /* a host function failed: NAME_fail, NAME_trap */
    AWSM_TRAP_EXIT = 13,                      /* the guest called proc_exit: NAME_exit_status() */
    AWSM_ERROR_UNKNOWN_IMPORT = 14,           /* instantiation: an import was not given */
    AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE = 15, /* instantiation: an import was given, but of another type */
    AWSM_ERROR_DIRECTORY = 16,                /* instantiation: a directory of the configuration cannot be opened */
    AWSM_TRAP_INTERRUPTED = 17,               /* NAME_interrupt */
    AWSM_TRAP_NULL_FUNCTION_REFERENCE = 18,
    AWSM_TRAP_NULL_REFERENCE = 19,
    AWSM_TRAP_REFERENCE_TYPE = 20, /* a reference that the host has passed, returned or stored has another type */
    AWSM_ERROR_UNAVAILABLE = 21    /* a call that did not begin: an interrupt's into an instance that was interrupted
                                              * itself, or one of a single instance that was not made */
} AWSM_INT_ENUM;
#define AWSM_LAST_TRAP AWSM_ERROR_UNAVAILABLE

static inline const char *awsm_trap_message(enum awsm_trap trap) {
    switch (trap) {
    case AWSM_OK: return "no trap";
    case AWSM_TRAP_UNREACHABLE: return "unreachable";
    case AWSM_TRAP_INTEGER_DIVIDE_BY_ZERO: return "integer divide by zero";
    case AWSM_TRAP_INTEGER_OVERFLOW: return "integer overflow";
    case AWSM_TRAP_INVALID_CONVERSION_TO_INTEGER: return "invalid conversion to integer";
    case AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS: return "out of bounds memory access";
    case AWSM_TRAP_OUT_OF_BOUNDS_TABLE_ACCESS: return "out of bounds table access";
    case AWSM_TRAP_UNDEFINED_ELEMENT: return "undefined element";
    case AWSM_TRAP_UNINITIALIZED_ELEMENT: return "uninitialized element";
    case AWSM_TRAP_INDIRECT_CALL_TYPE_MISMATCH: return "indirect call type mismatch";
    case AWSM_TRAP_CALL_STACK_EXHAUSTED: return "call stack exhausted";
    case AWSM_TRAP_OUT_OF_MEMORY: return "out of memory";
    case AWSM_TRAP_HOST: return "host error";
    case AWSM_TRAP_EXIT: return "exit";
    case AWSM_ERROR_UNKNOWN_IMPORT: return "unknown import";
    case AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE: return "incompatible import type";
    case AWSM_ERROR_DIRECTORY: return "cannot open directory";
    case AWSM_TRAP_INTERRUPTED: return "interrupted";
    case AWSM_TRAP_NULL_FUNCTION_REFERENCE: return "null function reference";
    case AWSM_TRAP_NULL_REFERENCE: return "null reference";
    case AWSM_TRAP_REFERENCE_TYPE: return "reference of another type";
    case AWSM_ERROR_UNAVAILABLE: return "instance not available";
    }
    return "unknown trap";
}

/*
 * In NAME_imports, a function of the host is {code, env}, with a pointer of the host's choice. Its C type is
 *     R code(void *env, P1, P2, ...)
 * with int32_t, int64_t, float, double, awsm_v128 or void * (a reference) for the value types of WebAssembly. A
 * function with two or more results returns void and has one more parameter after the others: a pointer to an array
 * of union awsm_value that receives them.
 *
 * A function of a sandbox is {NULL, function}: that of an export (awsm_exported), or what a guest has returned as a
 * funcref. Its signature and its store are compared.
 */

/* A function of a sandbox, its instance, and its signature (docs/abi.md). Hosts pass it on; only guest code can call it. */
struct awsm_function {
    void (*code)(void);
    void *env;
    uintptr_t type;
};

#ifdef __cplusplus
#define AWSM_ALIGNAS(bytes) alignas(bytes)
#define AWSM_NORETURN [[noreturn]]
#else
#define AWSM_ALIGNAS(bytes) _Alignas(bytes)
#define AWSM_NORETURN _Noreturn
#endif

#if defined(__GNUC__)
typedef uint8_t awsm_v128 __attribute__((vector_size(16)));
#endif

/* A value of any type, as generic calls pass it: always 16 bytes, aligned to 16. */
union awsm_value {
    int32_t i32;
    int64_t i64;
    float f32;
    double f64;
    void *ref; /* funcref: struct awsm_function *; externref: whatever the host put there; NULL is ref.null */
    AWSM_ALIGNAS(16) uint8_t v128[16];
};

struct awsm_instance;

/* Of what is in no function, or in one that is not known. */
#define AWSM_NO_FUNCTION 0xFFFFFFu

/*
 * What NAME_trap_info tells: of the last call of the instance's store that did not return AWSM_OK, or of the
 * instantiation. The strings live as long as the instance that they are of.
 */
struct awsm_trap_info {
    enum awsm_trap trap; /* AWSM_OK: there was none */
    /* The function of the module's source in which it happened, also if it was inlined into another; AWSM_NO_FUNCTION if
     * it did not happen in any, as in what a host function fails with, or it is not known which. */
    uint32_t function;
    const char *name;   /* printable, at most 255 bytes of UTF-8; NULL if the module has no name section */
    const char *module; /* whose function it is, as the prefix of that module's symbols, or NULL */
    /* Whose it is, which need not be the one asked (cast the pointer to compare), or NULL. If the hardware found the trap, or
     * for an interrupt, and several instances of a module are linked, one of them. */
    const struct awsm_instance *instance;
};

/* A linear memory. The bytes base[0] to base[size - 1] may be read and written by the host between calls; a call into
 * the sandbox may grow the memory, so read both fields anew after each. With the mechanism `paged` the bytes are not in one
 * piece, and base leads to the table of pages, which the host must leave alone: bytes go through functions of the guest. */
struct awsm_memory {
    uint8_t *base;
    size_t size;                 /* bytes */
    size_t maximum;              /* pages that growing must not exceed */
    size_t declared_maximum;     /* pages, as the module says, or SIZE_MAX */
    size_t reserved;             /* bytes of address space; of concern to the memory mechanism only */
    size_t page_size_log2;       /* 16: pages have 64 KiB; 0: one byte */
    size_t is_static;            /* 1: the bytes are the module's own, in its object, else 0 */
    struct awsm_instance *owner; /* whose limit it counts against, and in whose store it is */
    struct awsm_memory *next;    /* the owner's next memory */
    /* mask: what indices are wrapped with; segment: the selector; mpu: 1 if it has a zone; paged: 2; flash: the address of a
     * struct awsm_read_only; else 0 */
    size_t access;
};

/* A table. Elements are struct awsm_function * or extern references. */
struct awsm_table {
    void **elements;
    uint32_t size;             /* elements */
    uint32_t maximum;          /* elements that growing must not exceed */
    uint32_t declared_maximum; /* as the module says, if has_maximum */
    uint32_t has_maximum;      /* 0 or 1 */
    uint32_t capacity;         /* elements allocated, besides those inside the instance */
    uint32_t type;             /* enum awsm_type_code */
    struct awsm_instance *owner;
    struct awsm_table *next; /* the owner's next table */
    uintptr_t signature;     /* AWSM_TYPED_FUNCREF: of the functions; else 0 */
};

/*
 * A global. The host may read its value between calls and, if it is mutable, write it. A host makes its own like this,
 * to be imported by any instance, for which it must live as long as that:
 *     struct awsm_global level = {.value = {.i32 = 7}, .type = AWSM_I32, .is_mutable = 1};
 */
struct awsm_global {
    union awsm_value value;
    uint32_t type;               /* enum awsm_type_code */
    uint32_t is_mutable;         /* 0 or 1 */
    struct awsm_instance *owner; /* NULL: the host */
    uintptr_t signature;         /* AWSM_TYPED_FUNCREF: of the functions; else 0 */
};

/* Value types, with the numbers of the binary format. A reference type that excludes null has AWSM_NON_NULL added. */
enum awsm_type_code {
    AWSM_I32 = 0x7F,
    AWSM_I64 = 0x7E,
    AWSM_F32 = 0x7D,
    AWSM_F64 = 0x7C,
    AWSM_V128 = 0x7B,
    AWSM_FUNCREF = 0x70,
    AWSM_EXTERNREF = 0x6F,
    AWSM_TYPED_FUNCREF = 0x63, /* functions of one signature only */
    AWSM_NON_NULL = 0x80
};

/* What can be imported and exported, with the numbers of the binary format. */
enum awsm_kind { AWSM_KIND_FUNCTION = 0, AWSM_KIND_TABLE = 1, AWSM_KIND_MEMORY = 2, AWSM_KIND_GLOBAL = 3 };

/* A directory that the guest may use through WASI. */
struct awsm_directory {
    const char *host;   /* path on the host */
    const char *guest;  /* path as the guest sees it */
    uint32_t read_only; /* 0 or 1: the guest can change nothing below it */
};

/* In awsm_config.stdio: the guest does not get this stream. */
#define AWSM_WITHHELD (-1)

/* What instances of a module leave to those that come after them: NAME_pool_new. */
struct awsm_pool;

/* How to make an instance. Zero-initialise it and set what differs from the default. Nothing in it is used any more
 * when NAME_new has returned. */
struct awsm_config {
    /* An instance, of any module (cast the pointer), with which the new one will share functions, memories, tables or
     * globals, or NULL. Everything that is imported from other instances must come from ones that were linked in this
     * way, directly or over others: they form one store, which lives until the host has freed all its instances.
     * Whatever differs from what the module wants is AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE: types and limits as in the
     * specification (4.5.3), another store, a memory whose mechanism the module's code cannot use, and an instance of
     * another version of the compiler. */
    struct awsm_instance *link;
    /* Bytes of native stack for one call from the host, beyond which the guest traps; 0: 512 KiB, on microcontrollers 2 KiB (of
     * which 3 KiB more must be left, docs/firmware.md). On a thread that has
     * less left, the guest has less: all but the last 64 KiB (192 KiB in a JVM) of the thread's stack, which are for host
     * functions and the runtime. If that is nothing, every call is AWSM_TRAP_CALL_STACK_EXHAUSTED. On a stack that the host has made
     * itself (a coroutine's), and in a program without a C library, this much and 64 KiB more must be left. Linked
     * instances use the size of the first. */
    size_t stack_size;
    /* Bytes that the memories and tables which the module defines may take together, when they are made and when
     * anybody grows them; 0: as the module says. An element of a table is a pointer; tables take whole pages of 4 KiB,
     * room for twice their elements when they grow, and are there twice while they do. Not counted: the instance
     * itself, which is proportional to the size of the module and holds the first 1024 elements of its tables at most;
     * what is imported; for each file that the guest has opened through WASI, 48 bytes and a descriptor of the host, and
     * up to 512 KiB for a directory that it lists. */
    size_t memory_limit;
    int argc;                                 /* WASI: arguments, argv[0] is the program's name */
    const char *const *argv;                  /* */
    const char *const *environment;           /* WASI: "NAME=value", ends with NULL; NULL: none */
    const struct awsm_directory *directories; /* WASI: what the guest may open */
    size_t directory_count;
    /* WASI: three descriptors of the host that the guest gets as its standard input, output and error, or
     * AWSM_WITHHELD; NULL: the host's own 0, 1 and 2. The instance never closes them, nor changes anything about them but
     * by reading the first and writing the others; they are to stay open as long as it lives. */
    const int *stdio;
    /* A pool of the module (NAME_pool_new), or NULL; another module's is AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE. The instance is
     * made of what one before it has left there, all of it cleared, or anew if nothing is there; and when it ends it
     * leaves the same. Not for instances `one`. */
    struct awsm_pool *pool;
};

/*
 * Reflection: a program that learns only at run time what a module imports and exports (a plug-in host, a language
 * binding) uses NAME_module instead of the typed functions.
 */

/* What is imported or exported. */
struct awsm_external_type {
    uint32_t kind;             /* enum awsm_kind */
    uint32_t value_type;       /* global: its type; table: its element type (enum awsm_type_code) */
    uint32_t is_mutable;       /* global: 0 or 1 */
    uint32_t page_size_log2;   /* memory: 16 if pages have 64 KiB, 0 if they have one byte */
    const uint8_t *parameters; /* function: enum awsm_type_code, ends with 0 */
    const uint8_t *results;    /* function: likewise */
    uint64_t minimum;          /* memory: pages; table: elements */
    uint64_t maximum;          /* likewise; UINT64_MAX: none */
    uintptr_t signature;       /* function: its own; global, table: of its AWSM_TYPED_FUNCREF, else 0 */
};

struct awsm_import {
    const char *module; /* UTF-8, may contain NUL */
    size_t module_length;
    const char *name;
    size_t name_length;
    struct awsm_external_type type;
    /* Where NAME_imports has it. A function takes two pointers: the code and its env if it is the host's, NULL and
     * struct awsm_function * if it is a sandbox's, which is checked. Anything else takes one. */
    size_t offset;
};

struct awsm_export {
    const char *name; /* UTF-8, may contain NUL */
    size_t name_length;
    struct awsm_external_type type;
    /* A function: to be called from the host (through awsm_module.enter only), with arguments from, and results into,
     * the array. */
    void (*call)(struct awsm_instance *instance, union awsm_value *values);
    /* Where the instance has it, or, if is_pointer, where it has a pointer to it: see awsm_exported. */
    size_t offset;
    uint32_t is_pointer;
};

/* What an instance has exported, for others to import: struct awsm_function *, awsm_table *, awsm_memory * or
 * awsm_global *, by the kind of the export. */
static inline void *awsm_exported(const struct awsm_export *exported, struct awsm_instance *instance) {
    unsigned char *place = (unsigned char *)instance + exported->offset;
    return exported->is_pointer ? *(void **)place : place;
}

struct awsm_module {
    enum awsm_trap (*new_instance)(struct awsm_instance **instance, const void *imports,
                                   const struct awsm_config *config);
    void (*free_instance)(struct awsm_instance *instance);
    enum awsm_trap (*enter)(struct awsm_instance *instance, void (*call)(struct awsm_instance *, union awsm_value *),
                            union awsm_value *values);
    void (*fail)(struct awsm_instance *instance, enum awsm_trap trap); /* NAME_fail */
    void (*trap)(struct awsm_instance *instance, enum awsm_trap trap); /* NAME_trap, which does not return */
    int32_t (*exit_status)(const struct awsm_instance *instance);      /* NAME_exit_status */
    void (*interrupt)(struct awsm_instance *instance);                 /* NAME_interrupt */
    void (*trap_info)(const struct awsm_instance *instance, struct awsm_trap_info *info); /* NAME_trap_info */
    enum awsm_trap (*new_pool)(struct awsm_pool **pool, size_t capacity);                 /* NAME_pool_new */
    void (*free_pool)(struct awsm_pool *pool);                                            /* NAME_pool_free */
    size_t imports_size;                                                                  /* bytes of NAME_imports */
    const struct awsm_import *imports;
    size_t import_count;
    const struct awsm_export *exports;
    size_t export_count;
};

/*
 * On microcontrollers there is no operating system. What a sandbox wants of one, the firmware may define; what it does not
 * define is not there. The object refers to these functions only if the module needs them.
 */

#ifdef __cplusplus
extern "C" {
#endif

/* WASI: standard output (1) or error (2). The bytes that were written, or -1. */
int32_t awsm_firmware_write(int32_t stream, const void *start, size_t size);
/* WASI: standard input (0). The bytes that were read, 0 at the end, or -1. */
int32_t awsm_firmware_read(int32_t stream, void *start, size_t size);
/* WASI: the time of a clock, 0 that of day, since 1970, 1 one that only goes forward. 1, or 0 if there is no such clock. */
int32_t awsm_firmware_clock(uint32_t clock, uint64_t *nanoseconds);
/* WASI: fills memory with random numbers. 1, or 0 if there are none. */
int32_t awsm_firmware_random(void *start, size_t size);
/* For several instances of a module, WASI, tables that grow, and memories but the first: zero bytes, aligned to 16, or NULL. */
void *awsm_firmware_allocate(size_t size);
/* Takes them back. */
void awsm_firmware_release(void *start, size_t size);
/* How many bytes of that a memory may take that is made now, to have room to grow: to `maximum`, or without end if that is SIZE_MAX.
 * What it begins with it gets in any case. Without this function, 256 KiB, or less where there is less. */
size_t awsm_firmware_spare(size_t maximum);

#ifdef __cplusplus
}
#endif

#endif
