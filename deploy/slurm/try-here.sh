#!/usr/bin/env bash
# Tries the scripts beside it on a Slurm cluster of one machine, which it starts and stops: no systemd, no cgroups, no accounting.
# An array grades a shipped archive, one task is killed in the middle, the merge names its shard, the task is submitted again, and the
# merged results are compared with those of one run, byte for byte.
# Synopsis:  sudo deploy/slurm/try-here.sh [archive] [sheet]
# Needs:     root, a host name that resolves, and Debian's packages slurm-wlm and munge, which it installs where they are missing.
# Output:    last line "The merge equals one run"; exit status 0 only then.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
archive=${1:-$root/fixtures/Courses/dtu/hand-ins/dtu-moodle.zip} sheet=${2:-dtu} shards=4

if [ "$(id -u)" -ne 0 ]; then
  echo "try-here.sh starts daemons and needs root."
  exit 2
fi

if ! command -v slurmctld sbatch munged > /dev/null; then
  apt-get update > /dev/null
  apt-get install -y --no-install-recommends slurm-wlm munge > /dev/null
fi

work=$(mktemp -d /tmp/grader-on-slurm.XXXXXX)
daemons=() kept=no
stop() {
  scancel --quiet --user=root 2> /dev/null || true
  for pid in "${daemons[@]}"; do
    kill "$pid" 2> /dev/null || true
  done
  wait
  [ "$kept" = yes ] || rm -rf "$work"
}
trap stop EXIT

say() { printf '%s  %s\n' "$(date +%T)" "$*"; }
fail() { say "FAILED: $*"; tail -n 20 "$work"/*.log 2> /dev/null || true; exit 1; }

start() { # name, command that stays in the foreground
  local name=$1
  shift
  "$@" > "$work/$name.log" 2>&1 &
  daemons+=($!)
}

wait_for() { # what, seconds, command
  local what=$1 seconds=$2
  shift 2
  for ((turn = 0; turn < seconds * 5; turn++)); do
    "$@" > /dev/null 2>&1 && return
    sleep 0.2
  done
  fail "$what"
}

say "Building the grader."
dotnet build "$root/Graders/Cli" -c Release -v q --nologo > "$work/build.log" || fail "the build"
export GRADER="dotnet $root/Graders/Cli/bin/Release/net10.0/grader.dll"

say "Starting the cluster."
export SLURM_CONF=$work/slurm.conf
dd if=/dev/urandom of="$work/munge.key" bs=128 count=1 status=none
chmod 600 "$work/munge.key"
chmod 755 "$work"
cat > "$SLURM_CONF" << CONF
ClusterName=here
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmUser=root
SlurmctldPort=17001
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CryptoType=crypto/munge
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool-%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd-%n.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
KillWait=5
NodeName=n1 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=17003 CPUs=2 RealMemory=4000
PartitionName=all Nodes=n1 Default=YES State=UP MaxTime=INFINITE
CONF
mkdir "$work/state"
start munged munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" \
  --pid-file="$work/munged.pid" --log-file="$work/munged-own.log" --seed-file="$work/munged.seed"
wait_for "munged did not start" 10 test -S "$work/munge.socket"
start slurmctld slurmctld -D
start slurmd slurmd -D -N n1
wait_for "the node did not come up" 30 sh -c 'sinfo --noheader --format=%t | grep -q idle'

(umask 077 && head -c 32 /dev/urandom | base64 > "$work/course.key")
shards_of() { # tasks of the array; prints the job's id
  sbatch --parsable --chdir="$work" --output="$work/task-%a.log" --mem=0 --cpus-per-task=1 --array="$1" \
    "$here/grade-array.sh" "$shards" "$archive" "$sheet" "$work/course.key" "$work/shards" --quick
}
merge() { # folder
  bash "$here/merge.sh" "$archive" "$sheet" "$work/course.key" "$work/shards" "$1" --quick
}
ended() { ! squeue --noheader --jobs="$1" 2> /dev/null | grep -q .; }
task_2_works() { [ -s "$work/shards/shard-2/journal.jsonl" ]; }
task_2_works_or_is_over() { task_2_works || ended "${array}_2"; }

say "Submitting an array of $shards tasks."
array=$(shards_of "1-$shards")
wait_for "task 2 did not begin" 600 task_2_works_or_is_over
task_2_works || fail "task 2 ended before it had graded anything"
scancel --signal=KILL --full "${array}_2"
say "Task 2 was killed in the middle of its share."
wait_for "the array did not end" 1800 ended "$array"

if merge "$work/merged" > "$work/merge.log" 2>&1 || ! grep -q -- "--shard 2/$shards" "$work/merge.log"; then
  fail "the merge did not name shard 2"
fi
say "The merge refuses: $(tail -n 1 "$work/merge.log")"

say "Submitting task 2 again."
again=$(shards_of 2)
wait_for "the task did not end" 1800 ended "$again"
merge "$work/merged" > "$work/merge.log" 2>&1 || fail "the merge"
say "$(grep 'hand-ins graded' "$work/merge.log")"

say "Grading all in one run."
$GRADER grade "$archive" --sheet "$sheet" --key "$work/course.key" --out "$work/whole" --quick > "$work/whole.log" 2>&1 || fail "the run"
if ! diff -rq --exclude=journal.jsonl "$work/whole" "$work/merged"; then
  kept=yes
  fail "the merge differs from one run; both are kept in $work"
fi
say "$(find "$work/whole" -type f | wc -l) files compared."
echo "The merge equals one run"
