using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Checks;

public sealed class DraftChecksTests
{
    private const string Cited = "On that day the specimen was seen by 12 people in the town square.[@source]";
    private static readonly CheckRules Rules = Settings.Rules(new Dictionary<string, string>(StringComparer.Ordinal));

    [Fact]
    public void A_text_that_is_in_order_gives_no_finding() => Assert.Empty(Page($"{Cited}\n\nTurn to the next page."));

    [Theory]
    [InlineData("In 1992 it was so.", "Uncited", CheckLevel.Warning)]
    [InlineData("A long paragraph that tells of something which somebody must have said before it could stand here.", "Uncited", CheckLevel.Warning)]
    [InlineData("It was the Armenians.", "Word", CheckLevel.Warning)]
    [InlineData("### Deep\n\nWords.", "HeadingOrder", CheckLevel.Warning)]
    [InlineData("See [this](/en/nowhere).", "Link", CheckLevel.Error)]
    [InlineData("See [this](https://dead.example/).", "Link", CheckLevel.Error)]
    [InlineData("It holds {{fact:nowhere}} specimens.", "Reference", CheckLevel.Error)]
    [InlineData("::: picture silent\n:::", "PictureWithoutText", CheckLevel.Error)]
    public void A_text_is_read_for_what_a_curator_should_look_at(string body, string code, CheckLevel level)
    {
        var finding = Assert.Single(Page(body), finding => finding.Code == code);
        Assert.Equal(level, finding.Level);
        Assert.NotNull(finding.Line);
    }

    [Theory]
    [InlineData("See [this](/en/facts).")]
    [InlineData("See [this](/en/exhibition/the-room#part).")]
    [InlineData("See [this](/ru/search?q=word).")]
    [InlineData("See [this](https://alive.example/).")]
    public void A_link_that_answers_is_not_found(string body) => Assert.DoesNotContain(Page(body), finding => finding.Code == "Link");

    [Fact]
    public void A_page_of_a_room_that_warns_needs_a_warning_of_its_own_or_in_its_data()
    {
        Assert.Contains(Page(Cited, room: "night"), finding => finding is { Code: "NoWarning", Level: CheckLevel.Error });
        Assert.DoesNotContain(Page($"::: warning\nWords.\n:::\n\n{Cited}", room: "night"), finding => finding.Code == "NoWarning");
        Assert.DoesNotContain(Page(Cited, room: "night", advisory: ["killing"]), finding => finding.Code == "NoWarning");
    }

    [Fact]
    public void A_fact_without_source_or_date_and_a_picture_without_words_or_licence_are_errors()
    {
        var fact = new Shown().With(Kind.Fact, "fact", new FactData { Topic = "night", Values = [new FactValue { Key = "one", Number = 1 }] }, (Language.En, Some.FactText()));
        var picture = new Shown().With(Kind.MediaItem, "bare", new MediaItemData { File = "bare.svg", MediaType = "image/svg+xml" }, (Language.En, new MediaItemText()));

        Assert.Contains(Findings(fact, "fact", "fact"), finding => finding.Level == CheckLevel.Error && finding.Args[0].Contains("sources", StringComparison.Ordinal));
        Assert.Contains(Findings(fact, "fact", "fact"), finding => finding.Level == CheckLevel.Error && finding.Args[0].Contains("asOf", StringComparison.Ordinal));
        foreach (var member in new[] { "licence", "alternative", "credit" })
        {
            Assert.Contains(Findings(picture, "media", "bare"), finding => finding.Level == CheckLevel.Error && finding.Args[0].Contains(member, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Words_that_blame_are_found_in_every_culture_and_as_administrators_set_them() => EachCulture.Run(() =>
    {
        Assert.Contains(TextChecks.Words("ERMƏNİLƏR", null, Language.Az, Rules.Words), finding => finding.Code == "Word");
        Assert.Empty(TextChecks.Words("Ermənistan qüvvələri", null, Language.Az, Rules.Words));
        var own = Settings.Rules(new Dictionary<string, string>(StringComparer.Ordinal) { ["blaming-words"] = "specimen*\nso called" });
        Assert.Equal(["so called", "specimens"], TextChecks.Words("So called specimens", null, Language.En, own.Words).Select(finding => finding.Args[0]));
    });

    private static List<CheckFinding> Page(string body, string room = "stone", string[]? advisory = null) => Findings(
        new Shown().With(Kind.Room, room, Some.Room(), (Language.En, Some.RoomText(slug: "the-room")))
            .With(Kind.Source, "source", Some.Source())
            .With(Kind.MediaItem, "silent", new MediaItemData { File = "silent.svg", MediaType = "image/svg+xml", Licence = "CC0" }, (Language.Ru, new MediaItemText { Alternative = "Образец", Credit = "Никто" }))
            .With(Kind.Page, "page", Some.Page(room) with { Advisory = advisory ?? [] }, (Language.En, Some.PageText(body: body))),
        "page", "page");

    private static List<CheckFinding> Findings(Shown shown, string kind, string key) =>
        [.. new DraftChecks(shown.Museum, Rules, new HashSet<string>(StringComparer.Ordinal) { "https://dead.example/" }).Of(shown.Museum.Find(kind, key)!)];
}
