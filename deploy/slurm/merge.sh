#!/usr/bin/env bash
# Merges the shards that grade-array.sh has graded.
# Synopsis:  sbatch --dependency=afterok:<id of the array> merge.sh week3.zip dtu course.key shards graded [options of "grader merge"]
# Arguments: the hand-ins, the sheet, the file with the key, the folder with the shards, and the folder for the results.
# Needs:     "grader" on the node's PATH, or the environment variable GRADER with its command.
# Output:    the folder for the results; the exit code of "grader merge": 2 with the shards to repeat where a hand-in is missing.
#SBATCH --job-name=merge
#SBATCH --cpus-per-task=2
#SBATCH --mem=6G
#SBATCH --time=01:00:00
set -euo pipefail

archive=$1 sheet=$2 key=$3 folder=$4 output=$5
shift 5

# shellcheck disable=SC2086 # As in grade-array.sh.
exec ${GRADER:-grader} merge "$archive" "$folder"/shard-* --sheet "$sheet" --key "$key" --out "$output" \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@"
