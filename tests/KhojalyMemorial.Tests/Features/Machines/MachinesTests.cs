using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Machines;

public sealed class MachinesTests(SharedMuseum shared)
{
    [Fact]
    public async Task Every_address_of_the_sitemaps_is_there_and_is_canonical()
    {
        using var client = shared.App.Visitor();
        var index = XDocument.Parse(await client.GetStringAsync("/sitemap.xml"));
        var addresses = new List<string>();
        foreach (var sitemap in index.Root!.Elements().Select(one => one.Elements().First().Value))
        {
            addresses.AddRange(XDocument.Parse(await client.GetStringAsync(new Uri(sitemap).PathAndQuery)).Root!.Elements().Select(url => url.Elements().First().Value));
        }

        // Records by the hundred are one kind of page: every tenth of them speaks for the others.
        var asked = addresses.Where((address, at) => at % 10 == 0 || address.Count(letter => letter == '/') < 6).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct(StringComparer.Ordinal).Count());
        foreach (var address in asked)
        {
            var (response, page) = await shared.App.VisitAsync(new Uri(address).PathAndQuery);
            Assert.True(response.StatusCode == HttpStatusCode.OK, address);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        }
    }

    [Fact]
    public async Task Robots_are_told_of_the_sitemap()
    {
        using var client = shared.App.Visitor();

        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Each_language_has_its_manifest_and_the_manifest_its_icons(string language)
    {
        using var client = shared.App.Visitor();
        using var response = await client.GetAsync($"/{language}/manifest.webmanifest");
        var manifest = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/manifest+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((language, $"/{language}"), (manifest.GetProperty("lang").GetString(), manifest.GetProperty("start_url").GetString()));
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            using var file = await client.GetAsync(icon.GetProperty("src").GetString());
            Assert.Equal("image/png", file.Content.Headers.ContentType!.MediaType);
        }
    }
}
