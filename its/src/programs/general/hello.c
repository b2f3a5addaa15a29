#include "platform.h"
#include "text.h"

int program(int argc, char **argv) {
    print("Hello, world!\n");
    return 0;
}
