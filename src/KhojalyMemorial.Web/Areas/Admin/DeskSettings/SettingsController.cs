using System.Security.Cryptography;
using System.Text;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.DeskSettings;

/// <summary>What administrators may set.</summary>
/// <param name="Head">Title and language.</param>
/// <param name="Values">The text of each setting, a line an entry.</param>
/// <param name="Marks">What says on which entries the page was made, by setting.</param>
/// <param name="Rooms">Keys of the rooms, for help.</param>
public sealed record SettingsPage(DeskHead Head, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Marks, IReadOnlyList<string> Rooms) : DeskPage(Head);

/// <summary>The settings of the desk.</summary>
/// <param name="database">The curators' database.</param>
/// <param name="museum">The rooms.</param>
/// <param name="audit">The audit.</param>
[Route("admin/settings")]
[Authorize(Policy = Policies.Administer)]
public sealed class SettingsController(MuseumDbContext database, Museum museum, AuditLog audit) : AdminController
{
    private const int LongestEntry = 200;

    /// <summary>The page.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken cancellation) => await PageAsync(await KeptAsync(cancellation), cancellation);

    /// <summary>Keeps what was typed.</summary>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The page.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Update(CancellationToken cancellation)
    {
        var form = await Request.ReadFormAsync(cancellation);
        var typed = await KeptAsync(cancellation);
        foreach (var setting in Settings.All.Where(setting => form.ContainsKey(setting.Name)))
        {
            // A page from before a setting was there sends nothing of it, which is not the same as nothing in it.
            var now = typed[setting.Name];
            typed[setting.Name] = string.Join('\n', Settings.Lines(form[setting.Name]));
            if (form["was-" + setting.Name].ToString() is not { Length: > 0 } was || was == MarkOf(now) || typed[setting.Name] == now)
            {
                continue;
            }

            // Another administrator, or another window, changed it since: what was not touched here stays as they left it.
            if (was == MarkOf(typed[setting.Name]))
            {
                typed[setting.Name] = now;
            }
            else
            {
                ModelState.AddModelError(setting.Name, Texts.Format("Settings.Changed", now.Length == 0 ? "–" : now.Replace("\n", ", ", StringComparison.Ordinal)));
            }
        }

        foreach (var setting in Settings.All)
        {
            foreach (var wrong in Settings.Lines(typed[setting.Name]).Where(entry => !Fits(setting, entry)).Take(5))
            {
                ModelState.AddModelError(setting.Name, Texts.Format("Settings.Wrong", wrong.Length <= LongestEntry ? wrong : wrong[..LongestEntry] + "…"));
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(typed, cancellation);
        }

        foreach (var setting in Settings.All)
        {
            await SaveAsync(setting, typed[setting.Name], cancellation);
        }

        Say("Settings.Saved");
        return LocalRedirect("/admin/settings");
    }

    private async Task<Dictionary<string, string>> KeptAsync(CancellationToken cancellation)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in Settings.All)
        {
            values[setting.Name] = string.Join('\n', await Settings.EntriesAsync(database, setting, cancellation));
        }

        return values;
    }

    private bool Fits(Setting setting, string entry) =>
        setting == Settings.LinkHosts ? Uri.CheckHostName(entry) == UriHostNameType.Dns && entry.Contains('.', StringComparison.Ordinal)
        : setting == Settings.TwoPeopleRooms || setting == Settings.WarningRooms ? museum.Current.Rooms.Any(room => room.Key == entry)
        : setting == Settings.TwoPeopleKinds ? Kind.Find(entry) is not null
        : entry.Length <= LongestEntry;

    /// <summary>What a page sends back to say on which entries it was made.</summary>
    /// <param name="value">The entries, a line each.</param>
    /// <returns>A hash, in hexadecimal figures.</returns>
    public static string MarkOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    private async Task SaveAsync(Setting setting, string value, CancellationToken cancellation)
    {
        if (string.Join('\n', await Settings.EntriesAsync(database, setting, cancellation)) == value)
        {
            return;
        }

        await audit.DoAsync(new AuditNote(User.AccountId().ToString(), "setting", null, setting.Name), async stop =>
        {
            if (await database.DeskSettings.SingleOrDefaultAsync(one => one.Name == setting.Name, stop) is { } kept)
            {
                kept.Value = value;
            }
            else
            {
                database.DeskSettings.Add(new DeskSetting { Name = setting.Name, Value = value });
            }

            return true;
        }, cancellation);
    }

    private async Task<ViewResult> PageAsync(Dictionary<string, string> values, CancellationToken cancellation) => View("Edit", new SettingsPage(
        Head(Texts["Settings.Title"], "settings"), values, (await KeptAsync(cancellation)).ToDictionary(one => one.Key, one => MarkOf(one.Value), StringComparer.Ordinal),
        [.. museum.Current.Rooms.Select(room => room.Key)]));
}
