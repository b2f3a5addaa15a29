/* SPDX-License-Identifier: Apache-2.0 */
/*
 * abi.h: everything that generated code may name, and the layouts that it knows.
 *
 * io.awsm.codegen.abi mirrors this file: `RuntimeStruct` the structures, `RuntimeFunction` the functions; AbiContractTest
 * compares them. Nothing here is visible in a linked sandbox: these symbols become local to it, so
 * that no import can bind to them and many sandboxes fit into one program.
 */
#ifndef AWSM_ABI_H
#define AWSM_ABI_H

#include "embed.h"

#pragma GCC visibility push(hidden)

/* A page of most memories: struct awsm_memory says how large its own are. */
#define AWSM_PAGE_SIZE 65536u

/* 64 KiB less than 32-bit addresses reach: generated code computes an address up to so much above one that it has
 * accessed without considering that it might wrap (io.awsm.codegen.memory.AddressHistory). */
#define AWSM_MAXIMUM_SIZE (UINT32_MAX - 65535u)

struct awsm_room;
struct awsm_wasi;

/*
 * Instances that share functions, memories, tables or globals live in one store: one thread, one chain of activations,
 * and one end of life, since a table of one may hold a function of another.
 */
struct awsm_store {
    uintptr_t pending; /* not 0: guest code that is returned to must call awsm_pending */
    uintptr_t mode;    /* enum awsm_mode: of the innermost call */
    /* of the innermost call from the host: the stack pointer of awsm_activate; NULL when no guest code runs */
    void *activation;
    struct awsm_instance *instances;
    size_t references;     /* instances that the host has not freed */
    uintptr_t stack_limit; /* what every instance of the store has */
    size_t stack_size;     /* bytes */
    size_t faults;         /* whether any instance relies on the faults of its code */
    /* Of the last trap, for NAME_trap_info: which; `where` or, if it was AWSM_TRAP_EXIT, the exit status; the address of the
     * instruction if the hardware found it, or an interrupt, else 0; and if that is 0 the instance whose function it was in,
     * or NULL. */
    uintptr_t trap;
    uintptr_t trap_detail;
    uintptr_t trap_address;
    const struct awsm_instance *trap_instance;
    void *failed;      /* the activation whose host function has failed, NULL if none has (NAME_fail) */
    uintptr_t failure; /* the trap that it shall end with */
    /* For interrupts, which come from other threads and signal handlers. */
    uintptr_t magic;       /* AWSM_STORE_MAGIC: this is a store */
    uintptr_t thread;      /* the system's number of the thread that makes a call, 0 if there is none */
    uintptr_t call;        /* the number of that call, or of the last one; odd */
    uintptr_t interrupted; /* the number of a call that shall end */
};

/* What a module imports, without those of WASI; in the order of the slots. */
struct awsm_import_type {
    uintptr_t signature;       /* function: its own; global, table: of its AWSM_TYPED_FUNCREF, else 0 */
    uint32_t minimum, maximum; /* memory: pages; table: elements */
    uint8_t kind;              /* enum awsm_kind */
    uint8_t value_type;        /* global: its type; table: its element type (enum awsm_type_code) */
    uint8_t is_mutable;        /* global: 0 or 1 */
    uint8_t has_maximum;       /* 0 or 1 */
    uint8_t page_size_log2;    /* memory */
};

/* Who executes. Guest code may be ended at any instruction: all of it is in a section of its own, and whatever it calls that
 * must not be ended anywhere is another mode. Whoever returns to guest code sets the mode, and then looks at `pending`:
 * so an interrupt either is seen, or finds guest code. */
enum awsm_mode {
    AWSM_MODE_HOST = 0, /* nobody of ours: a host function may call guest code again */
    AWSM_MODE_GUEST = 1,
    AWSM_MODE_WAITING = 2, /* a function of the runtime that may wait */
    AWSM_MODE_RUNTIME = 3  /* one that must not stay half done */
};

#define AWSM_STORE_MAGIC ((uintptr_t)0x41575302)

/* Makes a part of the WASI state of an instance. */
typedef enum awsm_trap awsm_wasi_part(struct awsm_instance *instance, const struct awsm_config *config,
                                      struct awsm_room *room);

