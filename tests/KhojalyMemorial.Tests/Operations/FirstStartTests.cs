using System.Diagnostics;
using System.Net;
using KhojalyMemorial.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Tests.Operations;

public sealed class FirstStartTests
{
    [Fact]
    public async Task A_start_without_account_prints_a_link_that_opens_and_leaves_nobody_a_password()
    {
        await using var database = await TestDatabase.CreateAsync();
        var program = Path.Combine(AppContext.BaseDirectory, "KhojalyMemorial.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["DataFolder"] = database.Folder;
        start.Environment["Site__PublicAddress"] = "http://localhost";
        start.Environment["Database__Provider"] = database.Options.Provider;
        start.Environment["Database__ConnectionString"] = database.Options.ConnectionString;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            string? line;
            do
            {
                line = await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException(await errors);
            }
            while (!line.Contains("/admin/welcome/", StringComparison.Ordinal));

            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri(line.Trim()));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("name=\"Password\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await using var context = database.NewContext();
            Assert.Empty(await context.Accounts.ToListAsync());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
