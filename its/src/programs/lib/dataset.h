/* SPDX-License-Identifier: Apache-2.0 */
/*
 * dataset.h: how much a benchmark computes. It is chosen when the program is compiled, -DDATASET=MINI ... EXTRALARGE:
 *
 *     enum { N = SIZE(30, 90, 250, 1300, 2800) };
 */
#ifndef DATASET_H
#define DATASET_H

#define SIZE_MINI(mini, small, medium, large, extralarge) mini
#define SIZE_SMALL(mini, small, medium, large, extralarge) small
#define SIZE_MEDIUM(mini, small, medium, large, extralarge) medium
#define SIZE_LARGE(mini, small, medium, large, extralarge) large
#define SIZE_EXTRALARGE(mini, small, medium, large, extralarge) extralarge
#define PASTE(a, b) a##b
#define EXPAND_PASTE(a, b) PASTE(a, b)
#define SIZE(...) EXPAND_PASTE(SIZE_, DATASET)(__VA_ARGS__)

#define TEXT(token) #token
#define EXPAND_TEXT(token) TEXT(token)
#define DATASET_NAME EXPAND_TEXT(DATASET)

#endif
