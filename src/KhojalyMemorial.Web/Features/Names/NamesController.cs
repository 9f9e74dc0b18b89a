using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Features.Names;

/// <summary>The register of names: finding people, and a page for each. What was typed is neither logged nor kept.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="register">The register.</param>
/// <param name="pages">Puts a person's page together.</param>
[Route("/" + LanguageSegment + "/names")]
public sealed class NamesController(PublishedMuseum museum, NamesRegister register, PersonPages pages) : VisitorController(museum)
{
    /// <summary>The form, the alphabet, and the people who were found; everybody where nothing is asked for.</summary>
    /// <returns>The page; 400 for a question that is too long or cannot be read.</returns>
    [HttpGet("")]
    [EnableRateLimiting(RateLimits.Search)]
    public IActionResult Index()
    {
        Response.Headers.CacheControl = "no-cache";
        var address = NamesAddress.Read(Language, Request.Query);
        if (address.Query.Length > NamesAddress.LongestQuery)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(Form(new NamesAddress(Language, "", [])) with { Status = Texts["Register.TooLong"] });
        }

        return address.IsReadable ? View(new NamesList(Museum, register, address).Answer(Form(address))) : Failed(StatusCodes.Status400BadRequest);
    }

    /// <summary>A person.</summary>
    /// <param name="entry">The number, and behind a hyphen the words that go with it.</param>
    /// <returns>The page; 301 where the words are others or the person was merged, 410 where it was taken down, 404 where there never was one.</returns>
    [HttpGet("{entry}")]
    [VisitorPage]
    public IActionResult Show(string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var parts = entry.Split('-', 2);
        if (!PersonNumber.TryParse(parts[0], out var number))
        {
            return Missing();
        }

        if (Find(number) is not { } person)
        {
            return Ended(number);
        }

        if (!person.Texts.TryGetValue(Language.Code, out var text))
        {
            return Failed(StatusCodes.Status404NotFound, [.. PersonPages.AlternatesOf(person)]);
        }

        var path = Addresses.PersonAddress(person.Key, text.Slug, Language);
        return parts.Length == 2 && parts[1] == text.Slug ? View(pages.Of(Museum, person, HeadOf("/names", text.Name, text.Name), path)) : MovedTo(path);
    }

    // Only a museum of drafts holds persons itself: a preview shows what visitors would see of the draft.
    private RegisterPerson? Find(int number) => Museum.Find(Kind.Person.Name, PersonNumber.Print(number)) is Published<PersonData, PersonText> draft
        ? RegisterView.Of(draft, Museum.Items.OfType<Published<RecordData, RecordText>>().Where(record => record.Data.Person == draft.Key))
        : register.Find(number);

    private IActionResult Ended(int number)
    {
        if (register.EndOf(number) is not { } end)
        {
            return Missing();
        }

        return end.MovedTo is { } target && register.Find(target) is { } other ? MovedTo(new PersonRows(Language).PathOf(other)) : Gone();
    }

    private NamesPage Form(NamesAddress address)
    {
        var title = Texts["Register.Title"];
        var head = HeadOf("/names" + address.ToQuery(), address.Query.Length == 0 ? title : $"{title}: {address.Query}", Texts["Register.Description"]);
        return new(head with { Section = "names", Tone = "vigil", NoIndex = Request.QueryString.HasValue, Breadcrumb = Way(new Crumb(Texts["Nav.Names"], $"/{Language}/names")) }, address.Query)
        {
            InRegister = Texts.Format("Register.InRegister", Texts.Count("Register.Persons", register.Current.Index.Count), Texts.Count("Register.Records", register.CountRecords())),
            Help = new ItemLinks(Museum, Language).To(Kind.Page, "help") is [var help, ..] ? help : null,
        };
    }
}
