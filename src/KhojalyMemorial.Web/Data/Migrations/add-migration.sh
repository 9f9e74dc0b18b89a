#!/usr/bin/env bash
# Adds one migration to both sets: Data/Migrations/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/../.."
name=${1:?name of the migration}
dotnet tool restore >/dev/null
dotnet ef migrations add "$name" --context SqliteMuseumDbContext --output-dir Data/Migrations/Sqlite
dotnet ef migrations add "$name" --no-build --context SqlServerMuseumDbContext --output-dir Data/Migrations/SqlServer
