using System.Data;
using System.Data.Common;
using KhojalyMemorial.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KhojalyMemorial.Tests.Data;

/// <summary>Stands where a SQL Server would: hears every command that the provider makes, executes none, and answers as an empty database would.</summary>
internal sealed class ListeningSqlServer
{
    private readonly List<string> _heard = [];

    /// <summary>The commands heard, in order.</summary>
    public IReadOnlyList<string> Heard => _heard;

    public MuseumDbContext NewContext()
    {
        var options = new DbContextOptionsBuilder<SqlServerMuseumDbContext>();
        DataSetup.UseSqlServer(options, new DatabaseOptions { ConnectionString = "Server=nowhere" });
        options.AddInterceptors(new Connections(), new Transactions(), new Commands(_heard));
        return new SqlServerMuseumDbContext(options.Options);
    }

    private sealed class Connections : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class Transactions : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult<DbTransaction>.SuppressWithResult(new NoTransaction(connection)));

        public override ValueTask<InterceptionResult> CreatingSavepointAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class Commands(List<string> heard) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            heard.Add(command.CommandText);
            var answer = new DataTable();
            answer.Columns.Add("Answer", typeof(int));
            if (command.CommandText.Contains("SELECT MAX(", StringComparison.Ordinal) || command.CommandText.Contains("OUTPUT 1", StringComparison.Ordinal))
            {
                answer.Rows.Add(command.CommandText.Contains("OUTPUT 1", StringComparison.Ordinal) ? 1 : DBNull.Value);
            }

            return new(InterceptionResult<DbDataReader>.SuppressWithResult(answer.CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            heard.Add(command.CommandText);
            return new(InterceptionResult<int>.SuppressWithResult(1));
        }
    }

    private sealed class NoTransaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection DbConnection { get; } = connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }
}
