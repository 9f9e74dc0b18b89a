using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>The short version of each room, and the ways to it.</summary>
public sealed class ShortVersionTests(SharedMuseum shared)
{
    [Fact]
    public async Task The_short_version_is_linked_from_every_page_of_its_room_in_every_language()
    {
        var (museum, missing) = (shared.App.Museum, new List<string>());
        foreach (var (page, language) in museum.Pages.SelectMany(page => Language.All.Select(language => (page, language))))
        {
            var address = new Addresses(museum).Of(page, language);
            var shortVersion = new Addresses(museum).OfShort(museum.Room(page)!, language);
            var (_, shown) = await shared.App.VisitAsync(address);
            if (shortVersion is null || shown.QuerySelector($"main a[href='{shortVersion}']") is null)
            {
                missing.Add(address);
            }
        }

        SeedTexts.AssertNone(missing);
    }

    [Fact]
    public async Task The_way_past_a_warning_leads_to_the_short_version_and_not_to_the_room()
    {
        var (_, page) = await shared.App.VisitAsync("/en/exhibition/night/the-attack");
        var (answer, _) = await shared.App.VisitAsync("/en/exhibition/night/short");

        Assert.NotNull(page.QuerySelector(".warning a[href='/en/exhibition/night/short']"));
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public void No_text_of_a_room_links_the_room_that_it_stands_in() => SeedTexts.AssertNone(
        from text in SeedTexts.Markdown
        let room = text.Item.Data is PageData page ? page.Room : text.Key
        from reference in text.Info.References
        where reference is { Kind: "room", Part: null } && reference.Key == room
        select $"{text.At(reference.Line)} leads back to its own room; is the short version meant?");
}
