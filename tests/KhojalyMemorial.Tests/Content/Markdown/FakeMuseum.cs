using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Markdown;

namespace KhojalyMemorial.Tests.Content.Markdown;

/// <summary>The little museum that the examples of the content format speak of.</summary>
internal sealed class FakeMuseum : MarkdownContext
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["Markdown.Note"] = "Note",
        ["Markdown.NoteNumbered"] = "Note {0}",
        ["Markdown.NotesNumbered"] = "Notes {0}–{1}",
        ["Markdown.BackToText"] = "Back to note {0} in the text",
        ["Markdown.OtherValues"] = "Other values beside {0}",
        ["Markdown.Warning"] = "Warning",
        ["Markdown.TableNumbered"] = "Table {0}",
        ["Markdown.Timeline"] = "Timeline",
        ["Markdown.Places"] = "Places",
        ["Markdown.Map"] = "Map of {0} places",
        ["Markdown.MapNote"] = "North is at the top.",
        ["Unit.Km.other"] = "{0} km",
        ["Markdown.AboutPicture"] = "About this picture",
        ["Markdown.DifficultPicture"] = "A picture that is hard to look at belongs here.",
        ["Markdown.SeePicture"] = "To the picture, behind a warning",
        ["Fact.Value"] = "Figure",
        ["Fact.Counts"] = "What it counts",
        ["Fact.GivenBy"] = "Given by",
        ["Fact.Date"] = "Date",
    };

    public string Prefix { get; init; } = "";

    public override string IdPrefix => Prefix;

    public override ItemLink? Link(string kind, string key) => (kind, key) switch
    {
        ("place", "khojaly") => new("/en/place/khojaly", "Khojaly"),
        ("term", "kurgan") => new("/en/term/kurgan", "kurgan"),
        ("work", "film") => new("/en/work/film", "Xocalı", "az"),
        ("person", "quotes") => new("/en/person/?a=1&b=\"", "<b>\"O'Neill\" & co.</b>"),
        _ => null,
    };

    public override string? ShortVersion(string room) => room == "night" ? "/en/exhibition/night/short" : null;

    public override PrintedFact? Fact(string key, string? valueKey) => (key, valueKey) switch
    {
        ("killed", null) => new("613", "/en/facts/killed", HasAlternatives: true),
        ("killed", "hrw-1994") => new("500–1,000", "/en/facts/killed", HasAlternatives: false),
        ("words", null) => new("hər kəs", "/en/facts/words", HasAlternatives: false, "az"),
        _ => null,
    };

    public override PrintedSource? Source(SourceReference source) => source.Source switch
    {
        "hrw-1993" => new([new("Human Rights Watch", "en"), new("1993")], "/en/source/hrw-1993"),
        "memorial-1992" => new([new("Мемориал", "ru"), new("1992")], "/en/source/memorial-1992"),
        _ => null,
    };

    public override string Locator(string locator) => locator;

    public override IReadOnlyList<PrintedEvent> Timeline(EdtfDate from, EdtfDate to) =>
    [
        new("25 Feb, evening", "1992-02-25", "Artillery fire begins", "The town is shelled.", "/en/timeline/shelling"),
        new("About 23:00", null, "Armour enters", null, null),
    ];

    public override PrintedFactTable? FactTable(string key) => key != "missing" ? null : new("How many people are missing?", "/en/facts/missing",
        [new("150", "missing", [new([new("Trend")], "/en/source/trend"), new([new("APA")], "/en/source/apa")], "2024")]);

    public override PrintedPicture? Picture(string key) => key switch
    {
        "street" => new("/media/street.jpg", "A street with low houses", "Family archive", "CC BY 4.0", "/en/pictures/street", Difficult: false)
        {
            Caption = "The street in 1988",
            Width = 800,
            Height = 600,
        },
        "morgue" => new("/media/morgue.jpg", "The dead", "Agency", "In copyright", "/en/pictures/morgue", Difficult: true),
        _ => null,
    };

    public override PrintedWork? Work(string key) => key != "film" ? null : new("Xocalı", "/en/work/film", [new("Documentary"), new("1992")], Language: "az");

    public override IReadOnlyList<PrintedPlace> Places(IReadOnlyList<string> keys) =>
    [
        .. new PrintedPlace[]
        {
            new("khojaly", "Khojaly", "/en/place/khojaly", "39.91° N, 46.79° E") { Point = new(39.91m, 46.79m) },
            new("aghdam", "Aghdam", "/en/place/aghdam", "39.99° N, 46.93° E") { Point = new(39.99m, 46.93m) },
            new("nowhere", "Nowhere", "/en/place/nowhere"),
        }.Where(place => keys.Contains(place.Key)),
    ];

    public override string Word(string key) => Words[key];

    /// <summary>Renders an English text.</summary>
    public static RenderedText Render(string text, string prefix = "") => MarkdownRenderer.ToHtml(text, Language.En, new FakeMuseum { Prefix = prefix });
}
