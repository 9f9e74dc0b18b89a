using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing;

public sealed class UsedInTests(SharedMuseum shared)
{
    [Fact]
    public void A_figure_knows_the_pages_whose_text_names_it_and_the_events_that_rest_on_it()
    {
        var museum = shared.App.Museum;

        var users = UsedIn.Of(museum).ItemsFor(museum.Facts["missing"]);

        Assert.Contains(users, user => user.Kind == Kind.Page);
        Assert.Contains(users, user => user.Kind == Kind.TimelineEvent);
        Assert.Equal(users.Count, users.DistinctBy(user => user.Id).Count());
    }

    [Fact]
    public void An_edition_is_read_once() =>
        Assert.Same(UsedIn.Of(shared.App.Museum), UsedIn.Of(shared.App.Museum));

    [Fact]
    public void Every_source_that_a_fact_cites_knows_the_fact()
    {
        var museum = shared.App.Museum;
        var usedIn = UsedIn.Of(museum);

        Assert.All(museum.Facts.Values.Take(20), fact => Assert.All(
            fact.Data.Values.SelectMany(value => value.Sources).Select(source => museum.Sources[source.Source]),
            source => Assert.Contains(usedIn.ItemsFor(source), user => user.Id == fact.Id)));
    }
}
