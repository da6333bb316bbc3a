#!/bin/sh
# A Slurm of one node for tests: one_node.sh start FOLDER, one_node.sh stop FOLDER; as root, without systemd.
# Needs slurm-wlm and munge of Debian. FOLDER gets slurm.conf (export SLURM_CONF=FOLDER/slurm.conf), logs and state.
set -eu
what=$1 folder=$2

start() {
  mkdir -p "$folder/state" "$folder/spool"
  mkdir -p /run/munge && chown munge:munge /run/munge /var/lib/munge /var/log/munge
  [ -f /etc/munge/munge.key ] || mungekey --create
  if ! munge -n > /dev/null 2>&1; then
    runuser -u munge -- /usr/sbin/munged
    cp /run/munge/munged.pid "$folder/munged.pid"
  fi
  host=$(hostname)
  cat > "$folder/slurm.conf" << CONF
ClusterName=lab
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
SlurmctldPort=16817
SlurmdPort=16818
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
KillWait=15
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 RealMemory=4000
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
  slurmctld -f "$folder/slurm.conf"
  slurmd -f "$folder/slurm.conf"
  tries=0
  until SLURM_CONF="$folder/slurm.conf" sinfo --noheader --format=%t 2> /dev/null | grep -qx 'idle'; do
    tries=$((tries + 1))
    [ $tries -lt 60 ] || { tail "$folder"/*.log >&2; exit 1; }
    sleep 0.5
  done
}

stop() {
  for program in slurmd slurmctld munged; do
    if [ -f "$folder/$program.pid" ]; then kill "$(cat "$folder/$program.pid")" 2> /dev/null || true; fi
  done
}

"$what"
