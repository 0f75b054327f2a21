"""The program as its users run it: processes with arguments, exit codes and files."""
