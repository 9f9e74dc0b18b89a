using System.Globalization;
using KhojalyMemorial.Features.Machines;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Tests.Features.Machines;

public sealed class SecurityTextTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 23, 0, 0, TimeSpan.FromHours(4));

    [Fact]
    public void It_has_a_contact_and_expires_within_a_year()
    {
        var text = Written(new SiteOptions { PublicAddress = "https://museum.example", SecurityContact = "security@museum.example" })!;

        Assert.Contains("Contact: mailto:security@museum.example\n", text, StringComparison.Ordinal);
        Assert.Contains("Canonical: https://museum.example/.well-known/security.txt\n", text, StringComparison.Ordinal);
        var expires = DateTimeOffset.Parse(text.Split('\n').Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..], CultureInfo.InvariantCulture);
        Assert.InRange(expires - Now, TimeSpan.FromDays(30), TimeSpan.FromDays(364));
    }

    [Fact]
    public void The_museum_s_own_address_stands_in() => Assert.Contains(
        "Contact: mailto:office@museum.example\n", Written(new SiteOptions { ContactAddress = "office@museum.example" }), StringComparison.Ordinal);

    [Fact]
    public void Without_a_contact_there_is_none() => Assert.Null(Written(new SiteOptions()));

    private static string? Written(SiteOptions site) => SecurityText.Of(site, new PublicUrl(site), Now);
}
