/* SPDX-License-Identifier: Apache-2.0 */
/*
 * application.h: the frame of the programs whose speed is measured and that are no kernels.
 *
 *     APPLICATION("sorting") {                   all of it is timed
 *         ...
 *         report("%d comparisons", comparisons);     prints: sorting MINI 1234 comparisons
 *         check(records, sizeof records);            bytes that must be the same in every build
 *     }
 *
 * In the end comes a line with the checksum of all that was checked, and of the lines before. Argument: "time" also prints
 * the seconds that the work took to standard error.
 */
#ifndef APPLICATION_H
#define APPLICATION_H

#include <stddef.h>
#include <stdint.h>

#include "dataset.h"

#define APPLICATION(name)                                                                                              \
    const char *const application_name = name, *const application_dataset = DATASET_NAME;                              \
    void application_run(void)

/* Given by the program. */
extern const char *const application_name, *const application_dataset;
void application_run(void);

/* Given by the frame. */
__attribute__((format(printf, 1, 2))) void report(const char *format, ...);
void check(const void *bytes, size_t count);

#endif
