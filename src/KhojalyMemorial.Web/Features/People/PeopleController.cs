using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using Microsoft.AspNetCore.Mvc;
using Person = KhojalyMemorial.Publishing.Published<KhojalyMemorial.Content.Kinds.PublicPersonData, KhojalyMemorial.Content.Kinds.PublicPersonText>;

namespace KhojalyMemorial.Features.People;

/// <summary>The persons of the story, who are not entries of the register of names.</summary>
/// <param name="museum">The edition that this request sees.</param>
[Route("/" + LanguageSegment + "/people")]
public sealed class PeopleController(PublishedMuseum museum) : VisitorController(museum)
{
    private ItemLinks Links => new(Museum, Language);

    /// <summary>All persons.</summary>
    /// <returns>The list.</returns>
    [HttpGet("")]
    [VisitorPage]
    public ViewResult Index()
    {
        var title = Texts["Nav.People"];
        return View(new PeoplePage(
            HeadOf("/people", title, Texts["Person.Description"]) with { Breadcrumb = Way(new Crumb(title, $"/{Language}/people")) },
            [.. Museum.People.Values.Where(ItemLinks.HasName).Select(Item).OrderBy(person => person.Name.Text, Collation.Of(Language))]));
    }

    /// <summary>One person.</summary>
    /// <param name="key">The person's key.</param>
    /// <returns>The page; 404 or 410 where there is none.</returns>
    [HttpGet("{key}")]
    [VisitorPage]
    public IActionResult Show(string key) =>
        !Museum.People.TryGetValue(key, out var person) ? Absent(Kind.PublicPerson, key)
        : person.In(Language) is { } text ? View(Page(person, text))
        : OnlyElsewhere(person);

    private PersonItem Item(Person person) =>
        new(Links.NameOf(person), Links.PathOf(person), person.In(Links.ReadIn(person))!.Role, Years(person.Data));

    private string? Years(PublicPersonData data) => (data.Birth, data.Death) switch
    {
        ({ } birth, { } death) => Texts.Format("Date.Range", DatePrinter.Print(birth, Language), DatePrinter.Print(death, Language)),
        ({ } birth, null) => $"{Texts["Person.Born"]}: {DatePrinter.Print(birth, Language)}",
        (null, { } death) => $"{Texts["Person.Died"]}: {DatePrinter.Print(death, Language)}",
        _ => null,
    };

    private PersonPage Page(Person person, PublicPersonText text)
    {
        var data = person.Data;
        var head = HeadOf($"/people/{person.Key}", text.Name, text.Role);
        var caption = Texts["Person.Names"];
        return new(
            head with
            {
                Alternates = [.. Addresses.All(person).Select(one => new Alternate(one.Language, one.Path))],
                ChangedUtc = person.ChangedUtc,
                Breadcrumb = Way(new Crumb(Texts["Nav.People"], $"/{Language}/people"), new Crumb(text.Name, head.Path)),
            },
            text.Role,
            Links.Sources(data.Sources))
        {
            Born = data.Birth is null ? null : PrintedDate.Of(data.Birth, Language),
            Died = data.Death is null ? null : PrintedDate.Of(data.Death, Language),
            LegalStatus = text.LegalStatus,
            LegalStatusLabel = data.StatusDate is { } date ? Texts.Format("Person.LegalStatusOn", DatePrinter.Print(date, Language)) : Texts["Person.LegalStatus"],
            Description = text.Description,
            Note = text.Note,
            Unverified = data.Unverified,
            Names = data.Names.Count > 1 ? new NameTable(Language, caption, NameRow.Of(data.Names, Language, Links)) : null,
            MentionedOn = Mention.Of(Museum, person, Language),
        };
    }
}
