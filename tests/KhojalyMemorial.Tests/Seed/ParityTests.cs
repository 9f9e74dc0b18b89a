using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Seed;

/// <summary>Azerbaijani, English and Russian say the same, as far as a machine can see it.</summary>
public sealed class ParityTests(SharedMuseum shared)
{
    [Fact]
    public void No_figure_date_citation_or_link_differs_between_the_languages()
    {
        var found = Parity.Of(shared.App.Museum).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
