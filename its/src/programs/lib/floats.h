/* SPDX-License-Identifier: Apache-2.0 */
/*
 * floats.h: included before a program, makes it compute with float where it says double, for processors that have no
 * instructions for that. What all programs have in common stays as it is.
 */
#ifndef FLOATS_H
#define FLOATS_H

#include "platform.h"
#include "support.h"
#include "text.h"

#define double float
#define exp_f64 exp_f32
#define pow_f64 pow_f32
#define __builtin_sqrt __builtin_sqrtf

#endif
