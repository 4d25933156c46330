#!/usr/bin/env bash
# Grades one shard of an archive: one task of a Slurm job array.
# Synopsis:  sbatch --array=1-32 grade-array.sh 32 week3.zip dtu course.key shards [options of "grader grade"]
# Repeat:    sbatch --array=7,19 grade-array.sh 32 week3.zip dtu course.key shards [the same options]
# Arguments: how many shards there are, the hand-ins, the sheet, the file with the key, and the folder that gets a folder for each shard;
#            all of them on a file system that every node sees.
# Needs:     "grader" on the nodes' PATH, or the environment variable GRADER with its command.
# Output:    <folder>/shard-<number>; the exit code of "grader grade".
#SBATCH --job-name=grade
#SBATCH --cpus-per-task=2
#SBATCH --mem=6G
#SBATCH --time=04:00:00
#SBATCH --requeue
set -euo pipefail

shards=$1 archive=$2 sheet=$3 key=$4 folder=$5
shift 5

# A task that was killed goes on where its journal ends. The temporary folders of the children lie on the node's own disk.
# shellcheck disable=SC2086 # GRADER may be a command with arguments, such as "dotnet grader.dll".
exec ${GRADER:-grader} grade "$archive" --sheet "$sheet" --key "$key" --shard "$SLURM_ARRAY_TASK_ID/$shards" \
  --out "$folder/shard-$SLURM_ARRAY_TASK_ID" --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@"
