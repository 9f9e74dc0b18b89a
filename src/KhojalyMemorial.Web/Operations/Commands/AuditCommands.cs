using KhojalyMemorial.Data;
using KhojalyMemorial.Publishing;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>The chained audit.</summary>
internal static class AuditCommands
{
    public static readonly Command Verify = new("audit", "verify", "check the chain of the audit and name the first broken entry", VerifyAsync);

    private static async Task<int> VerifyAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not ["verify"])
        {
            await output.WriteLineAsync("audit takes the word verify.");
            return 2;
        }

        var broken = await AuditVerification.FirstBrokenAsync(services.GetRequiredService<MuseumDbContext>());
        await output.WriteLineAsync(broken is { } number
            ? FormattableString.Invariant($"The chain of the audit breaks at entry {number}.")
            : "The chain of the audit is whole.");
        return broken is null ? 0 : 1;
    }
}
