#!/usr/bin/env bash
# What the book uses beside the SDK: a Python, and PostgreSQL for chapter 11.
set -euo pipefail
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive

"${as_root[@]}" apt-get update -qq
# Chapter 11 starts a server of its own: the package need not start one.
"${as_root[@]}" apt-get install -y -qq --no-install-recommends postgresql-common >/dev/null
"${as_root[@]}" sed -i 's/^#*create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
"${as_root[@]}" apt-get install -y -qq --no-install-recommends postgresql python3 >/dev/null
