using System.Text.RegularExpressions;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Desk.Lists;
using KhojalyMemorial.Desk.Releases;
using KhojalyMemorial.Desk.Reviews;
using KhojalyMemorial.Lti;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.BrowserTests.Support;

/// <summary>A desk on which something of everything lies: drafts ahead and behind, a review with a remark, releases in every state, links, the trash. Nothing in it changes any more.</summary>
public sealed partial class FullDesk : IAsyncLifetime
{
    private readonly WritingDesk _desk = new();
    private readonly Dictionary<string, string> _made = new(StringComparer.Ordinal);
    private Account _administrator = null!;
    private Account _halfway = null!;

    public MuseumApp Site => _desk.Site;

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        await _desk.InitializeAsync();
        var author = await Site.AccountAsync(Role.Author);
        _administrator = await Site.AccountAsync(Role.Administrator);
        _halfway = await Site.AccountAsync(Role.Editor);
        await Site.UseAsync(async (UserManager<Account> accounts) => await accounts.SetTwoFactorEnabledAsync((await accounts.FindByIdAsync(_halfway.Id.ToString()))!, enabled: true));
        _made["account"] = author.Id.ToString();
        _made["welcome"] = (await Site.UseAsync((Invitations invitations) => invitations.InviteAsync("guest@museum.example", Role.Author, "test"))).Split('/')[^1];
        _made["platform"] = (await WritePlatformAsync()).ToString();
        await WriteKindsAsync();
        await WriteTextAsync(author);
        await WriteReleasesAsync(author);
        await WriteRegisterAsync(author);
        await Site.AskAsync(database => database.Items.Where(item => item.Key == _made["trashed"]).ExecuteUpdateAsync(set => set.SetProperty(item => item.TrashedUtc, Now)));
    }

    /// <summary>Opens a page, by whoever sees it: the administrator, a guest, somebody who has typed a password and owes the code.</summary>
    public async Task<BrowserWindow> OpenAsync(string address, Look look)
    {
        var path = Word().Replace(address, word => _made[word.Groups["name"].Value]);
        var window = await _desk.OpenAsync(path.StartsWith("/admin/sign-in/code", StringComparison.Ordinal) ? _halfway : _administrator, look.Width);
        await window.ChangeAsync(look);
        if (address == "/admin/sign-in/code")
        {
            await window.Context.ClearCookiesAsync();
            await window.Page.GotoAsync("/admin/sign-in");
            await window.Page.GetByLabel("E-mail address").FillAsync(_halfway.Email!);
            await window.Page.GetByLabel("Password").FillAsync(KhojalyMemorial.Tests.Support.Desk.Password);
            await window.Page.Keyboard.PressAsync("Enter");
            await window.Page.WaitForURLAsync("**/admin/sign-in/code*");
            return window;
        }

        if (address is "/admin/sign-in" || address.StartsWith("/admin/welcome/", StringComparison.Ordinal) || address.StartsWith("/admin/read/", StringComparison.Ordinal))
        {
            await window.Context.ClearCookiesAsync();
        }

        var answer = await window.Page.GotoAsync(path);
        Assert.Equal(address == "/admin/denied" ? 403 : 200, answer!.Status);
        return window;
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    // With a deployment that is allowed and one that asks; and a link for the next.
    private async Task<Guid> WritePlatformAsync()
    {
        var platform = new Platform
        {
            Name = "A school", Issuer = "https://moodle.example", ClientId = "specimen", AuthorizationAddress = "https://moodle.example/auth", KeySetAddress = "https://moodle.example/jwks", Frames = "https://moodle.example",
            CreatedBy = "test", CreatedUtc = Now,
        };
        await Site.UseAsync((Platforms platforms) => platforms.RegisterAsync(platform, ["1"], also: null, default));
        await Site.UseAsync((Platforms platforms) => platforms.AllowsAsync(platform, "2", default));
        await Site.UseAsync((RegistrationLinks links) => links.MakeAsync("Another school", "test", default));
        return platform.Id;
    }

    // An item of each kind: of the opening content, or made where it has none.
    private async Task WriteKindsAsync()
    {
        var curator = new Curator(Site.Database);
        foreach (var kind in Kind.All)
        {
            if (Site.Museum.Items.FirstOrDefault(item => item.Kind == kind)?.Key is not { } key)
            {
                key = Some.Key(kind.Name);
                await curator.WriteAsync(kind, key, (ItemData)Activator.CreateInstance(kind.Data)!, (Language.En, (ItemText)Activator.CreateInstance(kind.Text)!));
            }

            _made[kind.Name] = key;
        }
    }

    private async Task WriteTextAsync(Account author)
    {
        var key = _made["text"] = Some.Key("road");
        await Site.SaveAsync(author, Kind.Page, key, null, Some.Page("specimen-room"));
        await Site.SaveAsync(author, Kind.Page, key, Language.En, Some.PageText(key, "Specimen road", "First.\n\nSecond."));
        await Site.SaveAsync(author, Kind.Page, key, Language.Az, Some.PageText(key, "Nümunə yol", "Birinci."));
        var newest = await Site.SaveAsync(author, Kind.Page, key, Language.En, Some.PageText(key, "Specimen road", "First and changed.\n\nSecond.\n\n## A heading\n\nThird."));
        var item = await Site.ItemAsync(Kind.Page, key);
        _made["review"] = (await Site.UseAsync((ReviewDesk reviews) => reviews.SendAsync(item, "en", author.Id, assignTo: null)))!.Id.ToString();
        Assert.True(await Site.UseAsync((Remarks remarks) => remarks.AddAsync(newest, null, "Which road?", _administrator.Id, null)));
        _made["guest"] = await Site.UseAsync((GuestLinks links) => links.MakeAsync(item, "en", revisionId: null, "A specimen reader", 7, author.Id));
        _made["trashed"] = Some.Key("trashed");
        await Site.SaveAsync(author, Kind.Page, _made["trashed"], null, Some.Page("specimen-room"));
    }

    // Two invented people of one name, a list that waits for its columns, a letter and a candle.
    private async Task WriteRegisterAsync(Account author)
    {
        var (curator, source) = (new Curator(Site.Database), Site.Museum.Sources.Keys.First());
        foreach (var (word, number) in ((string, string)[])[("one", "987651"), ("other", "987652")])
        {
            _made[word] = number;
            await curator.WriteAsync(Kind.Person, number, Registered.Person(source), Registered.Everywhere(Registered.Text()));
            await curator.WriteAsync(Kind.Record, $"specimen-{word}", new RecordData { Artificial = true, Person = number, Source = new(source, null), Name = "Nümunəyev Sınaq", Language = "az" });
        }

        var list = await Site.UseAsync((ListDesk lists) => lists.TakeAsync("Kim,Dil\nNümunəyev Sınaq,az\n"u8.ToArray(), "specimen.csv", "specimen", author.Id.ToString()));
        var letter = new FamilyCase { Number = "KM-SPECIMEN", Kind = CaseKind.Correction, Language = "az", Text = "A specimen of a letter.", Once = Guid.NewGuid(), ReceivedUtc = Now, DueUtc = Now.AddDays(14) };
        await Site.AskAsync(database => database.Add(letter).Context.SaveChangesAsync());
        (_made["list"], _made["case"]) = (list.Id.ToString(), letter.Id.ToString());
    }

    private async Task WriteReleasesAsync(Account author)
    {
        foreach (var state in (string[])["draft", "scheduled", "done"])
        {
            var room = Some.Key("room");
            await Site.SaveAsync(author, Kind.Room, room, null, Some.Room(order: 80));
            await Site.SaveAsync(author, Kind.Room, room, Language.En, Some.RoomText(title: $"A room that is {state}"));
            var item = await Site.ItemAsync(Kind.Room, room);
            await using var scope = Site.Services.CreateAsyncScope();
            var desk = scope.ServiceProvider.GetRequiredService<ReleaseDesk>();
            var release = await desk.CreateAsync($"Release {state}", _administrator.Id);
            Assert.True(await desk.AddAsync(release, item, "en", _administrator.Id));
            if (state != "draft")
            {
                await desk.OrderAsync(release, state == "done" ? null : Now.AddDays(3), _administrator.Id);
            }

            if (state == "done")
            {
                Assert.True(await scope.ServiceProvider.GetRequiredService<ReleaseRunner>().RunAsync(release.Id, Guid.NewGuid()));
            }

            _made[state] = release.Id.ToString();
        }
    }

    [GeneratedRegex("<(?<name>[a-z-]+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
