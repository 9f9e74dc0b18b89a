using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Publishing;

public sealed class AuditLogTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Many_writers_at_once_make_one_whole_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(async () =>
        {
            await using var context = _database.NewContext();
            await new AuditLog(context, TimeProvider.System).AppendAsync(new AuditNote($"writer-{number}", "try"));
        })));

        await using var after = _database.NewContext();
        Assert.Equal(12, await after.Audit.CountAsync());
        Assert.Null(await AuditVerification.FirstBrokenAsync(after));
    }

    [Fact]
    public async Task A_change_that_is_called_off_leaves_neither_change_nor_entry()
    {
        await using var context = _database.NewContext();
        var done = await new AuditLog(context, TimeProvider.System).DoAsync(new AuditNote("somebody", "try"), async cancellation =>
        {
            context.DeskSettings.Add(new() { Name = "tried", Value = "1" });
            await context.SaveChangesAsync(cancellation);
            return false;
        });

        await using var after = _database.NewContext();
        Assert.False(done);
        Assert.Empty(after.Audit);
        Assert.Empty(after.DeskSettings);
    }

    [Fact]
    public async Task A_change_is_made_again_where_another_writer_was_faster()
    {
        await using var context = _database.NewContext();
        var tries = 0;
        await new AuditLog(context, TimeProvider.System).DoAsync(new AuditNote("second", "try"), _ =>
        {
            // The first time the change clashes as if another node had taken the same number.
            if (++tries == 1)
                throw new DbUpdateException("Somebody was faster.");
            return Task.FromResult(true);
        });

        Assert.Equal(2, tries);
        Assert.Equal("second", (await context.Audit.AsNoTracking().SingleAsync()).Actor);
    }
}
