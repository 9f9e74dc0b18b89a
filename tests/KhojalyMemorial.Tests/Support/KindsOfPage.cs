using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Support;

/// <summary>One address of every kind of page that visitors see, without its language.</summary>
public static class KindsOfPage
{
    /// <summary>Name and path behind the language. <c>{room}</c> and <c>{page}</c> stand for room 3 and its second page, whose addresses differ by language, <c>{lesson}</c> for the first lesson.</summary>
    public static readonly IReadOnlyList<(string Name, string Path)> All =
    [
        ("home", ""),
        ("exhibition", "/exhibition"),
        ("room", "/exhibition/{room}"),
        ("short", "/exhibition/{room}/short"),
        ("page", "/exhibition/{room}/{page}"),
        ("timeline", "/timeline"),
        ("facts", "/facts"),
        ("fact", "/facts/missing"),
        ("sources", "/sources"),
        ("source", "/sources/hrw-1993"),
        ("recognition", "/recognition"),
        ("films", "/films"),
        ("terms", "/terms"),
        ("people", "/people"),
        ("person", "/people/hajiyev-alif"),
        ("names", "/names"),
        ("found-names", "/names?q=haciyev"),
        ("no-names", "/names?q=qqqqqqq"),
        ("named-person", "/names/{named}"),
        ("wall", "/names/wall"),
        ("register-method", "/names/method"),
        ("learn", "/learn"),
        ("found-lessons", "/learn?subject=geography"),
        ("lesson", "/learn/{lesson}"),
        ("teacher", "/learn/{lesson}/teacher"),
        ("teachers", "/learn/teachers"),
        ("places", "/places"),
        ("place", "/places/khojaly"),
        ("share", "/share/timeline/electricity"),
        ("visit", "/visit"),
        ("about", "/about"),
        ("accessibility", "/accessibility"),
        ("privacy", "/privacy"),
        ("policy", "/editorial-policy"),
        ("corrections", "/corrections"),
        ("search", "/search"),
        ("results", "/search?q=khojaly"),
        ("not-found", "/nowhere"),
    ];

    /// <summary>The address of a kind of page in a language.</summary>
    public static string Address(string name, string language, MuseumApp app)
    {
        var path = All.Single(one => one.Name == name).Path;
        var code = KhojalyMemorial.Content.Language.All.Single(one => one.Code == language);
        var room = app.Museum.Rooms.Single(one => one.Key == "night");
        var page = app.Museum.PagesOf(room).ElementAt(1);
        if (path.EndsWith("{named}", StringComparison.Ordinal))
        {
            return KhojalyMemorial.Publishing.Addresses.PersonAddress("418207", app.Services.GetRequiredService<KhojalyMemorial.Publishing.Register.NamesRegister>().Find(418207)!.Texts[language].Slug, code);
        }

        return $"/{language}{path.Replace("{room}", room.In(code)!.Slug, StringComparison.Ordinal).Replace("{page}", page.In(code)!.Slug, StringComparison.Ordinal).Replace("{lesson}", app.Museum.Lessons[0].In(code)!.Slug, StringComparison.Ordinal)}";
    }
}
