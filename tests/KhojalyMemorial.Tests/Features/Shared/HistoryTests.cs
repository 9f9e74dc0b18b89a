using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Shared;

public sealed class HistoryTests
{
    [Fact]
    public void A_text_that_was_published_once_has_not_changed()
    {
        var museum = Road().Museum;

        var history = History.Of(museum, museum.Pages[0], Language.En, "/en/x");

        Assert.Equal(new DateOnly(2026, 3, 1), history.First);
        Assert.Empty(history.Changes);
    }

    [Fact]
    public void Each_later_publication_has_its_day_its_reason_and_the_text_before_it()
    {
        var museum = Road().Edition().Edition()
            .Because("A figure was misread.", Kind.Page, "road", Language.En, Some.PageText("road")).Edition()
            .With(Kind.Page, "road", null, (Language.En, Some.PageText("road"))).Museum;

        var changes = History.Of(museum, museum.Pages[0], Language.En, "/en/x").Changes;

        Assert.Equal([new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 3)], changes.Select(change => change.Day));
        Assert.Equal([null, "A figure was misread."], changes.Select(change => change.Reason?.Text));
        Assert.Equal([new("/en/x?v=3", 3, 3), new FormerText("/en/x?v=2", 1, 2)], changes.Select(change => change.Before));
    }

    [Fact]
    public void Another_language_s_changes_are_not_its_own()
    {
        var museum = Road().Edition().With(Kind.Page, "road", null, (Language.Az, Some.PageText("yol"))).Museum;

        Assert.Empty(History.Of(museum, museum.Pages[0], Language.En, "/en/x").Changes);
    }

    private static Shown Road() => new Shown()
        .With(Kind.Room, "night", Some.Room(), (Language.En, Some.RoomText("night")))
        .With(Kind.Page, "road", Some.Page("night"), (Language.En, Some.PageText("road")));
}
