using System.Net.Mail;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Operations.Commands;

/// <summary>Accounts from the console: for the first people, and for the day on which everything is lost.</summary>
internal static class AccountCommands
{
    public static readonly Command Accounts = new("accounts", "list | invite EMAIL --role ROLE | reset EMAIL", "list accounts; make a link that invites, or one that leads back in", RunAsync);

    private static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        var database = services.GetRequiredService<MuseumDbContext>();
        if ((await database.Database.GetPendingMigrationsAsync()).Any())
        {
            await output.WriteLineAsync("The database has not its tables yet: start the site once, or run the command migrate.");
            return 1;
        }

        return args switch
        {
            ["list"] => await ListAsync(database, output),
            ["invite", var email] => await InviteAsync(services, email, Role.Author.Name, output),
            ["invite", var email, "--role", var role] => await InviteAsync(services, email, role, output),
            ["invite", "--role", var role, var email] => await InviteAsync(services, email, role, output),
            ["reset", var email] => await ResetAsync(services, email, output),
            _ => await SayAsync(output, "accounts takes list, invite EMAIL --role ROLE, or reset EMAIL.", 2),
        };
    }

    private static async Task<int> ListAsync(MuseumDbContext database, TextWriter output)
    {
        foreach (var account in await database.Accounts.AsNoTracking().OrderBy(account => account.NormalizedEmail).ToListAsync())
        {
            var signedIn = account.SignedInUtc is { } seen ? FormattableString.Invariant($"signed in {seen:yyyy-MM-dd}") : "never signed in";
            await output.WriteLineAsync($"{account.Email,-40} {account.Role,-14} {(account.ClosedUtc is null ? signedIn : "closed")}");
        }

        return 0;
    }

    private static async Task<int> InviteAsync(IServiceProvider services, string email, string name, TextWriter output)
    {
        if (Role.Find(name) is not { } role)
        {
            return await SayAsync(output, $"There is no role \"{name}\". Roles: {string.Join(", ", Role.All)}.", 2);
        }

        if (!MailAddress.TryCreate(email, out var mail) || mail.Address != email)
        {
            return await SayAsync(output, $"\"{email}\" is not an e-mail address.", 2);
        }

        if (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email) is not null)
        {
            return await SayAsync(output, $"There is an account for {email} already; reset leads back into it.", 1);
        }

        var path = await services.GetRequiredService<Invitations>().InviteAsync(email, role, "accounts invite");
        return await LinkAsync(services, output, path, $"Invites {email} as {role}, once, within a week:");
    }

    private static async Task<int> ResetAsync(IServiceProvider services, string email, TextWriter output)
    {
        if (await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email) is not { ClosedUtc: null } account)
        {
            return await SayAsync(output, $"There is no open account for {email}.", 1);
        }

        var path = await services.GetRequiredService<Invitations>().ReturnAsync(account, "accounts reset");
        return await LinkAsync(services, output, path, $"Leads {email} back in, once, within a day; password, passkeys and codes so far end when it is used:");
    }

    private static async Task<int> LinkAsync(IServiceProvider services, TextWriter output, string path, string text)
    {
        await output.WriteLineAsync(text);
        return await SayAsync(output, services.GetRequiredService<PublicUrl>().For(path), 0);
    }

    private static async Task<int> SayAsync(TextWriter output, string text, int code)
    {
        await output.WriteLineAsync(text);
        return code;
    }
}