/* What the runtime knows of a compiled module: constant data in its object. */
struct awsm_image {
    size_t instance_size;  /* bytes, zero at first */
    size_t imports_offset; /* where the slots for imports are in an instance */
    size_t imports_size;   /* bytes; NAME_imports has the same layout */
    size_t memory_size;    /* bytes of the first memory of its own, at first; 0: not known */
    /* The rest of instantiation: globals, tables, memories, segments, start function. May trap. */
    void (*initialize)(struct awsm_instance *instance, union awsm_value *unused);
    const char *code; /* where the program or library has its guest code, also that of other modules; NULL: nowhere */
    const char *code_end;
    /* WASI: each part only if the module imports something that needs it, else NULL. (awsm/wasi.h) */
    awsm_wasi_part *wasi_new;
    awsm_wasi_part *wasi_strings; /* arguments and environment */
    awsm_wasi_part *wasi_directories;
    void (*wasi_free)(struct awsm_instance *instance); /* nor in an executable, which ends with its instance */
    const struct awsm_import_type *imports;
    size_t import_count;
    size_t functions_offset; /* where struct awsm_function of the instance's functions are */
    size_t function_count;
    const char *name;              /* of the module: its prefix */
    const uint8_t *function_names; /* see core/trap_info.c; NULL: there are none */
    const uint8_t *lines;          /* of which functions instructions are, see core/lines.c; NULL: not known */
    const uint8_t *lines_end;
};

/* The first word of every instance, in all versions of the ABI, which the second tells apart: a number that the compiler
 * gives (io.awsm.link.RuntimeSources), another for every change of these headers and every release. */
#define AWSM_MAGIC 0x6D735761u /* "aWsm" */

/* The head of every instance; the module's own state follows (docs/abi.md). */
struct awsm_instance {
    uint32_t magic;        /* AWSM_MAGIC while the instance lives */
    uint32_t abi;          /* AWSM_ABI */
    uintptr_t stack_limit; /* a function whose stack pointer is below traps */
    struct awsm_store *store;
    const struct awsm_image *image;
    struct awsm_memory *memories; /* owned */
    struct awsm_table *tables;    /* owned */
    struct awsm_wasi *wasi;
    struct awsm_instance *next; /* in the store */
    struct awsm_memory *memory; /* WASI's, owned or imported, or NULL; set by initialize, before anything can trap */
    size_t memory_limit;        /* bytes that memories and tables may take together; SIZE_MAX: no limit */
    size_t memory_used;         /* bytes that they take */
    void (*destroy)(struct awsm_instance *instance); /* frees what it owns and itself; of the runtime it came with */
};

/* The slots at imports_offset are in the order of the imports. A function takes two words: one of the host its code, in the
 * convention of C, and what that gets as first argument; one of a sandbox NULL and a struct awsm_function *. A memory, a
 * table or a global takes one, a pointer to it. */

/* Code, in the convention of guest code, and signature of a function that may become a reference; the instance is added
 * when it is made. */
struct awsm_function_template {
    void (*code)(void);
    uintptr_t type;
};

/* An active data segment with a constant offset. */
struct awsm_data_segment {
    uint32_t size;
    uint32_t destination;
};

/* Part of a memory that is a constant, in flash (memory/flash.c). */
struct awsm_read_only {
    const uint8_t *bytes;
    size_t start; /* addresses of the guest's */
    size_t end;
    size_t hole; /* by how much less there is in RAM: of the bytes in flash those at either border are there, too */
};

/*
 * Traps. `where` in this header is the index of the function that executes the instruction, for the message only, or
 * AWSM_NO_FUNCTION: what happens in instantiation does not happen in any. `reason` is enum awsm_trap in the low 8 bits
 * and `where` above them (one constant: a trap costs one call).
 */
_Noreturn void awsm_trap(struct awsm_instance *instance, uint32_t reason);

/* Behind NAME_trap and NAME_fail. What is not a trap is taken for AWSM_TRAP_HOST: nothing that a host function says lets
 * the call go on, or return AWSM_OK. */
_Noreturn void awsm_host_trap(struct awsm_instance *instance, enum awsm_trap trap);
void awsm_host_fail(struct awsm_instance *instance, enum awsm_trap trap);
/* What guest code calls when it is returned to and finds `pending` in its store not 0. Ends the call if that is due. */
void awsm_pending(struct awsm_instance *instance);
/* Behind NAME_interrupt. Async-signal-safe; from any thread. */
void awsm_interrupt(struct awsm_instance *instance);

