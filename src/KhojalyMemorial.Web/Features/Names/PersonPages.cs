using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Content.Markdown;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Features.Shared.Reading;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Names;

/// <summary>Puts the page of a person together, from what visitors may know and from nothing else.</summary>
/// <param name="register">Knows whether relatives are public.</param>
/// <param name="address">Makes absolute addresses.</param>
public sealed class PersonPages(NamesRegister register, PublicUrl address)
{
    /// <summary>The page in each language that the person has.</summary>
    /// <param name="person">The person.</param>
    /// <returns>Language and path.</returns>
    public static IEnumerable<Alternate> AlternatesOf(RegisterPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Language.All.Where(one => person.Texts.ContainsKey(one.Code)).Select(one => new Alternate(one, Addresses.PersonAddress(person.Key, person.Texts[one.Code].Slug, one)));
    }

    /// <summary>The page.</summary>
    /// <param name="museum">The museum, for what the person refers to.</param>
    /// <param name="person">The person, published in the language of the page.</param>
    /// <param name="head">A head in that language.</param>
    /// <param name="path">The page's own address.</param>
    /// <returns>The page.</returns>
    public PersonPage Of(PublishedMuseum museum, RegisterPerson person, PageHead head, string path)
    {
        ArgumentNullException.ThrowIfNull(museum);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(head);
        var (language, texts) = (head.Language, Strings.For(head.Language));
        var (links, text) = (new ItemLinks(museum, language), person.Texts[language.Code]);
        RenderedText? Render(string? markdown, string prefix) => string.IsNullOrEmpty(markdown) ? null : MarkdownRenderer.ToHtml(markdown, language, new MuseumMarkdownContext(museum, language, prefix));
        var status = new PersonRows(language).StatusOf(person);
        head = head with
        {
            Title = text.Name,
            Description = texts.Format("Register.Person.Meta", text.Name, status.Length > 0 ? status : texts["Register.Person.NotKnown"]),
            Path = path,
            Alternates = [.. AlternatesOf(person)],
            ChangedUtc = person.ChangedUtc,
            Section = "names",
            Tone = "vigil",
            NoIndex = !person.IsForMachines,
            NoLinkedData = !person.IsForMachines,
            Feed = null,
            JsonLd = person.IsForMachines ? [PersonLd.Write(museum, person, language, address)] : [],
            Breadcrumb = [new Crumb(texts["Nav.Home"], $"/{language}"), new Crumb(texts["Nav.Names"], $"/{language}/names"), new Crumb(text.Name, path)],
        };
        return new(head, texts.Format("Register.Person.Number", person.Key), new WrittenForm(person.Names[0].Name, person.Names[0].Language))
        {
            Artificial = person.Artificial,
            ByConsent = person.ByConsent,
            Facts = new PersonFacts(museum, register, language).Of(person),
            Life = Render(text.Life, "life-"),
            Night = Render(text.Night, "night-"),
            Note = Render(text.Note, "remark-"),
            Forms = person.Names.Count > 1 ? [.. person.Names.Select((name, at) => Form(name, at == 0, links, language))] : [],
            Records = [.. person.Records.Select(record => new PersonRecords(museum, language).Entry(record))],
            RecordCount = texts.Count("Register.Records", person.Records.Count),
            Pictures = [.. person.Pictures.Select(key => museum.Media.GetValueOrDefault(key)).Select(one => Picture(one, museum, language)).OfType<PersonPicture>()],
            Story = [.. links.To(Kind.PublicPerson, person.PublicPerson), .. links.To(Kind.Page, person.Pages)],
            Changed = texts.Format("Register.Person.Changed", Baku.Print(person.ChangedUtc, language)),
            Help = links.To(Kind.Page, "help") is [var help, ..] ? help : null,
        };
    }

    private static FormRow Form(PersonName name, bool isPreferred, ItemLinks links, Language language)
    {
        var texts = Strings.For(language);
        string?[] use =
        [
            isPreferred ? texts["Register.Person.Preferred"] : null,
            name.Form is { Length: > 0 } form ? texts["Register.Form." + TextKey.From(form)] : null,
            name.Period is { } period ? DatePrinter.Print(period, language) : null,
        ];
        return new(new WrittenForm(name.Name, name.Language), LanguageNames.Of(name.Language, language), string.Join(texts["List.Separator"], use.OfType<string>()), links.Sources(name.Sources));
    }

    // Editorial policy 5.2: a difficult picture is opened by a deliberate act, which a list of pictures is not.
    private static PersonPicture? Picture(Published<MediaItemData, MediaItemText>? picture, PublishedMuseum museum, Language language) =>
        picture is { Data.Difficult: false } && picture.In(language) is { } text
            ? new(new Addresses(museum).Of(picture, language), text.Alternative, $"{text.Credit} · {picture.Data.Licence}", text.Caption, picture.Data.Width, picture.Data.Height)
            : null;
}
