/* memory.c: platform.h's memory on Linux. */
#include "map.h"
#include <platform/platform.h>

void *awsm_map(size_t size) {
    return awsm_linux_map(NULL, size, PROT_READ_WRITE, 0);
}

void *awsm_reserve(size_t size) {
    return awsm_linux_map(NULL, size, PROT_NONE, 0);
}

bool awsm_commit(void *start, size_t size) {
    return awsm_linux_make_accessible(start, size);
}

bool awsm_decommit(void *start, size_t size) {
    return awsm_linux_map(start, size, PROT_NONE, MAP_FIXED) != NULL;
}

void awsm_unmap(void *start, size_t size) {
    awsm_linux_unmap(start, size);
}