/* Memories. `minimum` and `maximum` in pages, maximum SIZE_MAX if the module names none. Its base is `where` if that is not NULL: of an
 * executable, whose code knows that. Traps with AWSM_TRAP_OUT_OF_MEMORY. */
void awsm_memory_new(struct awsm_instance *owner, struct awsm_memory *memory, uint8_t *where, size_t minimum,
                     size_t maximum, size_t page_size_log2);
/* The same for a memory that has its place in the object, from `base` on, where `room` bytes are: `size` bytes, which need not be whole
 * pages, `capacity` as the most that it can grow to, and what its mechanism has to know (struct awsm_memory). */
void awsm_memory_place(struct awsm_instance *owner, struct awsm_memory *memory, uint8_t *base, size_t size,
                       size_t capacity, size_t room, size_t maximum, size_t page_size_log2, size_t access);
/* The former size in pages, or -1 and no change (memory.grow never traps). */
int32_t awsm_memory_grow(struct awsm_memory *memory, uint32_t pages);
/* memory.init, and active data segments. `length` is that of the segment, 0 once dropped. */
void awsm_memory_init(struct awsm_instance *instance, struct awsm_memory *memory, const uint8_t *segment,
                      uint32_t length, uint32_t destination, uint32_t source, uint32_t count, uint32_t where);
/* Several active data segments in their order; their bytes are one after the other. */
void awsm_memory_init_segments(struct awsm_instance *instance, struct awsm_memory *memory, const uint8_t *bytes,
                               const struct awsm_data_segment *segments, size_t count);
void awsm_memory_copy(struct awsm_instance *instance, struct awsm_memory *to, struct awsm_memory *from,
                      uint32_t destination, uint32_t source, uint32_t count, uint32_t where);
void awsm_memory_fill(struct awsm_instance *instance, struct awsm_memory *memory, uint32_t destination, uint32_t value,
                      uint32_t count, uint32_t where);

/* Accesses with the mechanism `paged`: at index + offset, of a memory that has `size` bytes, or more by now, and this base. Of
 * what has less than 32 bits, the others are zero in a result, and do not matter in a value. */
uint32_t awsm_paged_load8(struct awsm_instance *instance, struct awsm_memory *memory, const void *base, uint32_t index,
                          uint32_t offset, size_t size, uint32_t where);
uint32_t awsm_paged_load16(struct awsm_instance *instance, struct awsm_memory *memory, const void *base, uint32_t index,
                           uint32_t offset, size_t size, uint32_t where);
uint32_t awsm_paged_load32(struct awsm_instance *instance, struct awsm_memory *memory, const void *base, uint32_t index,
                           uint32_t offset, size_t size, uint32_t where);
uint64_t awsm_paged_load64(struct awsm_instance *instance, struct awsm_memory *memory, const void *base, uint32_t index,
                           uint32_t offset, size_t size, uint32_t where);
void awsm_paged_store8(struct awsm_instance *instance, struct awsm_memory *memory, const void *base, uint32_t index,
                       uint32_t offset, size_t size, uint32_t value, uint32_t where);
void awsm_paged_store16(struct awsm_instance *instance, struct awsm_memory *memory, const void *base, uint32_t index,
                        uint32_t offset, size_t size, uint32_t value, uint32_t where);
void awsm_paged_store32(struct awsm_instance *instance, struct awsm_memory *memory, const void *base, uint32_t index,
                        uint32_t offset, size_t size, uint32_t value, uint32_t where);
void awsm_paged_store64(struct awsm_instance *instance, struct awsm_memory *memory, const void *base, uint32_t index,
                        uint32_t offset, size_t size, uint64_t value, uint32_t where);

/* Tables. Sizes in elements. Elements start as NULL. `inline_elements`:
 * room for `minimum` elements inside the instance, or NULL. */
void awsm_table_new(struct awsm_instance *owner, struct awsm_table *table, uint32_t type, uintptr_t signature,
                    uint32_t minimum, uint32_t maximum, uint32_t has_maximum, void **inline_elements);
