using KhojalyMemorial.Features.Home;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Publishing.Search.Names;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Names;

/// <summary>The wall of names: everybody whom the register names as killed or missing. Living people are not on it.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="register">The register.</param>
public sealed class WallController(PublishedMuseum museum, NamesRegister register) : VisitorController(museum)
{
    // A wall of more names is read and printed letter by letter.
    private const int OnOneWall = 2000;

    /// <summary>The lights and the names.</summary>
    /// <param name="letter">The letter to show; all when empty, where there are not too many.</param>
    /// <returns>The page.</returns>
    [HttpGet("/" + LanguageSegment + "/names/wall")]
    [VisitorPage("letter")]
    public ViewResult Index(string? letter)
    {
        var wanted = NameOrder.Alphabet.Contains(letter ?? "", StringComparer.Ordinal) ? letter : null;
        var groups = Groups(wanted);
        var title = Texts["Register.Wall.Title"];
        var head = HeadOf("/names/wall", title, Texts["Register.Wall.Description"]) with
        {
            Section = "names", Tone = "vigil", NoIndex = wanted is not null,
            Breadcrumb = Way(new Crumb(Texts["Nav.Names"], $"/{Language}/names"), new Crumb(title, $"/{Language}/names/wall")),
        };
        return View("Wall", new WallPage(head, HomeLights.Of(Museum, Language, register.Current.Lights), groups, Texts.Count("Register.Persons", groups.Sum(group => group.People.Count)))
        {
            Letters = wanted is not null || groups.Sum(group => group.People.Count) >= OnOneWall
                ? [.. NameOrder.Alphabet.Select(one => new LetterLink(one, $"/{Language}/names/wall?letter={Uri.EscapeDataString(one)}", Texts.Format("Register.Letter", one), one == wanted))] : [],
        });
    }

    private List<LetterGroupOfPeople> Groups(string? letter)
    {
        var rows = new PersonRows(Language);
        var people = new List<(string Key, RegisterPerson Person)>();
        foreach (var person in Named(letter).Where(person => !person.ByConsent && person.Statuses.Any(status => status.Status is "killed" or "missing" or "captive-fate-unknown")))
        {
            people.Add((NameOrder.KeyOf(person.ListName), person));
        }

        return [.. people.OrderBy(one => one.Key, StringComparer.Ordinal).ThenBy(one => one.Person.Number).GroupBy(one => NameOrder.LetterOf(one.Key), StringComparer.Ordinal)
            .Select(group => new LetterGroupOfPeople(group.Key, [.. group.Select(one => rows.Row(one.Person))]))];
    }

    private IEnumerable<RegisterPerson> Named(string? letter)
    {
        var search = new NameSearch(null) { Size = NameSearch.LargestSize, CountsFacets = false, Chosen = letter is null ? [] : [new FacetValue(FacetValue.Letter, letter)] };
        for (var shown = 0; shown < OnOneWall || letter is not null;)
        {
            var answer = register.Find(search);
            foreach (var person in register.File.Find([.. answer.Hits.Select(hit => hit.Number)]))
            {
                shown++;
                yield return person;
            }

            if (answer.Next is null)
            {
                yield break;
            }

            search = search with { After = answer.Next };
        }
    }
}

/// <summary>The wall.</summary>
/// <param name="Head">The frame.</param>
/// <param name="Lights">The lights; null where the figure is not published.</param>
/// <param name="Groups">The names by letter.</param>
/// <param name="Count">How many people are named, in words.</param>
public sealed record WallPage(PageHead Head, LightsPicture? Lights, IReadOnlyList<LetterGroupOfPeople> Groups, string Count) : VisitorPage(Head)
{
    /// <summary>The letters, where not all names stand on one page.</summary>
    public IReadOnlyList<LetterLink> Letters { get; init; } = [];
}

/// <summary>The people under a letter.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="People">The people, in the order of the alphabet.</param>
public sealed record LetterGroupOfPeople(string Letter, IReadOnlyList<PersonRow> People);
