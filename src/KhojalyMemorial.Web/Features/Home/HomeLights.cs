using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Home;

/// <summary>The lights of the home page, counted from the published facts and from nothing else.</summary>
public static class HomeLights
{
    private const string Killed = "killed";

    /// <summary>One light for each person of the figure that stands first, by the groups that the ledger knows.</summary>
    /// <param name="museum">The museum.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="lit">The persons of the register whom a source counts among those killed.</param>
    /// <returns>Null where the figure is not published, or where its groups are more than it.</returns>
    public static LightsPicture? Of(PublishedMuseum museum, Language language, IReadOnlyList<RegisterLight>? lit = null)
    {
        ArgumentNullException.ThrowIfNull(museum);
        if (museum.Facts.GetValueOrDefault(Killed) is not { } fact || Count(museum, Killed) is not { } total)
        {
            return null;
        }

        var (texts, source) = (Strings.For(language), Source(museum, fact, language));
        var link = new ChromeLink(texts["Home.SourceAndOthers"], new Addresses(museum).Of(fact, language));
        var (children, women, elderly) = (Count(museum, "killed-children"), Count(museum, "killed-women"), Count(museum, "killed-elderly"));
        if (children is null || women is null || elderly is null)
        {
            return new(
                new LightsGroups(0, 0, 0, total), texts["Lights.Caption"], texts.Format("Lights.AlternativeSimple", texts.Print(total), source),
                texts["Lights.Caption"], [], link);
        }

        // How many others there were is said by no source: it is what the groups leave of the total, and is marked as such.
        var others = total - children.Value - women.Value - elderly.Value;
        if (others < 0)
        {
            return null;
        }

        string[] counts =
        [
            texts.Count("Lights.Children", children.Value), texts.Count("Lights.Women", women.Value),
            texts.Count("Lights.Elderly", elderly.Value), texts.Count("Lights.Others", others),
        ];
        var told = texts.Format("Lights.Alternative", texts.Print(total), counts[0], counts[1], counts[2], counts[3], source);
        return new(
            new LightsGroups(children.Value, women.Value, elderly.Value, others), texts["Lights.Caption"],
            told + " " + texts.Format("Lights.Remainder", texts.Print(others)), texts["Lights.Caption"],
            [new("children", counts[0]), new("women", counts[1]), new("elderly", counts[2]), new("others", counts[3], texts["Lights.RemainderShort"])],
            link) { Links = [.. (lit ?? []).Select(light => Link(light, language)).OfType<LightLink>()] };
    }

    private static LightLink? Link(RegisterLight light, Language language) => light.Names.TryGetValue(language.Code, out var name)
        ? new(light.Group, Addresses.PersonAddress(PersonNumber.Print(light.Number), name.Slug, language), name.Name)
        : null;

    private static int? Count(PublishedMuseum museum, string key) =>
        museum.Facts.GetValueOrDefault(key)?.Data.FirstValue.Number is { } number && number is >= 0 and <= 10_000 && decimal.IsInteger(number) ? (int)number : null;

    private static string Source(PublishedMuseum museum, Published<FactData, FactText> fact, Language language) =>
        fact.Data.FirstValue.Sources.Select(one => museum.Sources.GetValueOrDefault(one.Source))
            .Where(one => one is not null).Select(one => SourcePrinter.Short(one!, language)).FirstOrDefault() ?? "";
}