int32_t awsm_table_grow(struct awsm_table *table, void *value, uint32_t count);
void awsm_table_fill(struct awsm_instance *instance, struct awsm_table *table, uint32_t start, void *value,
                     uint32_t count, uint32_t where);
void awsm_table_copy(struct awsm_instance *instance, struct awsm_table *to, struct awsm_table *from,
                     uint32_t destination, uint32_t source, uint32_t count, uint32_t where);
/* table.init, and active element segments of `ref.func` and `ref.null` items: `items` are indices into `functions`
 * (the instance's array), UINT32_MAX for null. */
void awsm_table_init_functions(struct awsm_instance *instance, struct awsm_table *table,
                               struct awsm_function *functions, const uint32_t *items, uint32_t length,
                               uint32_t destination, uint32_t source, uint32_t count, uint32_t where);
/* The same for segments with other constant expressions, which the instance has evaluated. */
void awsm_table_init_references(struct awsm_instance *instance, struct awsm_table *table, void *const *items,
                                uint32_t length, uint32_t destination, uint32_t source, uint32_t count, uint32_t where);

/* Makes the instance's function references from templates. */
void awsm_functions_new(struct awsm_instance *instance, struct awsm_function *functions,
                        const struct awsm_function_template *templates, size_t count);
/* What a host has passed or returned as a reference, of which guest code relies on the type (an enum awsm_type_code, with the
 * signature of AWSM_TYPED_FUNCREF): traps with AWSM_TRAP_REFERENCE_TYPE if it is not of that. */
void awsm_reference_check(struct awsm_instance *instance, const void *reference, uint32_t type, uintptr_t signature,
                          uint32_t where);
/* Whether two signatures are equal where at least one did not fit into a word (docs/abi.md). */
int32_t awsm_signature_equal(uintptr_t a, uintptr_t b);

/* Calls `code` in guest mode: a trap in it ends it and is returned. The only way from the host into generated code. It does not
 * begin if what the host has interrupted is this store (AWSM_ERROR_UNAVAILABLE). */
enum awsm_trap awsm_enter(struct awsm_instance *instance, void (*code)(struct awsm_instance *, union awsm_value *),
                          union awsm_value *values);

/* Behind NAME_trap_info. */
void awsm_trap_info(const struct awsm_instance *instance, struct awsm_trap_info *info);

/* Behind NAME_exit_status: what the guest gave to proc_exit, after AWSM_TRAP_EXIT. */
int32_t awsm_exit_status(const struct awsm_instance *instance);

/* Behind NAME_new and NAME_free for instances `many`; `imports` has the layout of the import slots. A trap leaves
 * *instance NULL; should the instance have put a function into a table of others, it lives on in their store. */
enum awsm_trap awsm_instance_new(struct awsm_instance **instance, const struct awsm_image *image, const void *imports,
                                 const struct awsm_config *config);
void awsm_instance_free(struct awsm_instance *instance);
/* Behind NAME_pool_new and NAME_pool_free. */
enum awsm_trap awsm_pool_new(struct awsm_pool **pool, const struct awsm_image *image, size_t capacity);
void awsm_pool_free(struct awsm_pool *pool);
/* The same for instances `one`: the instance is static and reset to zero first. While it lives there is no room for
 * another: AWSM_TRAP_OUT_OF_MEMORY. */
enum awsm_trap awsm_static_instance_new(struct awsm_instance *instance, struct awsm_store *store,
                                        const struct awsm_image *image, const void *imports,
                                        const struct awsm_config *config);
void awsm_static_instance_free(struct awsm_instance *instance);

/*
 * What an executable runs: emitted by code generation for `--emit exe`, read by the entry point of the platform,
 * awsm_start, which it must keep with llvm.used. `start` calls the export _start.
 */
struct awsm_program {
    struct awsm_instance *instance;
    struct awsm_store *store;
    const struct awsm_image *image;
    void (*start)(struct awsm_instance *instance, union awsm_value *unused);
};
extern const struct awsm_program awsm_program;

/*
 * What the program of a test script has instead (script/): the modules of the script, which were generated together.
 */
struct awsm_script {
    size_t count; /* at least one */
    const struct awsm_module *const *modules;
};
extern const struct awsm_script awsm_script;

#pragma GCC visibility pop

#endif
