/* Curtain Up: runs the command that the command line names. */
#include "commands/commands.h"

int main(int argc, char **argv)
{
    return argc > 0 ? commands_run(argc - 1, argv + 1) : commands_run(0, argv);
}
